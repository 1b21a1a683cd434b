import type { Item } from '../wire/item.ts'
import type { FeedState } from './state.ts'
import { between, DAY, later, MINUTE, millisOf } from './time.ts'

/** Over what time a feed's habit is forgotten. */
const MEMORY = 7 * DAY
/** A feed of which nothing is known. */
const UNKNOWN_GAP = 6 * DAY
const QUIET_GAPS = 10
/** Less than a quarter of a day tells little of how many items a day brings. */
const LEAST_DAYS = 0.25

/** New items a day, from the dates in the first document: null with fewer than three of them. */
export function firstHabit(items: readonly Item[], now: string): number | null {
  const times = pastTimes(items, now)
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return times.length < 3 || span <= 0 ? null : ((times.length - 1) * DAY) / Math.max(span, 30 * MINUTE)
}

/** The latest date in a document that has passed, as an ISO instant. */
export function latestDate(items: readonly Item[], now: string): string | null {
  const last = pastTimes(items, now).at(-1)
  return last === undefined ? null : new Date(last).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** The habit after `count` new items that came within `ms`; what was known fades with the time that passed. */
export function learned(perDay: number | null, count: number, ms: number): number {
  const days = Math.max(ms, MINUTE) / DAY
  if (perDay === null) return Math.min(count / Math.max(days, LEAST_DAYS), 2_000)
  const kept = Math.exp((-days * DAY) / MEMORY)
  return perDay * kept + (count / days) * (1 - kept)
}

/** New items a day as of now: the habit, faded by the silence beyond it. */
export function perDayNow({ perDay, lastNew }: Pick<FeedState, 'perDay' | 'lastNew'>, now: string): number | null {
  if (perDay === null || lastNew === null) return perDay
  const silence = Math.max(0, between(lastNew, now) - DAY / Math.max(perDay, 1e-6))
  return perDay * Math.exp(-silence / MEMORY)
}

/**
 * Milliseconds of silence after which a feed is quiet: ten of its own gaps, but at least three days (a publisher's week-end), or
 * one for a wire that never sleeps.
 */
export function quietAfter(perDay: number | null): number {
  const gap = perDay === null || perDay <= 0 ? UNKNOWN_GAP : DAY / perDay
  return Math.max(QUIET_GAPS * gap, perDay !== null && perDay >= 50 ? DAY : 3 * DAY)
}

/** Since when the feed is quiet; null when it is not. */
export function quietSince(state: Pick<FeedState, 'perDay' | 'lastNew' | 'added'>, now: string): string | null {
  const from = state.lastNew ?? state.added
  return between(from, now) > quietAfter(state.perDay) ? later(from, quietAfter(state.perDay)) : null
}

const pastTimes = (items: readonly Item[], now: string): number[] =>
  items
    .flatMap((item) => millisOf(item.published) ?? [])
    .filter((time) => time <= Date.parse(now))
    .sort((a, b) => a - b)
