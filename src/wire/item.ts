import type { Span } from '../kit/span.ts'
import type { Fault } from './fault.ts'

/** What the markup says of a stretch of the text, so that the story room need not guess it from the words. */
export interface Mark {
  readonly kind: 'dateline' | 'byline' | 'teaser' | 'notice' | 'boilerplate'
  readonly span: Span
}

/** One published item as its format tells it, before anything is read in the words. Unknown is null or an empty list. */
export interface Item {
  /** The id that the source gives: JSONL `id`, RSS `guid`, Atom `id`, NewsML `guid`, NITF `doc-id`. */
  readonly id: string | null
  readonly title: string | null
  /** Plain text and JSONL: unchanged. Markup formats: paragraphs separated by a blank line. */
  readonly text: string
  /** ISO day (`2026-03-03`), instant in UTC (`2026-03-03T09:14:00Z`), or local time of an unknown zone (no `Z`). */
  readonly published: string | null
  /** Who published it: the `source` of JSONL, the site name of a page, the provider of NewsML. */
  readonly source: string | null
  /** Title of the feed that carried it. */
  readonly feed: string | null
  readonly url: string | null
  readonly authors: readonly string[]
  /** As declared, e.g. `en-GB`. */
  readonly language: string | null
  /** `FILE:LINE`. */
  readonly where: string
  readonly marks: readonly Mark[]
  /** NewsML-G2 and ninjs only: number in the chain of versions that share an id. */
  readonly version: number | null
  /** NewsML-G2 and ninjs only. */
  readonly status: 'usable' | 'withheld' | 'canceled' | null
  /** ISO instant before which it must not be shown. */
  readonly embargoed: string | null
}

/** What a parser returns: it never throws for bad content. */
export interface Parsed {
  readonly items: readonly Item[]
  readonly faults: readonly Fault[]
}

/** An item of which only the text and the place are known. */
export function bareItem(text: string, where: string): Item {
  return {
    id: null,
    title: null,
    text,
    published: null,
    source: null,
    feed: null,
    url: null,
    authors: [],
    language: null,
    where,
    marks: [],
    version: null,
    status: null,
    embargoed: null,
  }
}
