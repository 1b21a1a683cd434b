import type { Span } from '../kit/span.ts'
import type { SelfSaid } from './version.ts'

export type PartKind = 'header' | 'dateline' | 'byline' | 'teaser' | 'notice' | 'boilerplate'

/** A stretch of the text that is not the story's own prose. Marked, never cut; the reader does not code it. */
export interface Part {
  readonly kind: PartKind
  readonly span: Span
}

/** One published item. Unknown is null. */
export interface Story {
  readonly id: string
  readonly title: string | null
  /** For plain text and JSONL the input's text, unchanged. All spans count in it. */
  readonly text: string
  /** ISO day or instant. */
  readonly published: string | null
  readonly dateline: { readonly place: string | null; readonly date: string | null; readonly agency: string | null } | null
  readonly language: string | null
  /** Copies of one wire text share it. */
  readonly wireId: string
  /** Its place among its own versions: a number that grows, what this one is for, and the editors' note; null when nothing is told. */
  readonly version: Pick<SelfSaid, 'number' | 'kind' | 'note'> | null
  /** `canceled`: its source took it back, and nothing of it is read. */
  readonly status: 'usable' | 'withheld' | 'canceled' | null
  /** ISO instant before which it must not be shown; the words, where they name no instant. */
  readonly embargoed: string | null
  readonly parts: readonly Part[]
  readonly source: {
    readonly publisher: string | null
    readonly feed: string | null
    readonly agency: string | null
    readonly syndicated: boolean | null
    readonly edited: boolean | null
    readonly notice: string | null
  }
}
