import { ZONES } from '../tables.ts'
import type { Parts } from './parts.ts'
import { readParts } from './parts.ts'

/** A time as a feed or record writes it. */
export interface Instant {
  /** `2026-03-03`, `2026-03-03T09:14:00Z`, or without `Z` where the zone's name has several meanings. */
  readonly iso: string
  readonly zone: 'known' | 'assumed' | 'ambiguous' | 'none'
  /** The weekday it names, when that is not the date's own (0 = Sunday). */
  readonly wrongWeekday: number | null
}

/** `20260304T1000Z`, as NITF writes it. */
const COMPACT = /^\s*(\d{4})(\d\d)(\d\d)(?=T\d|\s*$)/
const COMPACT_CLOCK = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(?:\d\d)?(?!\d|:)/

const MINUTES: ReadonlyMap<string, number | null> = new Map(ZONES.map((z) => [z.name, z.minutes === '' ? null : Number(z.minutes)]))

/**
 * Reads RFC 822, ISO 8601 and what content systems make of them, with or without weekday, zone or time, in English. A date that
 * does not exist, or words that belong to no date, give null. A time without zone is taken as UTC, and says so.
 */
export function readInstant(raw: string): Instant | null {
  const parts = raw.length > 80 ? null : readParts(raw.replace(COMPACT, '$1-$2-$3').replace(COMPACT_CLOCK, '$1T$2:$3'))
  if (parts === null || !isDay(parts)) return null
  const date = new Date(Date.UTC(parts.year, parts.month - 1, parts.day))
  const wrongWeekday = parts.weekday !== null && parts.weekday !== date.getUTCDay() ? parts.weekday : null
  const day = date.toISOString().slice(0, 10)
  if (parts.minutes === null) return { iso: day, zone: 'none', wrongWeekday }
  const zone = zoneMinutes(parts.zone)
  if (zone === undefined) return null
  const local = new Date(date.getTime() + parts.minutes * 60_000 + parts.seconds * 1000)
  if (zone === null) return { iso: stamp(local), zone: 'ambiguous', wrongWeekday }
  return { iso: `${stamp(new Date(local.getTime() - zone * 60_000))}Z`, zone: parts.zone === null ? 'assumed' : 'known', wrongWeekday }
}

const stamp = (time: Date): string => time.toISOString().slice(0, 19)

/** Years in which newswires exist, and a day that its month has. */
function isDay({ year, month, day }: Parts): boolean {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Minutes east of Greenwich; null for a name with several meanings; undefined for no zone at all. */
function zoneMinutes(zone: string | null): number | null | undefined {
  if (zone === null) return 0
  const named = MINUTES.get(zone.toUpperCase())
  if (named !== undefined) return named
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone)
  if (offset === null) return undefined
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
  return minutes > 14 * 60 ? undefined : offset[1] === '-' ? -minutes : minutes
}
