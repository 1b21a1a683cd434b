import type { Span } from '../kit/span.ts'

/**
 * What a person decided. Decisions are never changed or removed: an undo is a decision too. They are kept apart from codings and
 * are applied again whenever the record is made again.
 */
export interface Decision {
  readonly id: string
  /** Who signs it. */
  readonly by: string
  /** ISO instant. */
  readonly at: string
  /** Their reason, in their words. */
  readonly note: string | null
  readonly act: Act
}

export type Act = Correction | Join | Split | Note | Verdict | Undo

/** A value of a report, an incident or a commitment that is other than coded: `counts.killed`, `place`, `type`, `status` ... */
export interface Correction {
  readonly kind: 'correct'
  readonly target: Anchor
  /** Field, with dots: `actors.0.country`. */
  readonly path: string
  /** Null says that nothing is known. */
  readonly value: unknown
  /** What stood there when it was corrected. */
  readonly was: unknown
}

/** All of these accounts are one incident (or commitment). */
export interface Join {
  readonly kind: 'join'
  readonly accounts: readonly Anchor[]
}

/** No account of one side belongs with an account of the other; each side of an incident is one. */
export interface Split {
  readonly kind: 'split'
  readonly one: readonly Anchor[]
  readonly other: readonly Anchor[]
}

export interface Note {
  readonly kind: 'note'
  readonly target: Anchor
  readonly text: string
}

/** A second look at a coded value, right or wrong, from which the agreement between coders is measured. */
export interface Verdict {
  readonly kind: 'review'
  readonly target: Anchor
  readonly path: string
  readonly value: unknown
}

export interface Undo {
  readonly kind: 'undo'
  readonly decision: string
}

/** Finds its item again after a recode: by id, else by the words that it was read from. */
export interface Anchor {
  readonly kind: 'report' | 'account' | 'incident' | 'commitment' | 'programme' | 'story'
  readonly id: string
  /** Key of the story and the span of the trigger in its text; of an incident those of its first account. Null for a programme. */
  readonly story: string | null
  readonly span: readonly [number, number] | null
  /** Of an incident or commitment: its accounts when the decision was made; the one that holds most of them is meant. */
  readonly accounts: readonly string[]
  /** Of an incident or commitment: the words of each of these, which find the accounts that a recode gives another id. */
  readonly words?: readonly AccountWords[]
  /** Of a report: its type and sentence, which tell it from others of the same words. */
  readonly report?: { readonly type: string; readonly sentence: Span }
}

/** `span` is null for an account that only the headline tells. */
export interface AccountWords {
  readonly account: string
  readonly story: string
  readonly span: Span | null
}
