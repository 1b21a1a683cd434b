export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Milliseconds from one ISO instant to another. */
export const between = (from: string, to: string): number => Date.parse(to) - Date.parse(from)

/** The ISO instant `ms` after another, to the second. */
export const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString().replace(/\.\d{3}Z$/, 'Z')

/** Milliseconds of an item's time: a day counts from its beginning, a time of an unknown zone as UTC; null when it is none. */
export function millisOf(time: string | null): number | null {
  if (time === null) return null
  const ms = Date.parse(/T.*\d$/.test(time) && !/[+-]\d\d:?\d\d$/.test(time) ? `${time}Z` : time)
  return Number.isFinite(ms) ? ms : null
}
