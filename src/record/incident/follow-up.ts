import type { Report } from '../../reading/schema.ts'
import type { FollowUpKind } from '../facts.ts'

/** What a report that is no attack may tell of one: by its type and mode. */
const BY_EVENT: Readonly<Record<string, FollowUpKind>> = {
  'COERCE/arrest': 'arrest',
  'SANCTION/convict': 'verdict',
  'ACCUSE/allege': 'charge',
  'ACCUSE/investigate': 'charge',
  'RETREAT/release': 'release',
}
/** What the trigger's own word adds where types and modes do not part arrests from trials. */
const BY_TRIGGER: readonly (readonly [RegExp, FollowUpKind])[] = [
  [/^(?:charg|indict)/i, 'charge'],
  [/^(?:trial|tried|try|prosecut|hearing)/i, 'trial'],
  [/^(?:sentenc|convict|jail|acquit|condemn)/i, 'verdict'],
  [/^(?:free|freed|releas|rescu|recover)/i, 'release'],
]
/** Admitting a deed: the trigger of the word, or the noun that it takes. */
const CLAIM =
  /\b(?:claim(?:s|ed|ing)?|took|take[ns]?|taking|accept(?:s|ed)?|admit(?:s|ted)?)\b[^.]{0,40}\bresponsib(?:ility|le)\b|\bsaid\b[^.]{0,40}\bbehind the\b/i
const DENIAL = /\b(?:den(?:y|ies|ied)|disclaim(?:s|ed)?|reject(?:s|ed)?)\b[^.]{0,40}\b(?:responsib|involve|role|hand in|behind)/i

/** The kind of follow-up that a report tells; null when it tells none. */
export function followUpOf(report: Report, text: string): FollowUpKind | null {
  if (report.status !== 'happened' && report.status !== 'ongoing' && report.status !== 'denied') return null
  const words = text.slice(report.sentence.span[0], report.sentence.span[1])
  if (CLAIM.test(words) && !/\bno (?:one|group|body)\b|\bnobody\b|\bnot\b[^.]{0,20}\bclaim/i.test(words)) return 'claim'
  if (DENIAL.test(words)) return 'denial'
  const known = BY_EVENT[`${report.type}/${report.mode}`]
  if (known === undefined && report.type !== 'SANCTION' && report.type !== 'COERCE') return null
  return BY_TRIGGER.find(([pattern]) => pattern.test(report.trigger.text))?.[1] ?? known ?? null
}
