import { bodyOf } from '../../body.ts'
import { type Fault, lost } from '../../fault.ts'
import { headline } from '../../html/piece.ts'
import { bareItem, type Item, type Parsed } from '../../item.ts'
import { readPublished } from '../../time/read-published.ts'

type Fields = Readonly<Record<string, unknown>>

/** Items of a JSON Feed (jsonfeed.org, versions 1 and 1.1). An item without text or title is told and left out. */
export function parseJsonFeed(feed: Fields, name: string): Parsed {
  const items: Item[] = []
  const faults: Fault[] = []
  const list = Array.isArray(feed['items']) ? feed['items'] : []
  list.forEach((value, i) => {
    const item = toItem(value, feed, `${name}#${i + 1}`, faults)
    if (item) items.push(item)
  })
  if (list.length === 0) faults.push(lost(name, 'no-items', 'there is no item in the feed'))
  return { items, faults }
}

function toItem(value: unknown, feed: Fields, where: string, faults: Fault[]): Item | null {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Fields
  const title = headline(words(fields['title']))
  const html = words(fields['content_html'])
  const plain = words(fields['content_text']) ?? words(fields['summary'])
  const { text, marks } = html === null ? { text: plain?.trim() ?? '', marks: [] } : bodyOf(html)
  if (text === '' && title === null) {
    faults.push(lost(where, 'missing-text', 'the item has neither text nor title'))
    return null
  }
  const people = [fields['author'], ...(Array.isArray(fields['authors']) ? fields['authors'] : [])]
  return {
    ...bareItem(text === '' ? (title as string) : text, where),
    title,
    marks,
    feed: headline(words(feed['title'])),
    id: typeof fields['id'] === 'number' ? String(fields['id']) : words(fields['id']),
    url: words(fields['url']),
    published: readPublished(words(fields['date_published']), where, faults),
    language: words(fields['language']) ?? words(feed['language']),
    authors: people.flatMap((person) => words((person as Fields | null | undefined)?.['name']) ?? []),
  }
}

const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
