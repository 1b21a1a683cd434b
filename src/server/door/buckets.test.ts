import { expect, test } from 'vitest'
import { limitedAs } from './address.ts'
import { makeBuckets } from './buckets.ts'
import { makeSessions, SESSION_S } from './sessions.ts'

test('a bucket gives so many at once, and fills again with time', () => {
  let time = 0
  const buckets = makeBuckets({ most: 2, perMinute: 60 }, () => time)
  const taken = () => buckets.take('a').ok
  expect([taken(), taken(), taken()]).toEqual([true, true, false])
  expect(buckets.look('a')).toEqual({ ok: false, wait: 1 })
  expect(buckets.take('b').ok).toBe(true)
  time = 1_000
  expect([buckets.look('a').ok, taken(), taken()]).toEqual([true, true, false])
  time = 3_600_000
  expect([taken(), taken(), taken()]).toEqual([true, true, false])
})

test('there are so many buckets at most: the one that waited longest is forgotten', () => {
  const buckets = makeBuckets({ most: 1, perMinute: 1 }, () => 0, 3)
  for (const key of ['a', 'b', 'c', 'a', 'd']) buckets.take(key)
  expect(buckets.size).toBe(3)
  expect(['a', 'c', 'd'].map((key) => buckets.look(key).ok)).toEqual([false, false, false])
  expect(buckets.take('b').ok).toBe(true)
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['-', '-'],
])('%s is limited as %s', (address, as) => {
  expect(limitedAs(address)).toBe(as)
})

test('sessions end by themselves, and the oldest makes room', () => {
  let time = 0
  const sessions = makeSessions(() => time)
  const first = sessions.begin('t')
  expect([sessions.tokenOf(first), sessions.tokenOf('made up')]).toEqual(['t', null])
  time = SESSION_S * 1000
  expect(sessions.tokenOf(first)).toBe(null)
  const second = sessions.begin('t')
  for (let n = 0; n < 10_000; n++) sessions.begin('u')
  expect(sessions.tokenOf(second)).toBe(null)
})
