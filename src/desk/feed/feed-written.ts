import { instantOf } from '../../record/instant.ts'

/** A feed that the desk writes, of whichever format. */
export interface FeedWritten {
  /** Stays the same for good. */
  readonly id: string
  readonly title: string
  /** Address of the page that shows the same. */
  readonly home: string
  /** ISO instant of its latest entry, or of what it is of where there is none. */
  readonly updated: string
  /** Latest first. */
  readonly items: readonly FeedEntry[]
}

export interface FeedEntry {
  /** Stays the same while what it tells of does. */
  readonly id: string
  readonly title: string
  readonly link: string
  /** ISO instant; null where none is told. */
  readonly published: string | null
  readonly updated: string
  /** Paragraphs of text. */
  readonly lines: readonly string[]
}

/** What XML 1.0 has no room for, not even escaped, and what breaks some readers of JSON: control characters, halves of pairs, non-characters. */
const UNSAID =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text that can stand in a feed. */
export const sayable = (text: string): string => text.replace(UNSAID, '')

/** An ISO day or instant as an instant of UTC with milliseconds, so that all compare as text; null for what is neither. */
export function utcInstant(iso: string | null): string | null {
  const at = instantOf(iso)
  return at === null ? null : new Date(at).toISOString()
}

/** The latest time of the entries; null where there is none. */
export const latestOf = (items: readonly Pick<FeedEntry, 'updated'>[]): string | null =>
  items
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? null
