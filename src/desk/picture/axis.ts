const DAY = 86_400_000

/** Whole round numbers from 0 to at least `most`, at most `count` steps. */
export function wholeTicks(most: number, count = 4): number[] {
  const least = Math.max(1, most / count)
  const power = 10 ** Math.floor(Math.log10(least))
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= least) ?? 10)
  const top = Math.max(1, Math.ceil(most / step)) * step
  return Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step)
}

export const dayNumber = (iso: string): number => Math.floor(Date.parse(iso.slice(0, 10)) / DAY)
export const isoOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `14 Jan`; with the year where `isYear`. */
export function shortDay(day: number, isYear = false): string {
  const [year, month, date] = isoOfDay(day).split('-').map(Number)
  return `${date} ${MONTHS[(month ?? 1) - 1]}${isYear ? ` ${year}` : ''}`
}

/** Whether two days are of one calendar year. */
export const isOneYear = (from: number, to: number): boolean => isoOfDay(from).slice(0, 4) === isoOfDay(to).slice(0, 4)

/** Indices to label out of `count`, the first among them, so that each has at least `least` pixels. */
export function everyNth(count: number, pixels: number, least: number): number[] {
  const step = Math.max(1, Math.ceil(least / (pixels / Math.max(1, count))))
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step)
}
