import { wordsAt } from '../kit/span.ts'
import type { Document } from './document.ts'
import { paragraphsToHtml, safeHtml } from './html/safe-html.ts'
import type { Item, Mark } from './item.ts'

/** What `chancery wire` prints of one document: everything that was parsed, before any coding. The manual documents it. */
export function printed(document: Document): object {
  const { name, format, formatVersion, charset, feed, items, faults } = document
  return {
    file: name,
    format,
    formatVersion,
    charset: charset?.name ?? null,
    charsetBy: charset?.by ?? null,
    repairs: faults.map(({ where, code, message, lost }) => ({ where, code, message, lost })),
    feed,
    items: items.map((item) => printedItem(item, format === 'html')),
  }
}

/** @param isPage its content is the article alone, so the boxes that its text marks are told apart */
function printedItem(item: Item, isPage: boolean): object {
  const dropped = isPage ? item.marks.filter(({ kind }) => kind !== 'dateline') : []
  const hasContent = item.textFrom === 'content' && item.text !== ''
  return {
    guid: item.id,
    title: item.title,
    link: item.url,
    published: item.published,
    updated: item.updated,
    authors: item.authors,
    summary: item.summary,
    content: hasContent ? (item.html === null ? paragraphsToHtml(item.text) : safeHtml(item.html, item.base ?? item.url)) : null,
    contentText: hasContent ? without(item.text, dropped) : null,
    dropped: dropped.map(({ kind, span }) => ({ kind, text: wordsAt(item.text, span) })),
    language: item.language,
    categories: item.categories,
    enclosures: item.enclosures,
    rights: item.rights,
    lat: item.lat,
    lon: item.lon,
    version: item.version,
    status: item.status,
    embargo: item.embargoed,
    ...(item.editorNote === null ? {} : { note: item.editorNote }),
    source: item.source,
    where: item.where,
  }
}

/** The text without its marked paragraphs, the blank line after each gone with it. */
function without(text: string, marks: readonly Mark[]): string {
  if (marks.length === 0) return text
  let out = ''
  let at = 0
  for (const { span } of marks) {
    out += text.slice(at, span[0])
    at = span[1]
  }
  return (out + text.slice(at)).replace(/\n{3,}/g, '\n\n').trim()
}
