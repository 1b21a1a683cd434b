/** One value of a reading in words, for `--format text`: what was understood, then in quotation marks the words it was read from. */
import { sayDay } from '../../kit/say.ts'
import type { Actor, Commitment, Count, Place, Report, When } from '../../reading/schema.ts'
import type { Paint } from '../paint.ts'
import { sanitise } from '../sanitise.ts'
import { type Piece, piece, pieces } from '../wrap.ts'

/** The quoted source words, dim; nothing where they say no more than `shown` does. */
export function quote(words: string, shown: string, paint: Paint): Piece[] {
  const clean = sanitise(words)
  return clean === '' || clean === shown ? [] : pieces(`“${clean}”`, paint.dim)
}

/** `KEN GOV MIL`: country and sectors, where known. */
const codesOf = (actor: Actor): string =>
  [actor.country, ...(actor.sectors.length > 0 ? actor.sectors : [actor.sector])].filter(Boolean).join(' ')

/** Name and codes of an actor, without its words. */
export function actorPieces(actor: Actor, paint: Paint): Piece[] {
  const codes = codesOf(actor)
  return [...pieces(sanitise(actor.name), paint.bold), ...(codes ? [piece(`[${codes}]`, paint.strong)] : [])]
}

/** Several actors, separated by commas, with the words where those differ from the name. */
export function actorList(actors: readonly Actor[], paint: Paint): Piece[] {
  return actors.flatMap((actor, i) => {
    const own = [...actorPieces(actor, paint), ...quote(actor.text, sanitise(actor.name), paint)]
    return i < actors.length - 1 ? withComma(own) : own
  })
}

const withComma = (items: readonly Piece[]): Piece[] =>
  items.map((item, i) => (i === items.length - 1 ? { plain: `${item.plain},`, shown: `${item.shown},` } : item))

export function whenPieces(when: When, paint: Paint): Piece[] {
  const days = when.start === when.end ? sayDay(when.start) : `${sayDay(when.start)} to ${sayDay(when.end)}`
  const precision = when.precision === 'day' ? '' : ` (${when.precision})`
  return [...pieces(days + precision), ...quote(when.text, days, paint)]
}

export function placePieces(place: Place, paint: Paint): Piece[] {
  const name = sanitise(place.name)
  const within = [place.admin1, place.country].filter((x): x is string => x !== null && x !== place.name).map(sanitise)
  const at = place.lat === null || place.lon === null ? [] : [piece(`${place.lat.toFixed(2)},${place.lon.toFixed(2)}`, paint.dim)]
  return [...pieces([name, ...within].join(', ')), ...at, piece(`(${place.precision})`), ...quote(place.text, name, paint)]
}

/** `4`, `at least 12`, `24 to 99`. */
export const sayInterval = ({ low, high }: Count): string =>
  high === null ? `at least ${low}` : low === high ? String(low) : low === 0 ? `up to ${high}` : `${low} to ${high}`

export function countPieces(counts: readonly Count[], paint: Paint): Piece[] {
  return counts.flatMap((count, i) => {
    const of = count.of === null ? [] : [piece('of'), ...actorPieces(count.of, paint)]
    const own = [...pieces(`${sayInterval(count)} ${count.kind}`), ...of, ...quote(count.text, '', paint)]
    return i < counts.length - 1 ? withComma(own) : own
  })
}

export function attributionPieces({ speaker, verb, certainty, quoted }: Report['attribution'], paint: Paint): Piece[] {
  const who = speaker === null ? [] : [...actorPieces(speaker, paint), ...quote(speaker.text, sanitise(speaker.name), paint)]
  const how = [
    verb === null ? null : `by “${sanitise(verb)}”`,
    certainty === 'stated' ? null : certainty,
    quoted ? 'in their own words' : null,
  ]
  return [...who, ...pieces(how.filter(Boolean).join(', '))]
}

/** `planned, historic`; null for what plainly happened. */
export function sayStatus({ status, historic }: Pick<Report, 'status' | 'historic'>): string | null {
  const said = [status === 'happened' ? null : status, historic ? 'historic' : null].filter(Boolean).join(', ')
  return said === '' ? null : said
}

/** True when who says a report adds anything: a speaker, a doubt or a quotation. */
export const hasAttribution = ({ attribution: a }: Pick<Report | Commitment, 'attribution'>): boolean =>
  a.speaker !== null || a.certainty !== 'stated' || a.quoted
