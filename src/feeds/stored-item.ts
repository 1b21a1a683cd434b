import type { Fault } from '../wire/fault.ts'
import type { Item } from '../wire/item.ts'
import type { Cursor } from './cursor.ts'
import type { NewItem } from './poll.ts'
import type { Feed } from './state.ts'

/** Where the text of a stored item comes from, when it is not the feed's own. */
export interface TextSource {
  /** Address of the article page. */
  readonly url: string
  /** What the feed itself had as text, and which of its fields that was. */
  readonly feedText: string
  readonly feedTextFrom: Item['textFrom']
}

/** Why an article page gave no text, where one was wanted. */
export interface TextMissing {
  readonly url: string
  readonly reason: string
  readonly message: string
}

/** An item as the folder keeps it: a line that `chancery read` takes, with more beside. */
export interface StoredItem extends Cursor {
  /** `FEED:ITEM`, the same for every version. */
  readonly id: string
  /** From 1. */
  readonly version: number
  readonly kind: NewItem['kind']
  readonly text: string
  readonly title: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly source: string | null
  readonly url: string | null
  readonly language: string | null
  /** When it was stored, as an ISO instant; never taken for a date of the item. */
  readonly time: string
  readonly baseline: boolean
  readonly feed: { readonly key: string; readonly title: string | null; readonly address: string }
  readonly guid: string | null
  readonly summary: string | null
  readonly textFrom: Item['textFrom']
  /** Null when the text is the feed's own. */
  readonly textSource: TextSource | null
  readonly textMissing: TextMissing | null
  readonly html: string | null
  readonly base: string | null
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly enclosures: Item['enclosures']
  readonly rights: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly status: Item['status']
  /** ISO instant before which it must not be shown (`isShowable`). */
  readonly embargoed: string | null
  /** The number that the source itself gives to this version. */
  readonly sourceVersion: number | null
}

/** A lost item with its reason, as a line of `faults.jsonl`. */
export interface StoredFault {
  readonly time: string
  readonly feed: string
  readonly address: string
  readonly where: string
  readonly code: Fault['code']
  readonly message: string
}

/** What became of the text beside the item, when its page was asked. */
export interface FullText {
  readonly item: Item
  readonly textSource: TextSource | null
  readonly textMissing: TextMissing | null
}

/** The line of an item that was stored at an ISO instant. */
export function storedItem({ key, title, address }: Feed, found: NewItem, full: FullText, time: string): StoredItem {
  const { id, version, kind, baseline } = found
  const { item, textSource, textMissing } = full
  const { text, published, updated, url, language, summary, textFrom, html, base } = item
  const { authors, categories, enclosures, rights, lat, lon, status, embargoed } = item
  return {
    ...{ id: `${key}:${id}`, version, kind, text, title: item.title, published, updated },
    ...{ source: item.source ?? item.feed ?? title, url, language, time, baseline },
    feed: { key, title, address },
    ...{ guid: item.id, summary, textFrom, textSource, textMissing, html, base, authors, categories, enclosures },
    ...{ rights, lat, lon, status, embargoed, sourceVersion: item.version },
  }
}

/** What tells one stored line from another. */
export const lineKey = ({ id, version }: Pick<StoredItem, 'id' | 'version'>): string => `${id}.${version}`

export const storedFault = ({ key, address }: Feed, { where, code, message }: Fault, time: string): StoredFault => ({
  ...{ time, feed: key, address, where, code, message },
})
