import type { When } from '../reading/schema.ts'
import type { Speaker } from './facts.ts'
import type { Cite } from './incident-record.ts'

export type CommitmentStatus =
  | 'pending'
  | 'in progress'
  | 'kept'
  | 'kept late'
  | 'partly kept'
  | 'broken'
  | 'overdue'
  | 'reversed'
  | 'unverifiable'

/** A promise, and what later stories say became of it. */
export interface CommitmentRecord {
  /** Id of the first account of it, by publication. */
  readonly id: string
  readonly promisers: readonly Speaker[]
  readonly beneficiaries: readonly Speaker[]
  /** What is promised, in the words of the first story that tells it. */
  readonly action: string
  readonly amount: { readonly value: number; readonly currency: string } | null
  /** By when; null when no day is named. */
  readonly due: Pick<When, 'start' | 'end' | 'precision' | 'text'> | null
  /** ISO day on which it was made; that of publication when the words name none. */
  readonly made: string | null
  /** The last of `changes`, or `overdue` once `due` is past with nothing heard. */
  readonly status: CommitmentStatus
  /** In order of time; the first is `pending` with the story that tells of the promise. */
  readonly changes: readonly CommitmentChange[]
  readonly stories: number
  readonly origins: number
  readonly programmes: readonly string[]
  readonly accounts: readonly string[]
  readonly decisions: readonly string[]
}

/** Each change with its own source. */
export interface CommitmentChange {
  readonly status: CommitmentStatus
  /** ISO day on which it came about. */
  readonly day: string | null
  readonly why: string
  readonly cite: Cite | null
}
