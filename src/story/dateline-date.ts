import { dayNumber, dayNumberOf, type IsoDay, isCivilDay, isoDayOf } from '../kit/when.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = "(?:,?\\s{1,2}(\\d{4}|'?\\d{2}))?"
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?'
const AT_END = new RegExp(
  `(?:^|[\\s,|])(?:${WEEKDAY},?\\s{1,2})?(?:${MONTH}\\s{1,2}${DAY}${YEAR}|${DAY}\\s{1,2}${MONTH}${YEAR}|${WEEKDAY})[.,]?$`,
  'i',
)

/** A date at the end of some words. */
export interface TrailingDate {
  /** The words before it, without the comma between. */
  readonly before: string
  /** Null for a weekday alone, and for a day without a year where nothing tells the year. */
  readonly day: IsoDay | null
}

/** Takes the date off the end of the words; null when there is none. `published`: ISO day that tells a missing year. */
export function trailingDate(words: string, published: string | null): TrailingDate | null {
  const match = AT_END.exec(words)
  if (!match) return null
  const before = words.slice(0, match.index).replace(/[\s,|]+$/, '')
  const month = match[1] ?? match[5]
  if (month === undefined) return { before, day: null }
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return { before, day: dayOf(number, Number(match[2] ?? match[4]), match[3] ?? match[6], published) }
}

function dayOf(month: number, day: number, year: string | undefined, published: string | null): IsoDay | null {
  if (year !== undefined) {
    const full = fullYear(year.replace("'", ''))
    return isCivilDay(full, month, day) ? isoDayOf(dayNumberOf(full, month, day)) : null
  }
  const near = published === null ? null : dayNumber(published)
  if (near === null) return null
  const middle = Number((published as string).slice(0, 4))
  const days = [middle - 1, middle, middle + 1].filter((y) => isCivilDay(y, month, day)).map((y) => dayNumberOf(y, month, day))
  const nearest = days.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0]
  return nearest === undefined ? null : isoDayOf(nearest)
}

/** Old wires write years with two digits. */
const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900))
