import { type EvidenceCode, GENERAL_MOST, WEIGHTS } from '../weights.ts'

/** One thing that speaks for or against two accounts telling of one event. */
export interface Evidence {
  readonly code: EvidenceCode
  /** Times its weight; 1 where nothing is counted. */
  readonly value: number
  /** In words: `both on 2024-03-04`. */
  readonly words: string
  /** Nothing else can outweigh it. */
  readonly isOut: boolean
}

export interface Tie {
  readonly points: number
  /** Points of what is specific: place, parties, figures, names, words, origin. Day and kind of act alone tie nothing. */
  readonly specific: number
  readonly evidence: readonly Evidence[]
  readonly isOut: boolean
}

export const evidence = (code: EvidenceCode, words: string, value = 1): Evidence => ({ code, value, words, isOut: false })
export const out = (code: EvidenceCode, words: string): Evidence => ({ code, value: 1, words, isOut: true })

export const pointsOf = ({ code, value }: Evidence): number => WEIGHTS[code] * value

/** What any two attacks of one day in one country may share: it counts up to a bound that is not enough by itself. */
const isGeneral = ({ code }: Evidence): boolean => code.startsWith('day') || code.startsWith('act')

export function sum(all: readonly Evidence[]): Tie {
  const total = (some: readonly Evidence[]): number => some.reduce((points, one) => points + pointsOf(one), 0)
  const specific = total(all.filter((one) => !isGeneral(one)))
  const general = Math.min(GENERAL_MOST, total(all.filter(isGeneral)))
  return { points: general + specific, specific, evidence: all, isOut: all.some(({ isOut }) => isOut) }
}

/** The one that speaks most for one event; ties by their words, so that the order of comparing plays no part. */
export const strongest = (all: readonly Evidence[]): Evidence | null =>
  [...all].sort((a, b) => pointsOf(b) - pointsOf(a) || (a.words < b.words ? -1 : 1))[0] ?? null

/** The reasons in words, the weightiest first. */
export const wordsOf = ({ evidence: all }: Tie): string[] =>
  [...all]
    .filter((one) => Math.abs(pointsOf(one)) >= 0.05)
    .sort((a, b) => Math.abs(pointsOf(b)) - Math.abs(pointsOf(a)))
    .map((one) => (pointsOf(one) > 0 ? one.words : `although ${one.words}`))
