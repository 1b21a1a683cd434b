import type { Span } from '../kit/span.ts'

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
