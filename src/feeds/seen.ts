import { idOf } from '../kit/id.ts'
import type { Item } from '../wire/item.ts'
import { plainAddress } from './address-key.ts'

/** Short hashes of what tells an item apart; null where it has no such thing. */
export interface ItemKeys {
  readonly guid: string | null
  readonly link: string | null
  readonly title: string | null
  /** ISO day of publication. */
  readonly day: string | null
  /** All that a reader would see of it: another hash is another version. */
  readonly text: string
  /** The text is long enough to be known by it alone. */
  readonly long: boolean
  /** The number that the source gives to its version. */
  readonly version: number | null
}

/** An item that a feed brought, as much of it as is needed to know it again. */
export interface SeenItem extends Omit<ItemKeys, 'long'> {
  /** Its name in this feed for good. */
  readonly id: string
  /** Number of its last version, from 1. */
  readonly changes: number
}

/** Kept beyond those of the last document. */
export const SEEN_MORE = 5_000

const LONG_TEXT = 120

export function keysOf(item: Item): ItemKeys {
  const title = words(item.title ?? '')
  return {
    guid: item.id === null || item.id.trim() === '' ? null : short('guid', plainAddress(item.id)),
    link: linkKey(item.url),
    title: title === '' ? null : short('title', title),
    day: item.published?.slice(0, 10) ?? null,
    text: short('text', title, words(item.text), item.status ?? ''),
    long: item.text.length >= LONG_TEXT,
    version: item.version,
  }
}

/** The address of a site's first page names no item: feeds put it where they have nothing better. */
function linkKey(url: string | null): string | null {
  const plain = url === null ? '' : plainAddress(url)
  return plain.includes('/') || plain.includes('?') ? short('link', plain) : null
}

/** 48 bits: among six thousand items of one feed two are alike once in ten million feeds. */
export const short = (...parts: readonly string[]): string => idOf(...parts).slice(0, 12)

/** Words without case, marks and spacing, which publishers change without a word. */
const words = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const FIELDS = 8

/** One line: `id guid link title day text version changes`, `-` for null. */
export const seenLine = (s: SeenItem): string =>
  [s.id, s.guid, s.link, s.title, s.day, s.text, s.version, s.changes].map((value) => value ?? '-').join(' ')

/** The item of such a line; null when it is none. */
export function readSeenLine(line: string): SeenItem | null {
  const parts = line.split(' ')
  if (parts.length !== FIELDS) return null
  const at = (i: number): string | null => (parts[i] === '-' ? null : (parts[i] as string))
  const id = at(0)
  const text = at(5)
  const changes = Number(at(7))
  if (id === null || text === null || !(changes >= 1)) return null
  const version = at(6) === null ? null : Number(at(6))
  return { id, guid: at(1), link: at(2), title: at(3), day: at(4), text, version, changes }
}
