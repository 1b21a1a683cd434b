import type { FeedState } from '../../feeds/state.ts'
import type { StoredFault, StoredItem } from '../../feeds/stored-item.ts'

/** What one poll leaves to be kept. */
export interface Outcome {
  readonly state: FeedState
  readonly items: readonly StoredItem[]
  readonly faults: readonly StoredFault[]
}
