import { escapeHtml } from '../../wire/html/escape.ts'
import type { FeedEntry, FeedWritten } from './feed-written.ts'

/** The feed as Atom 1.0 (RFC 4287); all text of it is text. `self`: its own address. */
export function atomOf({ id, title, home, updated, items }: FeedWritten, self: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escapeHtml(id)}</id>`,
    `  <title type="text">${escapeHtml(title)}</title>`,
    `  <updated>${updated}</updated>`,
    '  <author><name>Chancery</name></author>',
    `  <link rel="self" type="application/atom+xml" href="${escapeHtml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeHtml(home)}"/>`,
    ...items.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n')
}

const entryLines = ({ id, title, link, published, updated, lines }: FeedEntry): string[] => [
  '  <entry>',
  `    <id>${escapeHtml(id)}</id>`,
  `    <title type="text">${escapeHtml(title)}</title>`,
  `    <link rel="alternate" type="text/html" href="${escapeHtml(link)}"/>`,
  ...(published === null ? [] : [`    <published>${published}</published>`]),
  `    <updated>${updated}</updated>`,
  `    <content type="text">${escapeHtml(lines.join('\n'))}</content>`,
  '  </entry>',
]
