import { dayNumber } from '../kit/when.ts'

const ISO = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?)?$/
const DAY_MS = 86_400_000
const FIRST = Date.parse('0002-01-01T00:00:00Z')
const LAST = Date.parse('9999-12-30T00:00:00Z')

/**
 * Milliseconds since 1970 of an ISO day (its first instant) or instant; UTC where it names no zone. Null for what is no date, and
 * for years that no database keeps (before 2 and after 9999).
 */
export function instantOf(iso: string | null): number | null {
  const match = iso === null ? null : ISO.exec(iso)
  if (!match || dayNumber(match[1] as string) === null) return null
  const ms = Date.parse(`${match[1]}T${match[2] ?? '00:00'}${match[3] ?? 'Z'}`)
  return Number.isNaN(ms) || ms < FIRST || ms > LAST ? null : ms
}

/** Last instant of an ISO day, or the instant itself. */
export function endOf(iso: string): number | null {
  const ms = instantOf(iso)
  return ms !== null && !iso.includes('T') ? ms + DAY_MS - 1 : ms
}
