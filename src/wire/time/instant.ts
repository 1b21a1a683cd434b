import { readEpoch } from './epoch.ts'
import { readFreeForm } from './free-form.ts'
import { readIso } from './iso.ts'
import { normalText } from './normal-text.ts'
import { type Day, isDay, type Parts, type Refusal } from './parts.ts'
import { regionMinutes, zoneOf } from './zone.ts'

/** A time as a feed or record writes it. */
export interface Instant {
  /** `2026-03-03`, `2026-03-03T09:14:00Z`, or without `Z` where the zone's name has several meanings or none. */
  readonly iso: string
  readonly zone: 'known' | 'assumed' | 'ambiguous' | 'unknown' | 'none'
  /** The weekday it names, when that is not the date's own (0 = Sunday). */
  readonly wrongWeekday: number | null
}

const MOST_UNITS = 100

/**
 * Reads RFC 822, ISO 8601, counts of seconds and what content systems make of them, with or without weekday, zone or time, in many
 * languages. A time without zone is taken as UTC, and says so. Nothing that is not written is added: a month alone is no day.
 */
export function readTime(raw: string): Instant | Refusal {
  const text = raw.length > MOST_UNITS ? '' : normalText(raw)
  // No year before the first is meant by a sign.
  if (text === '' || /^[-+]/.test(text)) return 'unreadable'
  const epoch = readEpoch(raw.trim())
  if (epoch !== null) return { iso: `${stamp(epoch * 1000)}Z`, zone: 'known', wrongWeekday: null }
  const parts = readIso(text) ?? readFreeForm(text)
  return typeof parts === 'string' ? parts : instantOf(parts)
}

/** The time, or null when there is none that can be read. */
export function readInstant(raw: string): Instant | null {
  const time = readTime(raw)
  return typeof time === 'string' ? null : time
}

function instantOf(parts: Parts): Instant | Refusal {
  const day = dayOf(parts)
  if (typeof day === 'string') return day
  const midnight = Date.UTC(day.year, day.month - 1, day.day)
  const isWrong = parts.weekdays.length === 1 && parts.weekdays[0] !== weekdayOf(day)
  const wrongWeekday = isWrong ? (parts.weekdays[0] as number) : null
  if (parts.minutes === null) return { iso: stamp(midnight).slice(0, 10), zone: 'none', wrongWeekday }
  const local = midnight + parts.minutes * 60_000 + parts.seconds * 1000
  const zone = parts.zone === null ? 0 : zoneOf(parts.zone)
  if (zone === null) return 'impossible'
  if (zone === 'ambiguous' || zone === 'unknown') return { iso: stamp(local), zone, wrongWeekday }
  const minutes = typeof zone === 'number' ? zone : regionMinutes(zone.region, new Date(local))
  return { iso: `${stamp(local - minutes * 60_000)}Z`, zone: parts.zone === null ? 'assumed' : 'known', wrongWeekday }
}

/** The only day that exists among the readings, or the only one that falls on the weekday that is named. */
function dayOf({ days, weekdays }: Parts): Day | Refusal {
  const real = days.filter(isDay)
  const fitting = real.filter((day) => weekdays.includes(weekdayOf(day)))
  const [day, ...others] = fitting.length > 0 ? fitting : real
  return day === undefined ? 'impossible' : others.length > 0 ? 'ambiguous' : day
}

const weekdayOf = ({ year, month, day }: Day): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay()

const stamp = (time: number): string => new Date(time).toISOString().slice(0, 19)
