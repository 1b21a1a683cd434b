import { dayNumber } from '../kit/when.ts'
import type { Facets } from './entry.ts'
import type { DateRange, Filter } from './filter.ts'
import { endOf, instantOf } from './instant.ts'
import { isInBox, kilometres } from './sphere.ts'
import { readTextQuery } from './words.ts'

/**
 * Whether an entry with the facets is wanted: the exact meaning of a filter, with which every database must agree. What is unknown
 * (null, an empty list) never fits a condition on it.
 */
export function matches(filter: Filter, facets: Facets): boolean {
  return inLists(filter, facets) && inRanges(filter, facets) && inPlace(filter, facets) && isOf(filter, facets) && inText(filter, facets)
}

/** Facets that are lists and are filtered by a list of the same name: one in common is enough. */
export const LIST_FACETS = [
  'types',
  'modes',
  'contexts',
  'quads',
  'kinds',
  'actors',
  'recipients',
  'countries',
  'admin1',
  'statuses',
  'certainties',
  'publishers',
  'feeds',
  'languages',
  'programmes',
] as const

const shares = (wanted: readonly string[] | undefined, given: readonly string[]): boolean =>
  wanted === undefined || wanted.some((value) => given.includes(value))

const inLists = (filter: Filter, facets: Facets): boolean =>
  LIST_FACETS.every((name) => shares(filter[name], facets[name])) &&
  (shares(filter.parties, facets.actors) || shares(filter.parties, facets.recipients))

/** Facets that are numbers, filtered by a range with both ends included. */
export const NUMBER_FACETS = ['score', 'confidence', 'killed'] as const
/** Facets that are instants. */
export const TIME_FACETS = ['published', 'firstSeen', 'updated'] as const

const inRanges = (filter: Filter, facets: Facets): boolean =>
  NUMBER_FACETS.every((name) => inNumbers(filter[name], facets[name])) &&
  TIME_FACETS.every((name) => inTimes(filter[name], instantOf(facets[name]))) &&
  touches(filter.event, facets.eventFrom, facets.eventTo) &&
  touches(filter.due, facets.dueFrom, facets.dueTo)

const inNumbers = (range: Filter['score'], value: number | null): boolean =>
  (range?.from === undefined || (value !== null && value >= range.from)) &&
  (range?.to === undefined || (value !== null && value <= range.to))

/** First and last instant of a range, absent where it is open. A day that is not in the calendar fits nothing. */
export const timesOf = (range: DateRange): { readonly from?: number; readonly to?: number } => ({
  ...(range.from === undefined ? {} : { from: instantOf(range.from) ?? Number.POSITIVE_INFINITY }),
  ...(range.to === undefined ? {} : { to: endOf(range.to) ?? Number.NEGATIVE_INFINITY }),
})

function inTimes(range: DateRange | undefined, at: number | null): boolean {
  if (range === undefined) return true
  const { from, to } = timesOf(range)
  return at !== null && (from === undefined || at >= from) && (to === undefined || at <= to)
}

/** First and last day number of a range, absent where it is open; infinite for a day that is not in the calendar. */
export const daysOf = (range: DateRange): { readonly from?: number; readonly to?: number } => ({
  ...(range.from === undefined ? {} : { from: dayNumber(range.from) ?? Number.POSITIVE_INFINITY }),
  ...(range.to === undefined ? {} : { to: dayNumber(range.to) ?? Number.NEGATIVE_INFINITY }),
})

function touches(range: DateRange | undefined, first: number | null, last: number | null): boolean {
  if (range === undefined) return true
  const { from, to } = daysOf(range)
  if (from !== undefined && to !== undefined && from > to) return false
  return (from === undefined || (last !== null && last >= from)) && (to === undefined || (first !== null && first <= to))
}

function inPlace({ near, box }: Filter, { lat, lon }: Facets): boolean {
  if (near === undefined && box === undefined) return true
  if (lat === null || lon === null) return false
  return (near === undefined || kilometres(near, { lat, lon }) <= near.km) && (box === undefined || isInBox({ lat, lon }, box))
}

const isOf = (filter: Filter, facets: Facets): boolean =>
  (filter.historic === undefined || filter.historic === facets.historic) &&
  (filter.story === undefined || filter.story === facets.story) &&
  (filter.incident === undefined || filter.incident === facets.incident)

function inText({ text }: Filter, { words }: Facets): boolean {
  if (text === undefined) return true
  const { all, phrases, none } = readTextQuery(text)
  const has = (phrase: readonly string[]): boolean => holds(words, phrase)
  return all.every((word) => words.includes(word)) && phrases.every(has) && !none.some(has)
}

/** True when the words stand side by side somewhere. */
function holds(words: readonly string[], phrase: readonly string[]): boolean {
  for (let at = words.indexOf(phrase[0] as string); at >= 0; at = words.indexOf(phrase[0] as string, at + 1))
    if (phrase.every((word, i) => words[at + i] === word)) return true
  return false
}
