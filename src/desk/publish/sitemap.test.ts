import { expect, test } from 'vitest'
import type { PublishedStory } from './published-story.ts'
import { newsSitemap } from './sitemap.ts'

const story = (title: string): PublishedStory => ({
  ...{
    slug: 's1',
    title,
    published: '2026-03-09T08:00:00Z',
    updated: null,
    publisher: 'Herald',
    agency: null,
    language: 'en',
    origin: null,
  },
  ...{ dateline: null, byline: null, paragraphs: [], foot: [], notice: '', corrections: [], takenBack: null, copies: [] },
})

test('no title makes of the sitemap what is no XML', () => {
  const text = newsSitemap([story('A <b> & \u0007\uffff\ufffe\u000c"bomb" \ud800kills')], {
    ...{ title: 'Wire \uffff]]>', address: 'https://news.example', now: '2026-03-10T00:00:00Z' },
  })
  expect(text).toContain('<news:title>A &lt;b&gt; &amp; &quot;bomb&quot; kills</news:title>')
  expect(text).toContain('<news:name>Wire ]]&gt;</news:name>')
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
})
