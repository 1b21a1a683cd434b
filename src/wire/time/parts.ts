/** The parts of a written date and time, unchecked. */
export interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number | null
  /** Minutes since local midnight; null when no time of day is given. */
  readonly minutes: number | null
  readonly seconds: number
  /** As written: `CEST`, `+0200`, `Z`. */
  readonly zone: string | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const ISO_DAY = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/
const CLOCK = /(?:^|[\sT,(])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s{0,2}([ap])\.?m\.?(?![a-z]))?/i
const OFFSET = /^\s{0,3}(?:GMT|UTC)?([+-]\d{2}:?\d{2}|[+-]\d{1,2})(?!\d)/i
/** Words that stand in dates and say nothing. */
const FILLER = new Set(['at', 'on', 'of', 'the', 'published', 'updated', 'hrs', 'hours', 'st', 'nd', 'rd', 'th', 't'])

/** Takes a date apart, whatever the order of its parts; null when a part is missing or a word belongs to none. */
export function readParts(raw: string): Parts | null {
  const clock = CLOCK.exec(raw)
  const time = clock === null ? null : clockOf(clock)
  if (clock !== null && time === null) return null
  const after = clock === null ? '' : raw.slice(clock.index + clock[0].length)
  const offset = clock === null ? null : OFFSET.exec(after)
  const rest = clock === null ? raw : `${raw.slice(0, clock.index)} ${offset === null ? after : after.slice(offset[0].length)}`
  const date = dateOf(rest)
  if (date === null || (offset === null && date.zone !== null && clock === null)) return null
  return { ...date, zone: offset === null ? date.zone : (offset[1] as string), minutes: time?.minutes ?? null, seconds: time?.seconds ?? 0 }
}

function clockOf([, h = '', m = '', s = '0', half]: RegExpExecArray): { minutes: number; seconds: number } | null {
  let hour = Number(h)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  const wrong = hour > 24 || Number(m) > 59 || Number(s) > 60 || (hour === 24 && Number(m) > 0)
  return wrong ? null : { minutes: hour * 60 + Number(m), seconds: Number(s) }
}

type DateParts = Pick<Parts, 'year' | 'month' | 'day' | 'weekday' | 'zone'>

function dateOf(text: string): DateParts | null {
  const iso = ISO_DAY.exec(text)
  if (iso !== null) {
    const words = sortWords(text.slice(iso[0].length))
    return words === null || words.numbers.length > 0 || words.month !== null
      ? null
      : { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), weekday: words.weekday, zone: words.zone }
  }
  const words = sortWords(text)
  if (words === null || words.month === null || words.numbers.length !== 2) return null
  const [a, b] = words.numbers as [string, string]
  const yearFirst = a.length === 4
  const year = yearFirst ? Number(a) : fullYear(b)
  return { year, month: words.month, day: Number(yearFirst ? b : a), weekday: words.weekday, zone: words.zone }
}

/** RFC 822 wrote years with two digits. */
const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900))

interface Words {
  numbers: string[]
  month: number | null
  weekday: number | null
  zone: string | null
}

function sortWords(text: string): Words | null {
  const words: Words = { numbers: [], month: null, weekday: null, zone: null }
  for (const [word] of text.matchAll(/\d{1,12}|[A-Za-z]{1,20}|[^\s\dA-Za-z]/g)) {
    const lower = word.toLowerCase()
    const month = nameIndex(MONTHS, lower)
    const weekday = nameIndex(WEEKDAYS, lower)
    if (/^\d/.test(word)) words.numbers.push(word)
    else if (month >= 0 && words.month === null) words.month = month + 1
    else if (weekday >= 0 && words.weekday === null) words.weekday = weekday
    else if (/^[.,\-/()|–—]$/.test(word) || FILLER.has(lower)) continue
    else if (/^[A-Z]{1,5}$/.test(word) && words.zone === null) words.zone = word
    else return null
  }
  return words
}

/** Index of the name that the word is, whole or cut to at least three letters. */
function nameIndex(names: readonly string[], word: string): number {
  return word.length < 3 || !FULL.has(word) ? -1 : names.indexOf(word.slice(0, 3))
}

const FULL: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  'sept',
  'tues',
  'thur',
  'thurs',
  'january',
  'february',
  'march',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'weds',
])
