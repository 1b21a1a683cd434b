import { EVIDENCE } from '../tables.ts'

export type EvidenceCode = (typeof EVIDENCE)[number]['code']

/** Points of each piece of evidence that two accounts tell of one event, as `data/record/evidence.tsv` has them. */
export const WEIGHTS = Object.fromEntries(EVIDENCE.map(({ code, points }) => [code, Number(points)])) as Readonly<
  Record<EvidenceCode, number>
>

/** Day and kind of act together count for no more than this. */
export const GENERAL_MOST = 2
/** A sum of so much makes one incident. */
export const JOIN = 2.8
/** An account by itself needs less where it fits one incident better than any other by the margin. */
export const ALONE = 1.2
export const MARGIN = 1
/** A recall or sequel needs less: it only looks for the incident that fits best. */
export const ATTACH = 2
/** Less than this of what is specific ties nothing. */
export const SPECIFIC_LEAST = 0.1
/** From here on two accounts share a hood. */
export const HOOD = 1
/** Without so much of their own the accounts are not tied by what the stories share. */
export const OWN_LEAST = 0.4
