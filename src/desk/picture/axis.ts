import { civilDayOf } from '../../kit/when.ts'

const DAY = 86_400_000

/** Whole round numbers from 0 to at least `most`, at most `count` steps. */
export function wholeTicks(most: number, count = 4): number[] {
  const least = Math.max(1, most / count)
  const power = 10 ** Math.floor(Math.log10(least))
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= least) ?? 10)
  const top = Math.max(1, Math.ceil(most / step)) * step
  return Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step)
}

/** Day number of an ISO day or instant. */
export const dayNumber = (iso: string): number => Math.floor(Date.parse(iso.slice(0, 10)) / DAY)
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `14 Jan`; with the year where `isYear`. */
export function shortDay(day: number, isYear = false): string {
  const { year, month, day: date } = civilDayOf(day)
  return `${date} ${MONTHS[month - 1]}${isYear ? ` ${year}` : ''}`
}

/** Whether two days are of one calendar year. */
export const isOneYear = (from: number, to: number): boolean => civilDayOf(from).year === civilDayOf(to).year

/** Indices to label out of `count`, the first among them, so that each has at least `least` pixels. */
export function everyNth(count: number, pixels: number, least: number): number[] {
  const step = Math.max(1, Math.ceil(least / (pixels / Math.max(1, count))))
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step)
}
