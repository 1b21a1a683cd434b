import type { Span } from '../../kit/span.ts'
import type { CountKind } from './count-words.ts'

/** How many people something happened to. */
export interface CountMention {
  readonly kind: CountKind
  readonly low: number
  /** Null: open. */
  readonly high: number | null
  readonly text: string
  readonly span: Span
  /** Token that heads who is counted. */
  readonly head: number
  /** Token of the word that says what became of them. */
  readonly predicate: number
  /** A figure of many events ("21 since 2021"), no count of one. */
  readonly cumulative: boolean
  /** The figure of a toll, which stands for all that were counted before. */
  readonly total?: true
}
