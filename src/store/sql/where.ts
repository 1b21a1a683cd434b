import type { DateRange, Filter } from '../../record/filter.ts'
import { daysOf, LIST_FACETS, NUMBER_FACETS, TIME_FACETS, timesOf } from '../../record/matches.ts'
import { type Box, boxAround, EARTH_KM, LEAST_DEGREES } from '../../record/sphere.ts'
import { readTextQuery } from '../../record/words.ts'
import { timeText } from './columns.ts'
import { safeText, safeTexts } from './text.ts'

/** Conditions of a statement with their parameters. */
export interface Where {
  /** The number under which a value is bound: `$3`. */
  bind(value: unknown): string
  readonly params: unknown[]
  readonly conditions: string[]
}

export function makeWhere(): Where {
  const params: unknown[] = []
  return { params, conditions: [], bind: (value) => `$${params.push(value)}` }
}

export const allOf = ({ conditions }: Where): string => (conditions.length === 0 ? 'true' : conditions.join(' and '))

const COLUMN_OF_TIME = { published: 'published', firstSeen: 'first_seen', updated: 'updated' } as const

/** Adds what a filter asks of a row `e`: as `matches` has it. */
export function addFilter(where: Where, filter: Filter): void {
  const { bind, conditions } = where
  for (const name of LIST_FACETS) if (filter[name] !== undefined) conditions.push(`e.${name} && ${bind(safeTexts(filter[name]))}::text[]`)
  if (filter.parties !== undefined) {
    const codes = bind(safeTexts(filter.parties))
    conditions.push(`(e.actors && ${codes}::text[] or e.recipients && ${codes}::text[])`)
  }
  for (const name of NUMBER_FACETS) {
    const { from, to } = filter[name] ?? {}
    if (from !== undefined) conditions.push(`e.${name} >= ${bind(from)}::float8`)
    if (to !== undefined) conditions.push(`e.${name} <= ${bind(to)}::float8`)
  }
  for (const name of TIME_FACETS) if (filter[name] !== undefined) addTimes(where, `e.${COLUMN_OF_TIME[name]}`, filter[name])
  if (filter.event !== undefined) addDays(where, ['e.event_from', 'e.event_to'], filter.event)
  if (filter.due !== undefined) addDays(where, ['e.due_from', 'e.due_to'], filter.due)
  if (filter.historic !== undefined) conditions.push(`e.historic = ${bind(filter.historic)}::boolean`)
  if (filter.story !== undefined) conditions.push(`e.story = ${bind(safeText(filter.story))}::text`)
  if (filter.incident !== undefined) conditions.push(`e.incident = ${bind(safeText(filter.incident))}::text`)
  if (filter.box !== undefined) addBox(where, filter.box)
  if (filter.near !== undefined) addNear(where, filter.near)
  if (filter.text !== undefined) addText(where, filter.text)
}

function addTimes({ bind, conditions }: Where, column: string, range: DateRange): void {
  const { from, to } = timesOf(range)
  if (from !== undefined) conditions.push(`${column} >= ${bind(Number.isFinite(from) ? timeText(from) : 'infinity')}::timestamptz`)
  if (to !== undefined) conditions.push(`${column} <= ${bind(Number.isFinite(to) ? timeText(to) : '-infinity')}::timestamptz`)
}

const dayBound = ({ bind }: Where, day: number): string =>
  Number.isFinite(day) ? `date '1970-01-01' + ${bind(day)}::int` : `date '${day > 0 ? '' : '-'}infinity'`

/** Days of a stretch that is found by its first day. The index of the longer ones has the same figure. */
const SHORT = 31

/**
 * Whether the stretch touches the range. Where both ends are asked for, so that an index finds them, short stretches by their first
 * day and long ones as ranges.
 */
function addDays(where: Where, [first, last]: readonly [string, string], range: DateRange): void {
  const { from, to } = daysOf(range)
  if (from !== undefined && to !== undefined && from > to) return void where.conditions.push('false')
  const [low, high] = [from, to].map((day) => (day === undefined ? null : dayBound(where, day)))
  const touches = [...(low === null ? [] : [`${last} >= ${low}`]), ...(high === null ? [] : [`${first} <= ${high}`])].join(' and ')
  if (from === undefined || to === undefined) where.conditions.push(touches)
  else
    where.conditions.push(`((${first} >= ${low} - ${SHORT} and ${touches}) or (${last} - ${first} > ${SHORT} and
      daterange(least(${first}, ${last}), greatest(${first}, ${last}), '[]') && daterange(${low}, ${high}, '[]') and ${touches}))`)
}

function addBox({ bind, conditions }: Where, [west, south, east, north]: Box): void {
  const [w, e] = [`e.lon >= ${bind(west)}::float8`, `e.lon <= ${bind(east)}::float8`]
  conditions.push(`e.lat between ${bind(south)}::float8 and ${bind(north)}::float8`, west <= east ? `${w} and ${e}` : `(${w} or ${e})`)
}

/** The haversine formula of `kilometres`, step by step, within a box that an index finds. */
function addNear(where: Where, near: NonNullable<Filter['near']>): void {
  addBox(where, boxAround(near))
  const [lat, lon, km] = [near.lat, near.lon, near.km].map((value) => `${where.bind(value)}::float8`) as [string, string, string]
  const angle = (degrees: string): string => `greatest(abs(${degrees}), ${LEAST_DEGREES}) * ${Math.PI / 180}::float8`
  const square = (degrees: string): string => `power(sin(${angle(degrees)} / 2), 2)`
  const h = `${square(`e.lat - ${lat}`)} + cos(${angle(lat)}) * cos(${angle('e.lat')}) * ${square(`e.lon - ${lon}`)}`
  where.conditions.push(`2 * ${EARTH_KM} * asin(least(1, sqrt(${h}))) <= ${km}`)
}

/** Words by the index; of those side by side the rows that hold the words are looked through. */
function addText({ bind, conditions }: Where, text: string): void {
  const { all, phrases, none } = readTextQuery(text)
  const has = [...new Set([...all, ...phrases.flat()])]
  if (has.length > 0) conditions.push(`e.words @> ${bind(has)}::text[]`)
  const single = none.filter(({ length }) => length === 1).flat()
  if (single.length > 0) conditions.push(`not e.words && ${bind(single)}::text[]`)
  const beside = (phrase: readonly string[]): string =>
    `strpos(' ' || array_to_string(e.words, ' ') || ' ', ${bind(` ${phrase.join(' ')} `)}::text)`
  for (const phrase of phrases) conditions.push(`${beside(phrase)} > 0`)
  for (const phrase of none) if (phrase.length > 1) conditions.push(`${beside(phrase)} = 0`)
}
