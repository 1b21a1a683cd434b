import type { WatchFeed, WatchFeedItem } from './watch-feed.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] as string)

/** The feed as Atom 1.0 (RFC 4287); all text of it is text. `self`: its own address. */
export function atomOf({ id, title, home, updated, items }: WatchFeed, self: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escaped(id)}</id>`,
    `  <title type="text">${escaped(title)}</title>`,
    `  <updated>${updated}</updated>`,
    '  <author><name>Chancery</name></author>',
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(home)}"/>`,
    ...items.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n')
}

const entryLines = ({ id, title, link, published, updated, lines }: WatchFeedItem): string[] => [
  '  <entry>',
  `    <id>${escaped(id)}</id>`,
  `    <title type="text">${escaped(title)}</title>`,
  `    <link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
  ...(published === null ? [] : [`    <published>${published}</published>`]),
  `    <updated>${updated}</updated>`,
  `    <content type="text">${escaped(lines.join('\n'))}</content>`,
  '  </entry>',
]
