import { addMonths, civilDayOf, isoDayOf, monthBounds, weekBounds, weekdayOf, yearBounds } from '../../kit/when.ts'
import type { TimeUnit } from '../mention/time-value.ts'
import type { When } from '../schema.ts'

export type Precision = When['precision']

/** Days `start` to `end` (day numbers, both inclusive). */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly precision: Precision
}

/** What a time is counted from. */
export interface Bearings {
  /** Day number of the writing; null when unknown. */
  readonly today: number | null
  /** -1: what is told lies behind, 1: ahead, 0: on either side. */
  readonly direction: -1 | 0 | 1
  /** Day number of a day told before; null when none is known. */
  readonly told: number | null
}

export const oneDay = (day: number): Stretch => ({ start: day, end: day, precision: 'day' })
export const stretch = ([start, end]: readonly [number, number], precision: Precision): Stretch => ({ start, end, precision })

export const monthStretch = (year: number, month: number): Stretch => stretch(monthBounds(year, month), 'month')
export const yearStretch = (year: number): Stretch => stretch(yearBounds(year), 'year')

/** Months `first` to `last` of a year. */
export const monthsStretch = (year: number, first: number, last: number): Stretch => ({
  start: monthBounds(year, first)[0],
  end: monthBounds(year, last)[1],
  precision: 'range',
})

/** Season 1 (spring) to 4 (winter, which runs into the next year), by the northern calendar. */
export function seasonStretch(year: number, season: number): Stretch {
  const [, end] = season === 4 ? monthBounds(year + 1, 2) : monthBounds(year, season * 3 + 2)
  return { start: monthBounds(year, season * 3)[0], end, precision: 'season' }
}

/** Days in units that have no calendar of their own. */
const LENGTH: Partial<Record<TimeUnit, number>> = { minute: 0, hour: 0, day: 1, weekend: 7, week: 7, fortnight: 14 }
const MONTHS: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200, generation: 360 }
/** Farther than this no date is counted. */
const FARTHEST = 12 * 3000

/** The day so many units on (negative: back), or null beyond three thousand years. Hours and minutes stay on the day up to twelve hours. */
export function shiftDay(day: number, unit: TimeUnit, count: number): number | null {
  const months = MONTHS[unit]
  if (months !== undefined) return Math.abs(months * count) > FARTHEST ? null : addMonths(day, Math.trunc(months * count))
  if (unit === 'hour') return Math.abs(count) > 24_000 ? null : day + Math.trunc(count / 24 + Math.sign(count) * 0.49)
  return Math.abs(count) > 300_000 ? null : day + Math.trunc((LENGTH[unit] ?? 0) * count)
}

/** The calendar unit that lies `offset` units from the one that holds `day`. */
export function unitStretch(day: number, unit: TimeUnit, offset: number): Stretch | null {
  const at = unit === 'weekend' ? day + 7 * offset : shiftDay(day, unit, offset)
  if (at === null) return null
  const { year, month } = civilDayOf(at)
  if (unit === 'week') return stretch(weekBounds(at), 'week')
  if (unit === 'weekend') return stretch([at - weekdayOf(at) + 6, at - weekdayOf(at) + 7], 'range')
  if (unit === 'fortnight') return stretch([Math.min(day, at), Math.max(day, at)], 'range')
  if (unit === 'month') return monthStretch(year, month)
  if (unit === 'quarter') return monthsStretch(year, Math.floor((month - 1) / 3) * 3 + 1, Math.floor((month - 1) / 3) * 3 + 3)
  if (unit === 'year') return yearStretch(year)
  if (unit === 'decade') return stretch(yearBounds(Math.floor(year / 10) * 10, Math.floor(year / 10) * 10 + 9), 'decade')
  if (unit === 'century' || unit === 'generation')
    return stretch(yearBounds(Math.floor(year / 100) * 100, Math.floor(year / 100) * 100 + 99), 'range')
  return oneDay(at)
}

/** A stretch with the words that it was read from. Days outside the years -9999 to 9999 have no ISO form here: null. */
export function toWhen({ start, end, precision }: Stretch, { text, span }: Pick<When, 'text' | 'span'>): When | null {
  const wild = (day: number): boolean => Math.abs(day) > 2_900_000
  return wild(start) || wild(end) || end < start ? null : { start: isoDayOf(start), end: isoDayOf(end), precision, text, span }
}
