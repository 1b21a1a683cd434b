import type { Reading } from '../reading/schema.ts'
import type { Fingerprint } from '../story/lineage/fingerprint.ts'
import type { Story } from '../story/story.ts'
import type { AccountKey, Graph, PlacedAccount } from './account.ts'
import type { Decision } from './decision.ts'
import type { Entry, EntryKind } from './entry.ts'
import type { StoryCard } from './story-card.ts'

/** What later stories are compared with. */
export interface StoryTrace {
  readonly card: StoryCard
  /** Keys under which other versions of it are found. */
  readonly links: readonly string[]
  readonly print: Fingerprint
}

/** A reading without its story. `headline`: that of the story's title, by itself; its spans count in the title. */
export type StoryReading = Omit<Reading, 'story'> & { readonly headline?: Omit<Reading, 'story'> | null }

/**
 * What the record does to a store: replayable, each change by itself idempotent. A put replaces what has the same id.
 */
export type Change =
  | { readonly op: 'put-story'; readonly trace: StoryTrace; readonly story: Story }
  | { readonly op: 'put-card'; readonly card: StoryCard }
  /** `reader`: version of the reader that made it. */
  | { readonly op: 'put-reading'; readonly story: string; readonly reader: string; readonly reading: StoryReading }
  | {
      readonly op: 'put-account'
      readonly graph: Graph
      readonly account: PlacedAccount<unknown>
      readonly keys: readonly AccountKey[]
    }
  /** Only the hood, item and why of an account that is there. */
  | {
      readonly op: 'place-account'
      readonly graph: Graph
      readonly id: string
      readonly place: Pick<PlacedAccount, 'hood' | 'item' | 'why'>
    }
  | { readonly op: 'drop-account'; readonly graph: Graph; readonly id: string }
  | { readonly op: 'put-entry'; readonly entry: Entry }
  | { readonly op: 'drop-entry'; readonly kind: EntryKind; readonly id: string }
  | { readonly op: 'put-decision'; readonly decision: Decision }
