import { parseQuantity } from './count-quantity.ts'
import { matchDate, monthAt, yearAt } from './time-date.ts'
import { type Core, calendar, type DayPart, type Shift, type TimeUnit, type TimeValue } from './time-value.ts'
import { TIME_WORDS, type TimeView, timeWord, valueAt, wordAt } from './time-words.ts'

/** "Monday", "Monday night", "Thursday, 12 May", "Monday last week". Habits ("every Monday") are no times. */
export function matchWeekday(view: TimeView, i: number, shift: Shift | null = null): Core | null {
  const word = timeWord(view, i, 'weekday')
  if (!word) return null
  if (word.care === 'abbr' && view.tokens[i]?.upos !== 'PROPN') return null
  const before = wordAt(view, i - 1)
  if (before === 'every' || before === 'each') return null
  const date = dateAfter(view, i + 1)
  if (date?.value?.kind === 'calendar' && date.value.day !== null) {
    return { first: i, next: date.next, value: { ...date.value, weekday: word.value } }
  }
  if (word.care === 'abbr' && wordAt(view, i + 1) === ',') return null
  const part = partAt(view, i + 1)
  const at = part ? i + 2 : i + 1
  const week = weekAfter(view, at)
  const next = week === null ? at : at + 2
  const value: TimeValue = { kind: 'weekday', weekday: word.value, shift, week }
  return part ? { first: i, next, value, dayPart: part } : { first: i, next, value }
}

function dateAfter(view: TimeView, i: number): Core | null {
  const mark = wordAt(view, i)
  let at = mark === ',' || mark === '(' ? i + 1 : i
  if (wordAt(view, at) === 'the') at++
  const c = wordAt(view, at).charCodeAt(0)
  if (!(c >= 48 && c <= 57) && !timeWord(view, at, 'month')) return null
  const date = matchDate(view, at)
  return date && mark === '(' && wordAt(view, date.next) === ')' ? { ...date, next: date.next + 1 } : date
}

/** The week of "Monday last week". */
function weekAfter(view: TimeView, i: number): number | null {
  const shift = valueAt(view, i, 'shift')
  return typeof shift === 'number' && valueAt(view, i + 1, 'unit') === 'week' ? shift : null
}

/** A part of the day, "night" among them. */
function partAt(view: TimeView, i: number): DayPart | null {
  const word = wordAt(view, i)
  return word === 'night' ? 'night' : valueAt(view, i, 'part')
}

/** "today", "yesterday evening", "overnight", "the day before yesterday". */
export function matchDay(view: TimeView, i: number): Core | null {
  const offset = valueAt(view, i, 'day')
  if (offset === null) return null
  if (offset === 'overnight') return { first: i, next: i + 1, value: { kind: 'overnight' } }
  const part = partAt(view, i + 1) ?? (wordAt(view, i).startsWith('toni') ? 'night' : null)
  const next = partAt(view, i + 1) ? i + 2 : i + 1
  const value: TimeValue = { kind: 'unit', unit: 'day', offset }
  return part ? { first: i, next, value, dayPart: part } : { first: i, next, value }
}

/** Nothing follows that the day could be "before". */
const ENDS_PHRASE = /^(?:[.,;:)"”'’]|and|but|in|at|when|as|while|by|near|on|)$/

/** "the day before", "the night before", counted from a day told before. */
function dayBefore(view: TimeView, i: number): Core | null {
  const part = partAt(view, i)
  const value: TimeValue = { kind: 'told', unit: 'day', offset: -1 }
  if (part) return { first: i, next: i + 2, value, dayPart: part }
  return wordAt(view, i) === 'day' ? { first: i, next: i + 2, value } : null
}

/** "the day before yesterday", "the day after tomorrow", "the night before". */
export function matchDayBeyond(view: TimeView, i: number): Core | null {
  if (wordAt(view, i - 1) === 'the' && wordAt(view, i + 1) === 'before' && ENDS_PHRASE.test(wordAt(view, i + 2))) return dayBefore(view, i)
  if (wordAt(view, i) !== 'day') return null
  const offset =
    wordAt(view, i + 1) === 'before' && wordAt(view, i + 2) === 'yesterday'
      ? -2
      : wordAt(view, i + 1) === 'after' && wordAt(view, i + 2) === 'tomorrow'
        ? 2
        : 0
  return offset === 0 ? null : { first: i, next: i + 3, value: { kind: 'unit', unit: 'day', offset } }
}

/** "last week", "this morning", "next Monday", "last December", "the past few days", "the same day". */
export function matchShift(view: TimeView, i: number): Core | null {
  const shift = valueAt(view, i, 'shift')
  if (shift === null) return null
  if (typeof shift === 'string') return matchTold(view, i, shift)
  const number = numberOfUnits(view, i + 1)
  if (number) return { first: i, next: number.next, value: { kind: 'window', ...number.value, direction: shift === -1 ? -1 : 1 } }
  const weekday = matchWeekday(view, i + 1, shift)
  if (weekday) return { ...weekday, first: i }
  const month = monthAt(view, i + 1, true)
  if (month !== null) return { first: i, next: i + 2, value: calendar({ month, shift }) }
  const season = valueAt(view, i + 1, 'season')
  if (season !== null) return { first: i, next: i + 2, value: { kind: 'season', season, year: null, shift } }
  return shiftedUnit(view, i, shift)
}

function shiftedUnit(view: TimeView, i: number, shift: Shift): Core | null {
  const word = wordAt(view, i)
  const part = partAt(view, i + 1)
  if (part && shift !== 1) {
    return { first: i, next: i + 2, value: { kind: 'unit', unit: 'day', offset: shift }, dayPart: part }
  }
  const unit = valueAt(view, i + 1, 'unit')
  if (unit === null)
    return word === 'past' && wordAt(view, i - 1) === 'the' ? { first: i, next: i + 1, value: { kind: 'vague', direction: -1 } } : null
  const next = i + 2
  if (unit === 'day' && shift === 1 && wordAt(view, i - 1) === 'the') return { first: i, next, value: { kind: 'told', unit, offset: 1 } }
  const many = isPlural(view, i + 1)
  if (word === 'past' || many || (shift === 1 && word !== 'next' && word !== 'coming') || unit === 'decade' || unit === 'century') {
    if (shift === 0) return many ? null : { first: i, next, value: { kind: 'unit', unit, offset: 0 } }
    return {
      first: i,
      next,
      value: { kind: 'window', unit, low: many ? null : 1, high: many ? null : 1, direction: shift === -1 ? -1 : 1 },
    }
  }
  return { first: i, next, value: { kind: 'unit', unit, offset: shift } }
}

/** Units counted from a day told before. */
function matchTold(view: TimeView, i: number, shift: 'same' | 'before' | 'after'): Core | null {
  const offset = shift === 'same' ? 0 : shift === 'before' ? -1 : 1
  const unit = valueAt(view, i + 1, 'unit')
  if (unit === null) return null
  if (isPlural(view, i + 1))
    return { first: i, next: i + 2, value: { kind: 'window', unit, low: null, high: null, direction: offset === 1 ? 1 : -1 } }
  return { first: i, next: i + 2, value: { kind: 'told', unit, offset } }
}

const isPlural = (view: TimeView, i: number): boolean => wordAt(view, i).endsWith('s')

interface Units {
  readonly value: { readonly unit: TimeUnit; readonly low: number | null; readonly high: number | null }
  readonly next: number
}

/** "two decades", "few years", "90 - day", "couple of weeks". */
export function numberOfUnits(view: TimeView, i: number): Units | null {
  const few = wordAt(view, i)
  let low: number | null = null
  let high: number | null = null
  let at = i + 1
  if (few === 'few' || few === 'several') low = 3
  else if (few === 'many') low = 5
  else if (few === 'couple' && wordAt(view, i + 1) === 'of') [low, high, at] = [2, 2, i + 2]
  else {
    const quantity = parseQuantity(view.words, i)
    if (!quantity || quantity.next > view.limit) return null
    ;({ low, high } = quantity)
    at = quantity.next
  }
  const more = wordAt(view, at)
  if (more === '-' || more === 'more' || more === 'full' || more === 'consecutive' || more === 'straight') at++
  const unit = valueAt(view, at, 'unit')
  return unit === null ? null : { value: { unit, low, high }, next: at + 1 }
}

/** "spring 2022", "the summer", "the winter of 2021". Bare common words want "in the", "last" or a year. */
export function matchSeason(view: TimeView, i: number): Core | null {
  const word = timeWord(view, i, 'season')
  if (!word || view.tokens[i]?.upos === 'VERB') return null
  const skip = wordAt(view, i + 1) === 'of' || wordAt(view, i + 1) === ',' ? 1 : 0
  const year = yearAt(view, i + 1 + skip)
  if (year === null) {
    const the = wordAt(view, i - 1) === 'the' ? wordAt(view, i - 2) : wordAt(view, i - 1)
    if (!SEASON_SIGNS.has(the)) return null
  }
  return { first: i, next: year === null ? i + 1 : i + 2 + skip, value: { kind: 'season', season: word.value, year, shift: null } }
}

const SEASON_SIGNS = new Set([
  'in',
  'by',
  'since',
  'until',
  'during',
  'early',
  'late',
  'before',
  'after',
  'from',
  'through',
  'of',
  'throughout',
])
const HALVES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['first', [1, 6]],
  ['second', [7, 12]],
])

/** "the first quarter of 2022", "Q3 2021", "the second half of the year". */
export function matchYearPart(view: TimeView, i: number): Core | null {
  const word = wordAt(view, i)
  if (word.length === 2 && word[0] === 'q' && word[1] !== undefined && word[1] >= '1' && word[1] <= '4') {
    return yearPart(view, i, i + 1, Number(word[1]) * 3 - 2, Number(word[1]) * 3)
  }
  const n = valueAt(view, i, 'ordinal')
  if (n === null) return null
  const what = wordAt(view, i + 1)
  if (what === 'quarter' && n <= 4) return yearPart(view, i, i + 2, n * 3 - 2, n * 3)
  const half = what === 'half' ? HALVES.get(word) : undefined
  const part = half && yearPart(view, i, i + 2, half[0], half[1])
  return part && part.next > i + 2 ? part : null
}

function yearPart(view: TimeView, first: number, at: number, from: number, to: number): Core {
  let next = wordAt(view, at) === 'of' ? at + 1 : at
  const part = { kind: 'part', first: from, last: to } as const
  const year = yearAt(view, next)
  if (year !== null) return { first, next: next + 1, value: { ...part, year, shift: null } }
  if (wordAt(view, next) === 'the') next++
  const shift = valueAt(view, next, 'shift')
  if (typeof shift === 'number') next++
  if (valueAt(view, next, 'unit') !== 'year') return { first, next: at, value: { ...part, year: null, shift: null } }
  return { first, next: next + 1, value: { ...part, year: null, shift: typeof shift === 'number' ? shift : 0 } }
}

/** "recently", "once", "the recent", "now", "long ago". */
export function matchVague(view: TimeView, i: number): Core | null {
  const word = timeWord(view, i, 'vague')
  if (!word)
    return wordAt(view, i) === 'long' && wordAt(view, i + 1) === 'ago'
      ? { first: i, next: i + 2, value: { kind: 'vague', direction: -1 } }
      : null
  const token = view.tokens[i]
  if (word.care === 'adverb' && !(token?.upos === 'ADV' && token.deprel === 'advmod' && standsAsAdverb(view, i))) return null
  const next = wordAt(view, i) === 'recent' ? valueAt(view, i + 1, 'unit') : null
  if (next !== null) return { first: i, next: i + 2, value: { kind: 'window', unit: next, low: null, high: null, direction: -1 } }
  return { first: i, next: i + 1, value: { kind: 'vague', direction: word.value } }
}

/** "once" as in "they once met", not "at once", "more than once", "once a week". */
function standsAsAdverb(view: TimeView, i: number): boolean {
  const [before, after] = [wordAt(view, i - 1), wordAt(view, i + 1)]
  return before !== 'at' && before !== 'than' && before !== 'all' && after !== 'a' && after !== 'again' && after !== 'more'
}

/** "the 40th anniversary", "first anniversary". */
export function matchAnniversary(view: TimeView, i: number): Core | null {
  if (!timeWord(view, i, 'anniversary')) return null
  const before = TIME_WORDS.get(wordAt(view, i - 1))
  const figure = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(wordAt(view, i - 1))
  const low = figure ? Number(figure[1]) : before?.class === 'ordinal' ? before.value : null
  return { first: low === null ? i : i - 1, next: i + 1, value: { kind: 'anniversary', unit: 'year', low } }
}
