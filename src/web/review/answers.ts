import type { QueueItem } from '../../record/decide/queue.ts'
import type { Decision } from '../../record/decision.ts'
import type { EntryKind } from '../../record/entry.ts'

/** What a person asks the record to decide. */
export type Asked =
  | { readonly verb: 'correct' | 'review'; readonly id: string; readonly path: string; readonly value: unknown; readonly note?: string }
  | { readonly verb: 'join'; readonly ids: readonly string[]; readonly note?: string }
  | { readonly verb: 'split'; readonly id: string; readonly apart: readonly string[]; readonly note?: string }
  | { readonly verb: 'note'; readonly id: string; readonly text: string }
  | { readonly verb: 'undo'; readonly decision: string; readonly note?: string }

/** A decision, and each item that it changed: null where there was none before, or is none after. */
export interface Decided {
  readonly decision: Decision
  readonly changes: readonly {
    readonly kind: EntryKind
    readonly id: string
    readonly before: object | null
    readonly after: object | null
  }[]
}

export interface ListedDecision extends Decision {
  readonly undoneBy: string | null
  /** Its item is not in the record now. */
  readonly waiting: boolean
}

export interface DecisionsAnswer {
  readonly total: number
  readonly decisions: readonly ListedDecision[]
}

export interface QueueAnswer {
  readonly by: string
  readonly total: number
  readonly items: readonly QueueItem[]
}
