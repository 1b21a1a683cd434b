import type { AccountKey, Graph, PlacedAccount } from '../record/account.ts'
import type { StoryReading, StoryTrace } from '../record/change.ts'
import type { Decision } from '../record/decision.ts'
import type { Entry } from '../record/entry.ts'
import type { Story } from '../story/story.ts'
import type { Totals } from './content.ts'
import type { ShelfDoc } from './shelf.ts'
import type { Snapshot } from './snapshot.ts'

/** One thing that a record keeps, in no database's own form. All of them together are the record. */
export type DumpRow =
  | { readonly row: 'version'; readonly trace: StoryTrace; readonly story: Story }
  | { readonly row: 'reading'; readonly story: string; readonly reader: string; readonly reading: StoryReading }
  | { readonly row: 'account'; readonly graph: Graph; readonly account: PlacedAccount<unknown>; readonly keys: readonly AccountKey[] }
  /** `until`: the sequence of the change that ended it; null for what is so now. */
  | { readonly row: 'entry'; readonly entry: Entry; readonly since: number; readonly until: number | null }
  | { readonly row: 'decision'; readonly decision: Decision }
  | { readonly row: 'snapshot'; readonly snapshot: Snapshot; readonly seq: number; readonly content: string }
  | { readonly row: 'shelf'; readonly doc: ShelfDoc }
  /** The last row: the sequence of the last change, and the sum of the digests of all entries that are so now. */
  | { readonly row: 'standing'; readonly seq: number; readonly content: string; readonly totals: Totals }

/** Takes the rows of a dump, some at a time, and resolves when it has room for more. */
export type TakeRows = (rows: readonly DumpRow[]) => Promise<void>
