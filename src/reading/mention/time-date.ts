import { isCivilDay } from '../../kit/when.ts'
import { type CalendarValue, type Core, calendar, type TimeValue } from './time-value.ts'
import { ordinalFigure, type TimeView, timeWord, valueAt, wordAt } from './time-words.ts'

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:t[\d:.]{2,15}z?)?$/
const SHORT = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})$/
const DECADE = /^(?:(1\d|20)|['’])?(\d)0s$/
/** Two-figure years from here on are of the twentieth century. */
const PIVOT = 50

/** A date written with a figure or a month's name, beginning at `i`. */
export function matchDate(view: TimeView, i: number): Core | null {
  const word = view.words[i] as string
  const c = word.charCodeAt(0)
  const figure = c >= 48 && c <= 57
  if (figure) return written(word, i) ?? dayMonth(view, i) ?? decade(view, i, word) ?? year(view, i) ?? ordinalDay(view, i)
  if (c === 39 || c === 0x2019) return decade(view, i, word)
  return monthFirst(view, i)
}

/** "2022-05-12", "12/05/2022", "12.5.22". */
function written(word: string, i: number): Core | null {
  if (word.length < 6) return null
  const iso = ISO.exec(word)
  if (iso) return dated(i, Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const short = SHORT.exec(word)
  if (!short) return null
  const [a, b, c] = [Number(short[1]), Number(short[3]), Number(short[4])]
  if (short[1]?.length === 4) return dated(i, a, b, c)
  if ((short[1]?.length ?? 0) > 2 || short[4]?.length === 3) return null
  const y = short[4]?.length === 2 ? (c < PIVOT ? 2000 : 1900) + c : c
  const [dayFirst, monthFirst] = [dated(i, y, b, a), short[2] === '.' ? null : dated(i, y, a, b)]
  if (!dayFirst || !monthFirst || a === b) return dayFirst ?? monthFirst
  const choices = [dayFirst.value as CalendarValue, monthFirst.value as CalendarValue] as const
  return { first: i, next: i + 1, value: { kind: 'ambiguous', choices } }
}

const dated = (i: number, year: number, month: number, day: number): Core | null =>
  isCivilDay(year, month, day) ? { first: i, next: i + 1, value: calendar({ year, month, day }) } : null

/** Day of a month written as "12" or "12th". */
function dayAt(view: TimeView, i: number): number | null {
  const word = wordAt(view, i)
  const c = word.charCodeAt(0)
  if (!(c >= 48 && c <= 57)) return null
  const n = word.length <= 2 ? Number(word) : ordinalFigure(word)
  return n !== null && n >= 1 && n <= 31 ? n : null
}

const isLink = (word: string): boolean => word === '-' || word === '–' || word === 'to' || word === 'and' || word === '/'

/** "12 May", "12th of May 2022", "12-14 May", "12 and 13 May". */
function dayMonth(view: TimeView, i: number): Core | null {
  const day = dayAt(view, i)
  if (day === null) return null
  const end = isLink(wordAt(view, i + 1)) ? dayAt(view, i + 2) : null
  let at = end !== null && end > day ? i + 3 : i + 1
  if (wordAt(view, at) === 'of') at++
  const month = monthAt(view, at, true)
  if (month === null) return null
  const { year, next } = yearAfter(view, at + 1)
  return { first: i, next, value: span(year, month, day, end !== null && end > day ? end : null) }
}

function span(year: number | null, month: number, day: number, end: number | null): TimeValue {
  const from = calendar({ year, month, day })
  return end === null ? from : { kind: 'range', from, to: calendar({ year, month, day: end }) }
}

/**
 * A month's name at `i`. "May" and "March" want a capital and are no verbs; short forms and they want figures beside them (`sure`),
 * a preposition, or the tag of a name.
 */
export function monthAt(view: TimeView, i: number, sure: boolean): number | null {
  const word = timeWord(view, i, 'month')
  const token = view.tokens[i]
  if (!word || !token) return null
  if (word.care === '-') return word.value
  if (token.upos === 'AUX' || token.upos === 'VERB' || !isCapital(token.text)) return null
  if (sure || dayAt(view, i + 1) !== null || yearAt(view, i + 1) !== null) return word.value
  if (word.care === 'abbr') return MONTH_SIGNS.has(wordAt(view, i - 1)) ? word.value : null
  return token.upos === 'PROPN' || MONTH_SIGNS.has(wordAt(view, i - 1)) ? word.value : null
}

const isCapital = (text: string): boolean => text.charCodeAt(0) >= 65 && text.charCodeAt(0) <= 90
const MONTH_SIGNS = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'early',
  'late',
  'mid',
  'last',
  'next',
  'this',
  'of',
  'from',
  'to',
  'between',
  'during',
  'through',
  '-',
  'and',
])

/** "May", "May 12", "May 12th, 2022", "May 12-14", "May 2022", "mid-May" as one word. */
function monthFirst(view: TimeView, i: number): Core | null {
  const month = monthAt(view, i, false)
  if (month === null) return null
  const day = countsSomething(view, i + 1) ? null : dayAt(view, i + 1)
  if (day === null) {
    const { year, next } = yearAfter(view, i + 1)
    return { first: i, next, value: calendar({ year, month }) }
  }
  const end = wordAt(view, i + 2) === '-' || wordAt(view, i + 2) === '–' || wordAt(view, i + 2) === 'to' ? dayAt(view, i + 3) : null
  const range = end !== null && end > day && !countsSomething(view, i + 3)
  const { year, next } = yearAfter(view, range ? i + 4 : i + 2)
  return { first: i, next, value: span(year, month, day, range ? end : null) }
}

/** A figure that counts the noun after it ("In May 12 people ...") is no day. */
function countsSomething(view: TimeView, i: number): boolean {
  const token = view.tokens[i]
  if (!token || i >= view.limit || token.deprel !== 'nummod' || token.head <= i) return false
  return timeWord(view, token.head, 'month') === null
}

/** Four figures that can be a year, or null. */
export function yearAt(view: TimeView, i: number): number | null {
  const word = wordAt(view, i)
  if (word.length !== 4) return null
  const n = Number(word)
  return Number.isInteger(n) && n >= 1000 && n < 2200 ? n : null
}

/** A year straight after a date, over a comma or "of". */
function yearAfter(view: TimeView, at: number): { year: number | null; next: number } {
  const skip = wordAt(view, at) === ',' || wordAt(view, at) === 'of' ? 1 : 0
  const year = countsSomething(view, at + skip) ? null : yearAt(view, at + skip)
  return year === null ? { year: null, next: at } : { year, next: at + skip + 1 }
}

/** "1970s", "'90s", "the 1990 's". */
function decade(view: TimeView, i: number, word: string): Core | null {
  const match = DECADE.exec(word)
  if (match) {
    const tens = Number(match[2]) * 10
    const first = (match[1] ? Number(match[1]) * 100 : 1900) + tens
    if (!match[1] && wordAt(view, i - 1) !== 'the' && word.length === 3) return null
    return { first: i, next: i + 1, value: { kind: 'years', unit: 'decade', first, last: first + 9 } }
  }
  const year = yearAt(view, i)
  const genitive = wordAt(view, i + 1) === "'s" || wordAt(view, i + 1) === '’s'
  if (year === null || year % 10 !== 0 || !genitive || wordAt(view, i - 1) !== 'the') return null
  return { first: i, next: i + 2, value: { kind: 'years', unit: 'decade', first: year, last: year + 9 } }
}

/** Words that go with any year, and those that go with one of our times. */
const YEAR_SIGNS = new Set([
  'in',
  'since',
  'by',
  'until',
  'till',
  'of',
  'from',
  'during',
  'before',
  'after',
  'early',
  'late',
  'mid',
  'between',
  'through',
  'around',
  'circa',
  'end',
  'year',
])
const WEAK_SIGNS = new Set(['to', 'and', 'the', '(', '-', '–', ',', "'s", '’s', 'its', 'their', 'his', 'a', 'back', 'as'])
const BARE = new Set(['obl', 'obl:unmarked', 'nmod:unmarked', 'nmod', 'compound', 'nummod'])

/** A year alone: a word before it that goes with years or a place in the syntax that does, and not the number of something. */
function year(view: TimeView, i: number): Core | null {
  const n = yearAt(view, i)
  const token = view.tokens[i]
  if (n === null || !token) return null
  const before = wordAt(view, i - 1)
  const usual = n >= 1900 && n < 2060 && n % 100 !== 0
  const counted = token.deprel === 'nummod' && token.head > i ? view.tokens[token.head] : undefined
  if (counted && (counted.xpos === 'NNS' || counted.upos === 'SYM') && !(usual && (before === 'the' || before === 'in'))) return null
  if (counted && !usual) return null
  const signed = YEAR_SIGNS.has(before) || (usual && before !== 'at' && (WEAK_SIGNS.has(before) || BARE.has(token.deprel)))
  return signed ? { first: i, next: i + 1, value: calendar({ year: n }) } : null
}

/** "the 12th" where no noun follows. */
function ordinalDay(view: TimeView, i: number): Core | null {
  const day = ordinalFigure(view.words[i] as string)
  if (day === null || day > 31 || wordAt(view, i - 1) !== 'the') return null
  const before = wordAt(view, i - 2)
  if (before !== 'on' && before !== 'by' && before !== 'until' && before !== 'since' && before !== 'before' && before !== 'after')
    return null
  const next = i + 1 < view.limit ? view.tokens[i + 1] : undefined
  if (next && (next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'ADJ' || next.text === '-')) return null
  return { first: i, next: i + 1, value: calendar({ day }) }
}

/** "19th century", "nineteenth - century". */
export function matchCentury(view: TimeView, i: number): Core | null {
  const n = ordinalFigure(view.words[i] as string) ?? valueAt(view, i, 'ordinal')
  if (n === null) return null
  const at = wordAt(view, i + 1) === '-' ? i + 2 : i + 1
  if (valueAt(view, at, 'unit') !== 'century' || n > 22) return null
  return { first: i, next: at + 1, value: { kind: 'years', unit: 'century', first: (n - 1) * 100 + 1, last: n * 100 } }
}
