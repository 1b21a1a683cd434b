import { expect, test } from 'vitest'
import { down, hour, ok, polled, polledHourly, rss, start, story } from '../../tests/support/feed-answers.ts'
import { hintsOf, interval } from './pace.ts'
import { due } from './poll.ts'

const T0 = '2026-03-04T08:00:00Z'
const NOTHING = { ttl: null, maxAge: null, retryAfter: null }
const minutes = (ms: number): number => Math.round(ms / 60_000)
const busy = (perDay: number) => ({ ...start(), perDay, lastNew: T0 })

test('a feed that was never asked is due', () => {
  expect(due(start(), T0)).toBe(true)
})

test('a busy feed is asked every five minutes, a slow one once a day, an unknown one in half an hour', () => {
  expect(minutes(interval(busy(200), NOTHING, T0))).toBe(5)
  expect(minutes(interval(busy(10), NOTHING, T0))).toBe(36)
  expect(minutes(interval(busy(0.1), NOTHING, T0))).toBe(1_440)
  expect(minutes(interval(start(), NOTHING, T0))).toBe(30)
})

test('document, server and owner have their say', () => {
  expect(minutes(interval(busy(200), { ...NOTHING, ttl: 60 }, T0))).toBe(60)
  expect(minutes(interval(busy(200), { ...NOTHING, maxAge: 900 }, T0))).toBe(15)
  expect(minutes(interval(busy(200), { ...NOTHING, ttl: 99_999 }, T0))).toBe(1_440)
  const own = { ...busy(200), settings: { ...start().settings, every: 2 } }
  expect(minutes(interval(own, { ...NOTHING, ttl: 60 }, T0))).toBe(2)
  expect(minutes(interval(own, { ...NOTHING, retryAfter: 3_600 }, T0))).toBe(60)
})

test('failures back off up to a day, and one success ends it', () => {
  const waits = [1, 2, 3, 4, 20].map((failures) => minutes(interval({ ...busy(200), failures }, NOTHING, T0)))
  expect(waits).toEqual([5, 10, 20, 40, 1_440])
  const good = polled(start(), ok(rss([story(1)])), T0).state
  const back = polledHourly(good, [down(), down(), down(), ok(rss([story(1)]))], hour(T0, 1)).state
  expect(back.next).toBe(hour(T0, 4.5))
})

test('a server that asks to wait is heeded, for a day at most', () => {
  const { state } = polled(start(), down({ reason: 'status', status: 429, retryAfter: 7_200 }), T0)
  expect(state.next).toBe(hour(T0, 2))
  expect(polled(start(), down({ retryAfter: 9e9 }), T0).state.next).toBe(hour(T0, 24))
})

test('pace and hub are read from the head of a feed, not from its items', () => {
  const head = (words: string) => hintsOf(new TextEncoder().encode(rss([story(1)], words)))
  expect(head('<ttl>45</ttl>').ttl).toBe(45)
  expect(head('<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>').ttl).toBe(15)
  expect(head('<atom:link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>').hub).toBe('https://hub.example/?a=1&b=2')
  expect(head("<item><atom:link href='https://evil.example/' rel='hub'/></item>")).toEqual({ ttl: null, hub: null })
})
