/**
 * Calendar arithmetic on ISO days: pure integers, proleptic Gregorian, no time zones, no clock.
 * A *day number* counts days from 1970-01-01 (day 0), after Howard Hinnant's civil-day algorithms (public domain).
 */

/** `YYYY-MM-DD`. */
export type IsoDay = string

export interface CivilDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** 28 to 31; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** True when the year, month and day stand in the calendar. */
export const isCivilDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** Day number of a civil day. The parts are not checked. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** Year, month and day of a day number. */
export function civilDayOf(dayNumber: number): CivilDay {
  const z = dayNumber + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** Day number of an ISO day or of the calendar day that an ISO instant names; null when it is neither. */
export function dayNumber(iso: string): number | null {
  const match = ISO_DAY.exec(iso)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCivilDay(year, month, day) ? dayNumberOf(year, month, day) : null
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** ISO day of a day number. */
export function isoDayOf(number: number): IsoDay {
  const { year, month, day } = civilDayOf(number)
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The ISO day so many days after an ISO day, or that of an instant, as it is written; before it where there are less than none. */
export const movedDay = (iso: IsoDay, days: number): IsoDay => isoDayOf((dayNumber(iso) ?? Number.NaN) + days)

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** The same day so many months on (or back), or the last day of that month where it is shorter. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilDayOf(number)
  const count = year * 12 + month - 1 + months
  const y = Math.floor(count / 12)
  const m = count - y * 12 + 1
  return dayNumberOf(y, m, Math.min(day, daysInMonth(y, m)))
}

/** First and last day number of a month. */
export const monthBounds = (year: number, month: number): readonly [number, number] => [
  dayNumberOf(year, month, 1),
  dayNumberOf(year, month, daysInMonth(year, month)),
]

/** First and last day number of the years from `first` to `last`. */
export const yearBounds = (first: number, last: number = first): readonly [number, number] => [
  dayNumberOf(first, 1, 1),
  dayNumberOf(last, 12, 31),
]

/** Monday and Sunday of the week that holds the day. */
export function weekBounds(number: number): readonly [number, number] {
  const monday = number - weekdayOf(number) + 1
  return [monday, monday + 6]
}
