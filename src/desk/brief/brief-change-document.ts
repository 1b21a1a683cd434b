import type { CommitmentStatus } from '../../record/commitment-record.ts'
import type { Cited } from './cite-book.ts'

/** What changed since the last brief. */
export interface BriefChanges {
  /** The days of the last brief. */
  readonly from: string
  readonly to: string
  /** Ids of incidents of this brief that the last one did not tell. */
  readonly fresh: readonly string[]
  /** Incidents that the last one told and that are told otherwise now. */
  readonly incidents: readonly IncidentChange[]
  readonly promises: readonly PromiseChange[]
}

export interface IncidentChange {
  readonly id: string
  readonly kind: string
  readonly place: string | null
  readonly start: string | null
  /** `worse`, `surer` before all else that may have changed; `withdrawn` when no story stands by it. */
  readonly way: 'worse' | 'surer' | 'less' | 'withdrawn' | 'restored'
  /** Then and now: `killed: 3, now 9`. */
  readonly says: readonly string[]
  /** Words that tell what is new; null where the record has them no longer. */
  readonly cited: Cited | null
}

export interface PromiseChange {
  readonly id: string
  readonly promisers: readonly string[]
  readonly action: string
  /** Null: the last brief did not tell it. */
  readonly was: string | null
  readonly now: CommitmentStatus
  readonly cited: Cited
}
