import type { Span } from '../kit/span.ts'
import type { Fault } from './fault.ts'

/** What the markup says of a stretch of the text, so that the story room need not guess it from the words. */
export interface Mark {
  readonly kind: 'dateline' | 'byline' | 'teaser' | 'notice' | 'boilerplate'
  readonly span: Span
}

/** A file that an item offers beside its words. */
export interface Enclosure {
  /** Absolute where a base is known. */
  readonly url: string
  /** Media type, e.g. `audio/mpeg`. */
  readonly type: string | null
  /** Bytes. */
  readonly length: number | null
}

/** One published item as its format tells it, before anything is read in the words. Unknown is null or an empty list. */
export interface Item {
  /** The id that the source gives: JSONL `id`, RSS `guid`, Atom `id`, NewsML `guid`, NITF `doc-id`. */
  readonly id: string | null
  readonly title: string | null
  /** Plain text and JSONL: unchanged. Markup formats: paragraphs separated by a blank line. */
  readonly text: string
  /** Which of the item's fields the text is: its content, only a summary of it, or only the title. */
  readonly textFrom: 'content' | 'summary' | 'title'
  /** What the item calls its summary or description, as text. */
  readonly summary: string | null
  /** The content as the source's own HTML: untrusted, links not yet absolute. Only `safeHtml` may show it. Null for plain text. */
  readonly html: string | null
  /** ISO day (`2026-03-03`), instant in UTC (`2026-03-03T09:14:00Z`), or local time of an unknown zone (no `Z`). */
  readonly published: string | null
  /** Last change, written as `published` is. */
  readonly updated: string | null
  /** Who published it: the `source` of JSONL, the site name of a page, the provider of NewsML. */
  readonly source: string | null
  /** Title of the feed that carried it. */
  readonly feed: string | null
  readonly url: string | null
  /** Address against which the links in `html` count. */
  readonly base: string | null
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly enclosures: readonly Enclosure[]
  readonly rights: string | null
  /** Degrees north and east, WGS 84, as the feed tags them. */
  readonly lat: number | null
  readonly lon: number | null
  /** As declared, e.g. `en-GB`. */
  readonly language: string | null
  /** `FILE:LINE`. */
  readonly where: string
  readonly marks: readonly Mark[]
  /** Number in the chain of versions that share an id. */
  readonly version: number | null
  readonly status: 'usable' | 'withheld' | 'canceled' | null
  /** ISO instant before which it must not be shown. */
  readonly embargoed: string | null
  /** What the desk tells its clients of this version (why it was killed or corrected); no part of the text. */
  readonly editorNote: string | null
}

/** What a feed says of itself. */
export interface FeedInfo {
  readonly title: string | null
  readonly link: string | null
  readonly description: string | null
  readonly language: string | null
  readonly updated: string | null
  readonly author: string | null
}

/** A file inside a document, such as one that is attached to a mail, to be read as a document of its own. */
export interface Attached {
  readonly name: string
  readonly bytes: Uint8Array
  readonly contentType: string | null
}

/** What a parser returns: it never throws for bad content. */
export interface Parsed {
  /** When one parser reads several formats: the one that it was. */
  readonly format?: string
  /** As the document states it: `2.0`. */
  readonly formatVersion?: string | null
  /** Null, or absent, for a format that has no feed. */
  readonly feed?: FeedInfo | null
  readonly items: readonly Item[]
  readonly faults: readonly Fault[]
  readonly attached?: readonly Attached[]
}

/** A feed of which nothing is known. */
export const BARE_FEED: FeedInfo = { title: null, link: null, description: null, language: null, updated: null, author: null }

/** An item of which only the text and the place are known. */
export function bareItem(text: string, where: string): Item {
  return {
    id: null,
    title: null,
    text,
    textFrom: 'content',
    summary: null,
    html: null,
    published: null,
    updated: null,
    source: null,
    feed: null,
    url: null,
    base: null,
    authors: [],
    categories: [],
    enclosures: [],
    rights: null,
    lat: null,
    lon: null,
    language: null,
    where,
    marks: [],
    version: null,
    status: null,
    embargoed: null,
    editorNote: null,
  }
}
