import { expect, test } from 'vitest'
import { ADDRESS, down, hour, ok, polled, polledHourly, rss, start, story, unchanged } from '../../tests/support/feed-answers.ts'
import { health } from './health.ts'
import { due } from './poll.ts'
import { conditions } from './trust.ts'

const T0 = '2026-03-04T08:00:00Z'
const T1 = '2026-03-04T09:00:00Z'

test('the first fetch is a baseline, and what comes later is news (F16)', () => {
  const old = Array.from({ length: 200 }, (_, n) => story(n))
  const first = polled(start(), ok(rss(old)), T0)
  expect(first.items).toHaveLength(200)
  expect(first.items.every((item) => item.baseline && item.kind === 'new')).toBe(true)
  const second = polled(first.state, ok(rss([story(200), ...old])), T1)
  expect(second.items.map(({ item, baseline }) => [item.title, baseline])).toEqual([['Story 200', false]])
})

test('a baseline is also the first after failures, and an empty document is none', () => {
  const { state } = polledHourly(start(), [down(), ok(rss([]))], T0)
  expect(state.baselineDone).toBe(false)
  expect(polled(state, ok(rss([story(1)])), '2026-03-05T08:00:00Z').items[0]?.baseline).toBe(true)
})

test('dates in odd words keep their day, undated items get none, and the second fetch brings nothing (F01)', () => {
  const body = rss([story(1, { date: 'Tuesday, March 3, 2026 - 09:14' }), story(2), story(3, { date: 'soon' })])
  const first = polled(start(), ok(body), T0)
  expect(first.items.map(({ item }) => item.published?.slice(0, 10) ?? null)).toEqual(['2026-03-03', null, null])
  expect(polled(first.state, ok(body), T1).items).toEqual([])
})

test('a changed text under one identity is an update with the next version', () => {
  const first = polled(start(), ok(rss([story(1)])), T0)
  const second = polled(first.state, ok(rss([story(1, { title: 'Story one, corrected' })])), T1)
  expect(second.items.map(({ kind, version, id }) => [kind, version, id])).toEqual([['update', 2, first.items[0]?.id]])
})

test('a constant ETag over a body that changes is found out and not used any more (F04)', () => {
  const etag = '"same"'
  const first = polled(start(), ok(rss([story(1)]), { etag, lastModified: 'Wed, 01 Jan 2041 00:00:00 GMT' }), T0).state
  expect(conditions(first, T1)).toEqual({ etag, lastModified: null })
  expect(health(first, T1).notes).toEqual(['its Last-Modified lies in the future and is not used'])
  const { state } = polledHourly(first, [unchanged(), unchanged(), unchanged()], T1)
  const later = hour(T1, 4)
  expect(conditions(state, later)).toEqual({ etag: null, lastModified: null })
  const found = polled(state, ok(rss([story(2), story(1)]), { etag, lastModified: 'Wed, 01 Jan 2041 00:00:00 GMT' }), later)
  expect(found.items.map(({ item }) => item.title)).toEqual(['Story 2'])
  expect(found.notes).toEqual(['its validators are not used any more: they stay the same while the content changes'])
  expect(conditions(found.state, hour(later, 1))).toEqual({ etag: null, lastModified: null })
  expect(health(found.state, later).notes[0]).toContain('not used')
})

test('an honest server is asked with its validators, and without them once a day, later more seldom', () => {
  const body = ok(rss([story(1)]), { etag: '"a"' })
  let { state } = polled(start(), body, T0)
  state = polled(state, unchanged(), T1).state
  expect(conditions(state, hour(T0, 2)).etag).toBe('"a"')
  expect(conditions(state, hour(T0, 24)).etag).toBeNull()
  state = polledHourly(state, [body, unchanged()], hour(T0, 24)).state
  expect(state.validators.proved).toBe(1)
  expect(conditions(state, hour(T0, 24 + 24)).etag).toBe('"a"')
  expect(conditions(state, hour(T0, 24 + 48)).etag).toBeNull()
})

test('validators of a body that was cut off are not used: they would hide the rest (F15)', () => {
  const whole = rss([story(1), story(2)])
  const cut = polled(start(), ok(whole.slice(0, whole.indexOf('Story 2')), { etag: '"a"', cutOff: true }), T0)
  expect(cut.items.map(({ item }) => item.title)).toEqual(['Story 1'])
  expect(cut.state.repairs).toEqual({ truncated: 1 })
  expect(conditions(cut.state, T1)).toEqual({ etag: null, lastModified: null })
  expect(polled(cut.state, ok(whole, { etag: '"a"' }), T1).items.map(({ item }) => item.title)).toEqual(['Story 2'])
})

const NEW = 'https://new.example/rss'
const hop = (status: number, to = NEW) => [{ status, from: ADDRESS, to }]

test('the address changes after three permanent redirects over a day to a valid feed (F10)', () => {
  const body = () => ok(rss([story(1)]), { hops: hop(301), url: NEW })
  const early = polledHourly(start(), [body(), body(), body()], T0)
  expect(early.state.address).toBe(ADDRESS)
  const late = polled(early.state, body(), hour(T0, 24))
  expect(late.state.address).toBe(NEW)
  expect(late.state.history.map(({ from, to }) => [from, to])).toEqual([[ADDRESS, NEW]])
  expect(late.notes).toEqual([`the feed moved from ${ADDRESS} to ${NEW}`])
  expect(late.state.key).toBe(start().key)
})

test.each([
  ['a temporary redirect', () => ok(rss([story(1)]), { hops: hop(302) })],
  ['a log-in page', () => ok('<!doctype html><html><body><h1>Log in</h1></body></html>', { hops: hop(301), contentType: 'text/html' })],
  ['a step down to http', () => ok(rss([story(1)]), { hops: hop(301, 'http://new.example/rss') })],
  ['what follows a temporary one', () => ok(rss([story(1)]), { hops: [...hop(302, 'https://m.example/'), ...hop(301)] })],
])('%s never changes the address (F10)', (_, answer) => {
  const answers = Array.from({ length: 60 }, answer)
  expect(polledHourly(start(), answers, T0).state.address).toBe(ADDRESS)
})

test('a log-in page in between begins the count anew', () => {
  const moved = ok(rss([story(1)]), { hops: hop(301) })
  const page = ok('<!doctype html><html><body><p>Log in</p></body></html>', { hops: hop(301), contentType: 'text/html' })
  const { state } = polledHourly(start(), [moved, moved, page], T0)
  expect(state.redirect).toBeNull()
})

test('a valid feed that falls silent is quiet by its own habit (F12)', () => {
  const day = (n: number) => Array.from({ length: 10 }, (_, i) => story(n * 10 + i))
  let { state } = polled(start(), ok(rss(day(0))), T0)
  for (let n = 1; n < 10; n++) state = polled(state, ok(rss(day(n))), hour(T0, 24 * n)).state
  expect(health(state, hour(T0, 24 * 10)).health).toBe('ok')
  state = polled(state, ok(rss(day(9))), hour(T0, 24 * 17)).state
  const told = health(state, hour(T0, 24 * 17))
  expect([told.health, told.reason, told.lastNew]).toEqual(['quiet', 'no-new-item', hour(T0, 24 * 9)])
})

test('a slow feed is not quiet after a week, and one that was dead when it was added is quiet at once', () => {
  const weekly = [1, 2, 3, 4].map((n) => story(n, { date: `2026-02-0${n * 2}T08:00:00Z` }))
  const slow = polled(start(), ok(rss(weekly)), '2026-02-09T08:00:00Z').state
  expect(health(slow, '2026-02-20T08:00:00Z').health).toBe('ok')
  const dead = polled(start(), ok(rss(weekly.map((e) => ({ ...e, date: e.date?.replace('2026', '2019') ?? '' })))), T0).state
  expect(health(dead, T0).health).toBe('quiet')
})

test('a feed is failing after failures that may pass, at once for others, and heals', () => {
  const good = polled(start(), ok(rss([story(1)])), T0).state
  const once = polled(good, down(), T1).state
  expect(health(once, T1).health).toBe('ok')
  const thrice = polledHourly(good, [down(), down(), down()], T1).state
  expect(health(thrice, T1)).toMatchObject({ health: 'failing', reason: 'timeout', message: 'no answer', since: T1 })
  const robots = polled(good, down({ reason: 'robots', message: 'robots.txt forbids it' }), T1).state
  expect(health(robots, T1)).toMatchObject({ health: 'failing', reason: 'robots' })
  expect(health(polled(thrice, ok(rss([story(1)])), hour(T1, 9)).state, hour(T1, 9)).health).toBe('ok')
})

test('410 is gone, asked once a week, and a feed that comes back is well', () => {
  const good = polled(start(), ok(rss([story(1)])), T0).state
  const gone = polled(good, down({ reason: 'status', status: 410, message: 'gone (410)' }), T1).state
  expect(health(gone, T1)).toMatchObject({ health: 'gone', since: T1 })
  expect(due(gone, hour(T1, 6 * 24))).toBe(false)
  expect(due(gone, hour(T1, 7 * 24))).toBe(true)
  expect(health(polled(gone, ok(rss([story(1)])), hour(T1, 200)).state, hour(T1, 200)).health).toBe('ok')
})

test('no item out of a document that is not empty is a fault that is shown (F07)', () => {
  const good = polled(start(), ok(rss([story(1)])), T0).state
  const empty = polled(good, ok(rss([])), T1)
  expect(health(empty.state, T1)).toMatchObject({ health: 'failing', reason: 'no-items' })
  expect(empty.lost.map((fault) => fault.code)).toEqual(['no-items'])
  expect(polled(empty.state, ok(rss([story(1)])), hour(T1, 1)).items).toEqual([])
})

test('a bad item is told once and costs no other', () => {
  const body = rss([story(1), story(2)]).replace('</channel>', '<item><title></title></item></channel>')
  const first = polled(start(), ok(body), T0)
  expect([first.items.length, first.lost.length]).toEqual([2, 1])
  const second = polled(first.state, ok(body.replace('Story 1', 'Story one')), T1)
  expect([second.items.length, second.lost.length]).toEqual([1, 0])
})

test('one state and one answer always give the same', () => {
  const body = ok(rss([story(1), story(2)]))
  expect(polled(start(), body, T0)).toEqual(polled(start(), body, T0))
})
