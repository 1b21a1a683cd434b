import { type Offered, wordsOffered } from '../../body.ts'
import { type Fault, lost, noted } from '../../fault.ts'
import { headline, textOfHtml } from '../../html/piece.ts'
import { bareItem, type FeedInfo, type Item, type Parsed } from '../../item.ts'
import { readLink } from '../../link.ts'
import { readPublished } from '../../time/read-published.ts'
import { type FieldReader, type Fields, fieldReader, isFields, namesIn, typeName } from '../json/fields.ts'
import { filesOf } from './files.ts'

/** What the items of one feed share. */
interface Shared {
  readonly feed: FeedInfo
  readonly authors: readonly string[]
  /** Relative links count from here. */
  readonly base: string | null
}

/**
 * Items of a JSON Feed (jsonfeed.org, versions 1 and 1.1). A field of a wrong type costs itself, an item that tells nothing is left
 * out; both are told.
 * @param url address that the feed was fetched from
 */
export function parseJsonFeed(fields: Fields, name: string, url: string | null = null): Parsed {
  const faults: Fault[] = []
  const reader = fieldReader(fields, name, faults)
  const { words } = reader
  const authors = authorsOf(reader, name, faults)
  const address = readLink(words('feed_url'), url, name, faults) ?? url
  const link = readLink(words('home_page_url'), address, name, faults)
  const feed: FeedInfo = {
    title: headline(words('title')),
    link,
    description: asText(words('description')),
    language: words('language')?.trim() ?? null,
    updated: readPublished(words('date_modified'), name, faults),
    author: authors[0] ?? null,
  }
  const shared: Shared = { feed, authors, base: link ?? address }
  const list = Array.isArray(fields['items']) ? fields['items'] : []
  const items = list.flatMap((value, i) => toItem(value, shared, `${name}#${i + 1}`, faults))
  if (list.length === 0) faults.push(lost(name, 'no-items', 'there is no item in the feed'))
  return { format: 'json-feed', formatVersion: versionIn(words('version')), feed, items, faults }
}

const versionIn = (version: string | null): string | null => /version\/(\d{1,3}(?:\.\d{1,3})?)/.exec(version ?? '')?.[1] ?? null

function toItem(value: unknown, { feed, authors, base }: Shared, where: string, faults: Fault[]): Item[] {
  if (!isFields(value)) {
    faults.push(lost(where, 'wrong-type', `an item is an object, not ${typeName(value)}`))
    return []
  }
  const reader = fieldReader(value, where, faults)
  const { words } = reader
  const title = headline(words('title'))
  const url = readLink(words('url'), base, where, faults) ?? readLink(words('external_url'), base, where, faults)
  const own = authorsOf(reader, where, faults)
  const item: Item = {
    ...bareItem('', where),
    ...wordsOffered(offered(reader, title)),
    title,
    url,
    base: url ?? base,
    feed: feed.title,
    id: words('id', true)?.trim() ?? null,
    published: readPublished(words('date_published'), where, faults),
    updated: readPublished(words('date_modified'), where, faults),
    authors: own.length > 0 ? own : authors,
    categories: namesIn(reader.list('tags'), 'tags', where, faults),
    enclosures: filesOf(reader, base, where, faults),
    language: words('language')?.trim() ?? feed.language,
  }
  if (item.text !== '' || item.url !== null || item.enclosures.length > 0) {
    if (item.text === '') faults.push(noted(where, 'missing-text', 'the item has neither text nor title; its other fields are kept'))
    return [item]
  }
  faults.push(lost(where, 'missing-text', 'the item has neither text nor title'))
  return []
}

const offered = ({ words }: FieldReader, title: string | null): Offered => ({
  html: words('content_html'),
  plain: words('content_text'),
  summary: asText(words('summary')),
  title,
})

const asText = (raw: string | null): string | null => (raw === null ? null : textOfHtml(raw).text || null)

/** `authors` of version 1.1, else the one `author` of version 1. */
function authorsOf(reader: FieldReader, where: string, faults: Fault[]): string[] {
  const several = namesIn(reader.list('authors'), 'authors', where, faults)
  return several.length > 0 ? several : namesIn(reader.list('author'), 'author', where, faults)
}
