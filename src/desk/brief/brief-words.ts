import { capital, sayDays } from '../../kit/say.ts'
import { placeSaid } from '../look/place-words.ts'
import { sayToll } from '../look/say-toll.ts'
import type { Brief, BriefClaim, BriefIncident, BriefPromise, BriefSaying, BriefToll } from './brief-document.ts'
import type { Cited } from './cite-book.ts'

/** `Abduction: near Witu, Lamu, KEN, 14 January 2025` */
export function headOf({
  kind,
  start,
  end,
  place,
  precision,
}: Pick<BriefIncident, 'kind' | 'start' | 'end' | 'place' | 'precision'>): string {
  const where = place === null ? 'place not told' : placeSaid(place, precision ?? 'city')
  return `${capital(kind)}: ${where}, ${start === null ? 'day not told' : sayDays(start, end ?? start)}`
}

/** `9 abducted (told from 7 to 9)` */
export const tollWords = ({ range: [least, most], ...toll }: BriefToll): string =>
  `${sayToll(toll)}${least === most ? '' : ` (told from ${least} to ${most})`}`

export const originWords = ({ origins, stories }: BriefIncident): string =>
  `${origins === 1 ? 'one independent origin' : `${origins} independent origins`}, ${stories === 1 ? 'one story' : `${stories} stories`}`

/** `Kenya (due 1 March 2026): overdue, its term passed with nothing heard` */
export const promiseWords = ({ promisers, due, status, why }: BriefPromise): string =>
  `${promisers.length === 0 ? 'Nobody named' : promisers.join(', ')}${due === null ? '' : ` (due ${sayDays(due, due)})`}: ${status}${why === 'told' || why === '' ? '' : `, ${why}`}`

export const titleOf = ({ from, to, watch }: Brief): string =>
  `${watch === null ? 'Brief' : `${watch.name}: brief`} of ${sayDays(from, to)}`

/** What the brief leaves out, and what was not found; one line each. */
export function gapsOf({ incidents, total, maybe, totalMaybe }: Brief): string[] {
  const left = total - incidents.length
  const leftMaybe = totalMaybe - maybe.length
  return [
    ...(total === 0 ? ['No incident that fits was told in these days.'] : []),
    ...(left > 0 ? [`${left.toLocaleString('en-US')} more fit and are not told here; narrow the brief or look them up.`] : []),
    ...(leftMaybe > 0 ? [`${leftMaybe.toLocaleString('en-US')} more may be near and are not told here.`] : []),
  ]
}

/** What stands before a quotation: `police: 9 abducted, 1 killed`. */
export const claimWords = ({ speaker, says }: BriefClaim): string => `${speaker}: ${says.join(', ')}`

export const sayingWords = ({ day, speakers }: BriefSaying): string =>
  `${day === null ? '' : `${sayDays(day, day)}, `}${speakers.length === 0 ? 'somebody' : speakers.join(', ')}:`

const FOLLOW_UPS: Readonly<Record<string, string>> = { claim: 'claim of responsibility' }

export const followUpWords = ({ kind, day }: BriefIncident['followUps'][number]): string =>
  `${FOLLOW_UPS[kind] ?? kind}${day === null ? '' : `, ${sayDays(day, day)}`}:`

/** Whether two citations are of the same words, so that they need not be given again. */
export const isSame = (a: Cited, b: Cited | null): boolean => b !== null && a.story === b.story && a.span[0] === b.span[0]
