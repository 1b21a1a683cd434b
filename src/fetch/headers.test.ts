import { describe, expect, it } from 'vitest'
import { type Headers, header, lengthOf, linkedOf, maxAgeOf, retryAfterOf } from './headers.ts'

const NOW = Date.parse('2026-03-02T09:00:00Z')
const DATE = 'Mon, 02 Mar 2026 08:00:00 GMT'

it('gives the first value of a header that is repeated, and null for an empty one', () => {
  expect(header({ etag: [' "1" ', '"2"'] }, 'etag')).toBe('"1"')
  expect(header({ etag: '  ' }, 'etag')).toBeNull()
  expect(header({}, 'etag')).toBeNull()
})

it.each<[Headers, number | null]>([
  [{}, null],
  [{ 'cache-control': 'public, max-age=600' }, 600],
  [{ 'cache-control': 'max-age="600"', age: '450' }, 150],
  [{ 'cache-control': 'max-age=600', age: '9000' }, 0],
  [{ 'cache-control': 's-maxage=9, max-age=600' }, 600],
  [{ 'cache-control': 's-maxage=9' }, null],
  [{ 'cache-control': 'no-cache, max-age=600' }, 0],
  [{ 'cache-control': 'no-store' }, 0],
  [{ 'cache-control': 'max-age=soon', expires: 'Mon, 02 Mar 2026 09:10:00 GMT' }, 600],
  [{ expires: 'Mon, 02 Mar 2026 08:10:00 GMT', date: DATE }, 600],
  [{ expires: 'Mon, 02 Mar 2026 08:10:00 GMT' }, 0],
  [{ expires: '0' }, 0],
  [{ expires: 'never' }, 0],
])('%j is fresh for %s', (headers, seconds) => {
  expect(maxAgeOf(headers, NOW)).toBe(seconds)
})

it.each<[Headers, number | null]>([
  [{}, null],
  [{ 'retry-after': '120' }, 120],
  [{ 'retry-after': '99999999' }, 604_800],
  [{ 'retry-after': 'Mon, 02 Mar 2026 09:02:00 GMT' }, 120],
  [{ 'retry-after': 'Mon, 02 Mar 2026 08:02:00 GMT', date: DATE }, 120],
  [{ 'retry-after': 'Sun, 01 Mar 2026 09:00:00 GMT' }, 0],
  [{ 'retry-after': 'later' }, null],
  [{ 'retry-after': '-5' }, null],
])('%j asks to wait for %s', (headers, seconds) => {
  expect(retryAfterOf(headers, NOW)).toBe(seconds)
})

describe('link', () => {
  const both = '<https://hub.example/a,b>; rel="hub", </feed>; title="x"; rel=self'
  it.each<[string | string[], 'hub' | 'self', string | null]>([
    [both, 'hub', 'https://hub.example/a,b'],
    [both, 'self', 'https://quay.example/feed'],
    [['<https://one.example/>; rel=next', "<https://hub.example/>; REL='hub'"], 'hub', 'https://hub.example/'],
    ['<https://two.example/>; rel="self hub"', 'hub', 'https://two.example/'],
    ['<https://three.example/>; rel="github"', 'hub', null],
    ['<http://>; rel=hub', 'hub', null],
    ['rel=hub', 'hub', null],
    ['<'.repeat(9_000), 'hub', null],
  ])('%j names a %s: %s', (link, relation, address) => {
    expect(linkedOf({ link }, relation, 'https://quay.example/all')).toBe(address)
  })
})

it('reads a length', () => {
  expect(lengthOf({ 'content-length': '700' })).toBe(700)
  for (const odd of ['', '-1', '1e9', '5, 5']) expect(lengthOf({ 'content-length': odd })).toBeNull()
})
