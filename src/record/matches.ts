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
export const matches = (filter: Filter, facets: Facets): boolean => prepareFilter(filter)(facets)

/** One condition of a filter. */
type Test = (facets: Facets) => boolean

/** The filter read once, to be asked of many entries: only what it asks is looked at, what is told soonest first. */
export function prepareFilter(filter: Filter): Test {
  const tests = [...ofLists(filter), ...ofRanges(filter), ...ofPlace(filter), ...ofIds(filter), ...ofText(filter)]
  return (facets) => {
    for (const test of tests) if (!test(facets)) return false
    return true
  }
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

function ofLists(filter: Filter): Test[] {
  const tests = LIST_FACETS.flatMap((name): Test[] => {
    const wanted = filter[name]
    return wanted === undefined ? [] : [(facets) => shares(wanted, facets[name])]
  })
  const { parties } = filter
  return parties === undefined ? tests : [...tests, ({ actors, recipients }) => shares(parties, actors) || shares(parties, recipients)]
}

function shares(wanted: readonly string[], given: readonly string[]): boolean {
  for (const value of given) if (wanted.includes(value)) return true
  return false
}

/** Facets that are numbers, filtered by a range with both ends included. */
export const NUMBER_FACETS = ['score', 'confidence', 'killed'] as const
/** Facets that are instants. */
export const TIME_FACETS = ['published', 'firstSeen', 'updated'] as const

function ofRanges(filter: Filter): Test[] {
  const numbers = NUMBER_FACETS.flatMap((name): Test[] => {
    const range = filter[name]
    return range === undefined ? [] : [(facets) => inNumbers(range, facets[name])]
  })
  const times = TIME_FACETS.flatMap((name): Test[] => {
    const range = filter[name]
    if (range === undefined) return []
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = timesOf(range)
    return [(facets) => inTimes(from, to, instantOf(facets[name]))]
  })
  return [...numbers, ...ofDays(filter), ...times]
}

const inNumbers = ({ from, to }: NonNullable<Filter['score']>, value: number | null): boolean =>
  (from === undefined || (value !== null && value >= from)) && (to === undefined || (value !== null && value <= to))

const inTimes = (from: number, to: number, at: number | null): boolean => at !== null && at >= from && at <= to

/** First and last instant of a range, absent where it is open. A day that is not in the calendar fits nothing. */
export const timesOf = (range: DateRange): { readonly from?: number; readonly to?: number } => ({
  ...(range.from === undefined ? {} : { from: instantOf(range.from) ?? Number.POSITIVE_INFINITY }),
  ...(range.to === undefined ? {} : { to: endOf(range.to) ?? Number.NEGATIVE_INFINITY }),
})

/** First and last day number of a range, absent where it is open; infinite for a day that is not in the calendar. */
export const daysOf = (range: DateRange): { readonly from?: number; readonly to?: number } => ({
  ...(range.from === undefined ? {} : { from: dayNumber(range.from) ?? Number.POSITIVE_INFINITY }),
  ...(range.to === undefined ? {} : { to: dayNumber(range.to) ?? Number.NEGATIVE_INFINITY }),
})

function ofDays({ event, due }: Filter): Test[] {
  return [
    ...(event === undefined ? [] : [touching(event, ({ eventFrom, eventTo }) => [eventFrom, eventTo])]),
    ...(due === undefined ? [] : [touching(due, ({ dueFrom, dueTo }) => [dueFrom, dueTo])]),
  ]
}

function touching(range: DateRange, daysIn: (facets: Facets) => readonly [number | null, number | null]): Test {
  const { from, to } = daysOf(range)
  if (from !== undefined && to !== undefined && from > to) return () => false
  return (facets) => {
    const [first, last] = daysIn(facets)
    return (from === undefined || (last !== null && last >= from)) && (to === undefined || (first !== null && first <= to))
  }
}

function ofPlace({ near, box }: Filter): Test[] {
  return [
    ...(box === undefined ? [] : [({ lat, lon }: Facets) => lat !== null && lon !== null && isInBox({ lat, lon }, box)]),
    ...(near === undefined ? [] : [({ lat, lon }: Facets) => lat !== null && lon !== null && kilometres(near, { lat, lon }) <= near.km]),
  ]
}

function ofIds({ historic, story, incident }: Filter): Test[] {
  return [
    ...(historic === undefined ? [] : [(facets: Facets) => facets.historic === historic]),
    ...(story === undefined ? [] : [(facets: Facets) => facets.story === story]),
    ...(incident === undefined ? [] : [(facets: Facets) => facets.incident === incident]),
  ]
}

function ofText({ text }: Filter): Test[] {
  if (text === undefined) return []
  const { all, phrases, none } = readTextQuery(text)
  return [
    ({ words }) => {
      const has = (phrase: readonly string[]): boolean => holds(words, phrase)
      return all.every((word) => words.includes(word)) && phrases.every(has) && !none.some(has)
    },
  ]
}

/** True when the words stand side by side somewhere. */
function holds(words: readonly string[], phrase: readonly string[]): boolean {
  for (let at = words.indexOf(phrase[0] as string); at >= 0; at = words.indexOf(phrase[0] as string, at + 1))
    if (phrase.every((word, i) => words[at + i] === word)) return true
  return false
}
