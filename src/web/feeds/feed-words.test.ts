import { expect, test } from 'vitest'
import type { FeedHealth } from './answers.ts'
import { healthWords, pulledWords, repairWords, worstFirst } from './feed-words.ts'

const FEED: FeedHealth = {
  ...{ key: 'k', address: 'https://wire.example/rss', title: 'A wire', folder: null, health: 'ok', message: null },
  ...{ since: null, lastSuccess: null, lastNew: null, next: null, perDay: 12.4, failures: 0, repairs: {}, notes: [] },
}

test.each([
  [{}, 'Answers, about 12 a day'],
  [{ perDay: 0.5 }, 'Answers, about 3.5 a week'],
  [{ perDay: null }, 'Answers'],
  [{ health: 'new' as const }, 'Not asked yet'],
  [{ health: 'failing' as const, message: 'the server answered 503', failures: 4 }, 'the server answered 503 (4 times in a row)'],
  [
    { health: 'quiet' as const, message: 'no new item for far longer than usual', perDay: null },
    'Answers, but brings no new item for far longer than usual',
  ],
])('a feed with %j is told as %s', (change, words) => expect(healthWords({ ...FEED, ...change })).toBe(words))

test('the worst feed stands first, and equals by name', () => {
  const feeds = [
    FEED,
    { ...FEED, title: 'Quiet', health: 'quiet' as const },
    { ...FEED, title: 'B', health: 'failing' as const },
    { ...FEED, title: 'A', health: 'failing' as const },
  ]
  expect(worstFirst(feeds).map(({ title }) => title)).toEqual(['A', 'B', 'Quiet', 'A wire'])
})

test('what a round brought, in words', () => {
  expect(pulledWords({ feeds: 0, stories: 0, updates: 0, failed: 0, next: null })).toBe('No feed was due.')
  expect(pulledWords({ feeds: 3, stories: 1, updates: 2, failed: 1, next: null })).toBe('3 feeds asked: 1 new story, 2 updates; 1 failed.')
})

test('repairs are told by kind', () => expect([repairWords({}), repairWords({ 'bare-ampersand': 2 })]).toEqual([null, 'bare ampersand 2']))
