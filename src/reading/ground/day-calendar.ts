import { civilDayOf, dayNumberOf, daysInMonth, isCivilDay, weekdayOf } from '../../kit/when.ts'
import type { CalendarValue, Shift } from '../mention/time-value.ts'
import { type Bearings, monthStretch, monthsStretch, oneDay, type Stretch, seasonStretch, yearStretch } from './day-stretch.ts'

/** Stretches that a time may mean, one a year or month: the nearest in the direction told, seen from today. */
function nearest(candidates: readonly (Stretch | null)[], today: number, direction: -1 | 0 | 1): Stretch | null {
  const real = candidates.filter((c) => c !== null)
  const behind = real.filter((c) => c.start <= today).at(-1) ?? null
  const ahead = real.find((c) => c.end >= today) ?? null
  if (direction === -1) return behind
  if (direction === 1 || behind === null) return ahead
  if (ahead === null) return behind
  return today - behind.end <= ahead.start - today ? behind : ahead
}

/** The one before, at or after today by a shift word. */
function shifted(candidates: readonly Stretch[], today: number, shift: Shift): Stretch | null {
  if (shift === -1) return candidates.filter((c) => c.end < today).at(-1) ?? null
  return candidates.find((c) => c.start > today) ?? null
}

const AROUND = [-2, -1, 0, 1, 2]
const yearsAround = (today: number): number[] => AROUND.map((k) => civilDayOf(today).year + k)

/** One stretch a year, chosen by year, shift word or direction. */
function ofYear(year: number | null, shift: Shift | null, { today, direction }: Bearings, make: (year: number) => Stretch): Stretch | null {
  if (year !== null) return make(year)
  if (today === null) return null
  const all = yearsAround(today).map(make)
  if (shift === 0) return make(civilDayOf(today).year)
  return shift === null ? nearest(all, today, direction) : shifted(all, today, shift)
}

/** A date of which parts may be unsaid. What a year unsaid would need is taken from today and the direction. */
export function calendarStretch(value: CalendarValue, bearings: Bearings): Stretch | null {
  const { year, month, day, shift, weekday } = value
  if (month === null) return day === null ? (year === null ? null : yearStretch(year)) : dayOfMonth(day, bearings)
  if (day === null) return ofYear(year, shift, bearings, (y) => monthStretch(y, month))
  if (year !== null) return isCivilDay(year, month, day) ? oneDay(dayNumberOf(year, month, day)) : null
  const { today, direction } = bearings
  if (today === null) return null
  const days = yearsAround(today).map((y) => (isCivilDay(y, month, day) ? oneDay(dayNumberOf(y, month, day)) : null))
  const fitting = weekday === null ? days : days.filter((d) => d !== null && weekdayOf(d.start) === weekday)
  return nearest(fitting.length > 0 ? fitting : days, today, direction)
}

/** "the 12th": of this month or the one beside it. */
function dayOfMonth(day: number, { today, direction }: Bearings): Stretch | null {
  if (today === null) return null
  const { year, month } = civilDayOf(today)
  const days = AROUND.map((k) => {
    const count = year * 12 + month - 1 + k
    const [y, m] = [Math.floor(count / 12), (count % 12) + 1]
    return day <= daysInMonth(y, m) ? oneDay(dayNumberOf(y, m, day)) : null
  })
  return nearest(days, today, direction)
}

/**
 * A day of the week. Alone it is the nearest in the direction told, today included; "last" is the one before today, "next" that of the
 * next week (Monday to Sunday), and "Monday last week" that of the week named.
 */
export function weekdayStretch(weekday: number, shift: Shift | null, week: number | null, { today, direction }: Bearings): Stretch | null {
  if (today === null) return null
  const here = weekdayOf(today)
  if (week !== null) return oneDay(today - here + weekday + 7 * week)
  if (shift === 1) return oneDay(today - here + weekday + 7)
  const back = (here - weekday + 7) % 7
  if (shift === -1) return oneDay(today - (back === 0 ? 7 : back))
  if (direction === -1 || back === 0) return oneDay(today - back)
  return oneDay(direction === 1 || back > 3 ? today + 7 - back : today - back)
}

export const seasonOf = (season: number, year: number | null, shift: Shift | null, bearings: Bearings): Stretch | null =>
  ofYear(year, shift, bearings, (y) => seasonStretch(y, season))

/** Months `first` to `last`; a shift word shifts the year that they are of. */
export function partOfYear(first: number, last: number, year: number | null, shift: Shift | null, bearings: Bearings): Stretch | null {
  const { today } = bearings
  if (year === null && shift !== null && today !== null) return monthsStretch(civilDayOf(today).year + shift, first, last)
  return ofYear(year, null, bearings, (y) => monthsStretch(y, first, last))
}
