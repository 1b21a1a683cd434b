import { expect, test } from 'vitest'
import { ok, rss, story } from '../../tests/support/feed-answers.ts'
import { parseWire } from '../wire/parse-wire.ts'
import { checkup } from './checkup.ts'

const NOW = '2026-03-04T08:00:00Z'
const look = (outcome: ReturnType<typeof ok>) => checkup(outcome, parseWire(outcome.bytes, 'x'), NOW)
const dated = [1, 2].map((n) => story(n, { date: `0${n} Mar 2026 08:00:00 GMT` }))

test('says what is there', () => {
  const { right } = look(ok(rss(dated), { etag: '"a"', hub: 'https://hub.example/' }))
  expect(right).toEqual(['rss 2.0', 'utf-8', '2 items', 'latest 2026-03-02 08:00', 'WebSub hub'])
})

test('says what is odd, and nothing else', () => {
  expect(look(ok(rss(dated), { etag: '"a"' })).odd).toEqual(['summaries only'])
  const shared = rss([story(1, { guid: 'g', date: 'soon' }), story(2, { guid: 'g', date: '03 Mar 2026 08:00:00 GMT' })])
  const hops = [{ status: 301, from: 'https://wire.example/rss', to: 'https://new.example/rss' }]
  expect(look(ok(shared, { lastModified: 'Wed, 01 Jan 2041 00:00:00 GMT', hops })).odd).toEqual([
    'it is redirected for good to https://new.example/rss',
    'its Last-Modified lies in the future',
    '1 of 2 without date',
    'several items share a guid',
    'summaries only',
    '1 x bad-date',
  ])
})
