import { type Fault, lost } from '../fault.ts'
import { headline, textOfHtml } from '../html/piece.ts'
import { bareItem, type Item, type Parsed } from '../item.ts'
import { readPublished } from '../time/read-published.ts'

type Fields = Readonly<Record<string, unknown>>

/** Items of a JSON Feed (jsonfeed.org, versions 1 and 1.1). An item without text or title is told and left out. */
export function parseJsonFeed(feed: Fields, name: string): Parsed {
  const items: Item[] = []
  const faults: Fault[] = []
  const list = feed['items'] as readonly unknown[]
  list.forEach((value, i) => {
    const item = toItem(value, words(feed['title']), `${name}#${i + 1}`, faults)
    if (item) items.push(item)
  })
  if (list.length === 0) faults.push(lost(name, 'no-items', 'there is no item in the feed'))
  return { items, faults }
}

function toItem(value: unknown, feed: string | null, where: string, faults: Fault[]): Item | null {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Fields
  const title = headline(words(fields['title']))
  const html = words(fields['content_html'])
  const plain = words(fields['content_text']) ?? words(fields['summary'])
  const { text, marks } = html === null ? { text: plain ?? '', marks: [] } : textOfHtml(html)
  if (text === '' && title === null) {
    faults.push(lost(where, 'missing-text', 'the item has neither text nor title'))
    return null
  }
  const authors = [fields['author'], ...(Array.isArray(fields['authors']) ? fields['authors'] : [])]
  return {
    ...bareItem(text === '' ? (title as string) : text, where),
    title,
    marks,
    feed,
    id: words(fields['id']),
    url: words(fields['url']),
    published: readPublished(words(fields['date_published']), where, faults),
    language: words(fields['language']),
    authors: authors.flatMap((a) => words((a as Fields | null | undefined)?.['name']) ?? []),
  }
}

const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
