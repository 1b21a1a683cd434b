import { expect, test } from 'vitest'
import { newFeed } from './state.ts'
import { feedAt, typedAddress } from './subscribe.ts'

test.each([
  ['post.example/rss', 'https://post.example/rss'],
  [' http://post.example ', 'http://post.example/'],
  ['feed://post.example/rss', 'http://post.example/rss'],
  ['feed:https://post.example/rss', 'https://post.example/rss'],
  ['127.0.0.1:8080/rss', 'https://127.0.0.1:8080/rss'],
  ['file:///etc/passwd', null],
  ['ftp://post.example/rss', null],
  ['not an address', null],
  ['', null],
])('%s is %s', (typed, address) => {
  expect(typedAddress(typed)).toBe(address)
})

test('a feed is found under any spelling, and where it was before', () => {
  const feed = {
    ...newFeed('https://post.example/rss', '2026-03-01T00:00:00Z'),
    address: 'https://new.example/rss',
    history: [{ from: 'https://post.example/rss', to: 'https://new.example/rss', at: '2026-03-02T00:00:00Z', reason: 'moved' }],
  }
  expect(feedAt([feed], 'http://www.new.example/rss/')).toBe(feed)
  expect(feedAt([feed], 'http://post.example/rss')).toBe(feed)
  expect(feedAt([feed], 'https://other.example/rss')).toBeUndefined()
})
