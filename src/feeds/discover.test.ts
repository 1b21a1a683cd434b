import { expect, test } from 'vitest'
import { offeredFeeds, onlyFeed } from './discover.ts'

const page = (...tags: string[]): string => `<!doctype html><html><head>${tags.join('\n')}</head><body><p>Words.</p></body></html>`
const AT = 'https://post.example/news/'

test('finds the feeds of a page, absolute and each once', () => {
  const html = page(
    '<link rel="alternate" type="application/rss+xml" title="Dale &amp; Fen" href="/rss?a=1&amp;b=2">',
    "<LINK href='atom.xml' type='application/atom+xml' rel='home alternate'/>",
    '<link rel=alternate type=application/rss+xml href=/rss?a=1&b=2>',
    '<link rel="stylesheet" type="text/css" href="/s.css">',
    '<link rel="alternate" hreflang="fr" href="/fr">',
    '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
  )
  expect(offeredFeeds(html, AT)).toEqual([
    { url: 'https://post.example/rss?a=1&b=2', title: 'Dale & Fen', isComments: false },
    { url: 'https://post.example/news/atom.xml', title: null, isComments: false },
  ])
})

test('heeds the base of the page', () => {
  const html = page('<base href="https://cdn.example/x/">', '<link rel="alternate" type="application/feed+json" href="feed.json">')
  expect(offeredFeeds(html, AT).map(({ url }) => url)).toEqual(['https://cdn.example/x/feed.json'])
})

test('of a feed and its comments the feed is meant; of two feeds none', () => {
  const link = (href: string, title: string): string => `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`
  const blog = offeredFeeds(page(link('/comments/feed', 'Dale Comments Feed'), link('/feed', 'Dale Feed')), AT)
  expect(onlyFeed(blog)?.url).toBe('https://post.example/feed')
  expect(onlyFeed(offeredFeeds(page(link('/a', 'A'), link('/b', 'B')), AT))).toBeNull()
  expect(onlyFeed([])).toBeNull()
})
