import { perDayNow } from './habit.ts'
import type { FeedState } from './state.ts'
import { DAY, MINUTE } from './time.ts'

/** What document and server say of how often to ask. */
export interface Asked {
  /** Minutes: RSS `ttl`, or `sy:updatePeriod` with its frequency. */
  readonly ttl: number | null
  /** Seconds. */
  readonly maxAge: number | null
  /** Seconds, after a failure. */
  readonly retryAfter: number | null
}

const LEAST = 5 * MINUTE
const MOST = DAY
const UNKNOWN = 30 * MINUTE
const GONE = 7 * DAY
/** Asked four times in the feed's usual gap, so that a story waits for a quarter of it at most. */
const PER_GAP = 4

/**
 * Milliseconds until the feed is asked again: by its habit, not sooner than document and server want, from 5 minutes to a day; the
 * owner's own number goes before all of these. Failures double it each time, and a server that names a time to retry is heeded.
 */
export function interval(state: FeedState, { ttl, maxAge, retryAfter }: Asked, now: string): number {
  if (state.gone !== null) return GONE
  const perDay = perDayNow(state, now)
  const habit = perDay === null || perDay <= 0 ? UNKNOWN : DAY / perDay / PER_GAP
  const wanted = Math.max(habit, (ttl ?? 0) * MINUTE, (maxAge ?? 0) * 1_000)
  const plain = state.settings.every === null ? clamp(wanted) : Math.max(MINUTE, state.settings.every * MINUTE)
  const backedOff = state.failures === 0 ? plain : Math.max(plain, clamp(Math.min(plain, UNKNOWN) * 2 ** Math.min(state.failures - 1, 10)))
  return Math.max(backedOff, Math.min((retryAfter ?? 0) * 1_000, MOST))
}

const clamp = (ms: number): number => Math.min(MOST, Math.max(LEAST, ms))

const PERIODS: Readonly<Record<string, number>> = { hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200, yearly: 525_600 }

/** What the head of an XML feed says of its pace and its hub. */
export interface FeedHints {
  /** Minutes. */
  readonly ttl: number | null
  /** WebSub. */
  readonly hub: string | null
}

const HEAD_BYTES = 32_768

/** Hints from the bytes of a feed: its elements before the first item. */
export function hintsOf(bytes: Uint8Array): FeedHints {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const items = text.search(/<(?:\w{1,20}:)?(?:item|entry)[\s>]/i)
  const head = items < 0 ? text : text.slice(0, items)
  return { ttl: ttlOf(head) ?? periodOf(head), hub: hubOf(head) }
}

function ttlOf(head: string): number | null {
  const minutes = Number(/<ttl>\s{0,20}(\d{1,6})\s{0,20}<\/ttl>/i.exec(head)?.[1] ?? 0)
  return minutes > 0 ? minutes : null
}

function periodOf(head: string): number | null {
  const period = PERIODS[/<\w{1,20}:updatePeriod>\s{0,20}(\w{1,10})/i.exec(head)?.[1]?.toLowerCase() ?? '']
  const times = Number(/<\w{1,20}:updateFrequency>\s{0,20}(\d{1,4})/i.exec(head)?.[1] ?? 1)
  return period === undefined ? null : period / Math.max(1, times)
}

function hubOf(head: string): string | null {
  for (const [tag] of head.matchAll(/<(?:\w{1,20}:)?link\s[^<>]{1,1000}>/gi)) {
    if (!/\srel\s{0,5}=\s{0,5}["']hub["']/i.test(tag)) continue
    const href = /\shref\s{0,5}=\s{0,5}["']([^"'<>]{1,900})["']/i.exec(tag)?.[1]
    if (href !== undefined && /^https?:\/\//i.test(href)) return href.replaceAll('&amp;', '&')
  }
  return null
}
