import type { AccountKey, Graph, PlacedAccount } from '../../record/account.ts'
import type { StoryReading, StoryTrace } from '../../record/change.ts'
import type { Decision } from '../../record/decision.ts'
import type { Entry, EntryKind } from '../../record/entry.ts'
import type { Story } from '../../story/story.ts'
import { NO_CONTENT, NO_TOTALS, type Totals } from '../content.ts'
import type { Snapshot } from '../port.ts'
import type { ShelfDoc, ShelfKind } from '../shelf.ts'

/** An entry with the sequence of the change that brought it; `until`: of the change that ended it, null now. */
export interface Row {
  readonly entry: Entry
  readonly digest: string
  readonly since: number
  readonly until: number | null
}

export interface AccountRow {
  readonly account: PlacedAccount<unknown>
  readonly keys: readonly AccountKey[]
}

/** Where the record stands. */
export interface State {
  readonly seq: number
  readonly content: string
  readonly totals: Totals
}

export interface KeptSnapshot {
  readonly snapshot: Snapshot
  readonly seq: number
  readonly content: string
}

/** Everything in maps, so that a journal can take any of it back. */
export interface Tables {
  readonly entries: Readonly<Record<EntryKind, Map<string, Row>>>
  /** What some snapshot cites and is no longer so, by kind, id and sequence. */
  readonly past: Map<string, Row>
  readonly stories: Map<string, { readonly trace: StoryTrace; readonly story: Story }>
  readonly readings: Map<string, { readonly reader: string; readonly reading: StoryReading }>
  readonly accounts: Readonly<Record<Graph, Map<string, AccountRow>>>
  /** Ids of the accounts with a key, by graph and key. */
  readonly accountIds: Map<string, Map<string, true>>
  readonly decisions: Map<string, Decision>
  readonly snapshots: Map<string, KeptSnapshot>
  readonly shelf: Readonly<Record<ShelfKind, Map<string, ShelfDoc>>>
  readonly state: Map<'now', State>
}

export const emptyTables = (): Tables => ({
  entries: { story: new Map(), report: new Map(), incident: new Map(), commitment: new Map(), programme: new Map() },
  past: new Map(),
  stories: new Map(),
  readings: new Map(),
  accounts: { incident: new Map(), commitment: new Map() },
  accountIds: new Map(),
  decisions: new Map(),
  snapshots: new Map(),
  shelf: { watch: new Map(), alert: new Map(), passed: new Map(), outbox: new Map(), schedule: new Map(), brief: new Map() },
  state: new Map([['now', { seq: 0, content: NO_CONTENT, totals: NO_TOTALS }]]),
})

export const stateOf = ({ state }: Tables): State => state.get('now') as State

/** The snapshot that was made last. */
export const lastSnapshot = ({ snapshots }: Tables): KeptSnapshot | null =>
  [...snapshots.values()].reduce<KeptSnapshot | null>((last, one) => (last === null || one.seq >= last.seq ? one : last), null)
