import { expect, it } from 'vitest'
import { atomOf } from './atom-feed.ts'
import { latestOf, sayable, utcInstant } from './feed-written.ts'

it('leaves out what no XML can say, and nothing else', () => {
  expect(sayable('a\u0000b\u000cc\ud800d\udc00e\uffff')).toBe('abcde')
  expect(sayable('Nî 😀\n\tdone')).toBe('Nî 😀\n\tdone')
})

it('tells days and instants as instants of UTC', () => {
  expect(utcInstant('2026-03-04')).toBe('2026-03-04T00:00:00.000Z')
  expect(utcInstant('2026-03-04T06:00:00+03:00')).toBe('2026-03-04T03:00:00.000Z')
  expect(utcInstant('yesterday')).toBeNull()
  expect(latestOf([{ updated: '2026-03-04T00:00:00.000Z' }, { updated: '2026-03-05T00:00:00.000Z' }])).toBe('2026-03-05T00:00:00.000Z')
  expect(latestOf([])).toBeNull()
})

it('writes titles and addresses as text', () => {
  const feed = { id: 'x', title: '<b>&"', home: "https://a.example/?a=1&b='2'", updated: '2026-03-04T00:00:00.000Z', items: [] }
  const atom = atomOf(feed, 'https://a.example/feed.atom')
  expect(atom).toContain('<title type="text">&lt;b&gt;&amp;&quot;</title>')
  expect(atom).toContain('href="https://a.example/?a=1&amp;b=&#39;2&#39;"')
})
