import type { Graph, PlacedAccount, Probe } from '../record/account.ts'
import type { Change, StoryReading, StoryTrace } from '../record/change.ts'
import type { Decision } from '../record/decision.ts'
import type { Entry, EntryKind } from '../record/entry.ts'
import type { Filter } from '../record/filter.ts'
import type { Pair, PairDay } from '../record/relation/pair.ts'
import type { StoryCard } from '../record/story-card.ts'
import type { Story } from '../story/story.ts'
import type { DumpRow, TakeRows } from './dump-row.ts'
import type { ShelfReader, ShelfWriter } from './shelf.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * The record in a database, whichever it is. Three keep the contract (`contract.ts` in its tests): memory, PGlite, PostgreSQL.
 * Rejects with ChanceryError STORE_*.
 */
export interface RecordStore extends RecordReader {
  readonly kind: 'memory' | 'pglite' | 'postgres'
  /**
   * Runs the work in one transaction, one writer after another. What it applied is on disk when this resolves, and none of it is
   * there when it rejects.
   */
  write<T>(work: (writer: RecordWriter) => Promise<T>): Promise<T>
  /** Gives all that the record keeps, as it is when it begins, row by row: to be restored in a store of any kind. */
  dump(take: TakeRows): Promise<void>
  /** Puts the rows of a dump in an empty record, all or nothing. Rejects with USAGE where there is something already. */
  restore(rows: AsyncIterable<readonly DumpRow[]>): Promise<void>
  close(): Promise<void>
}

export interface RecordReader extends ShelfReader {
  /** Entries that fit, a page at a time. */
  find<K extends EntryKind>(query: Query<K>): Promise<Page<K>>
  /** How many fit in all. */
  count(query: Omit<Query, 'order' | 'after' | 'size'>): Promise<number>
  /** Those of the ids that are there, or were there at the snapshot `at`, in the order of the ids. */
  get<K extends EntryKind>(kind: K, ids: readonly string[], at?: string): Promise<Entry<K>[]>
  story(key: string): Promise<StoredStory | null>
  /** Cards of all stories to which their sources gave the id, by key. */
  storiesOfId(id: string): Promise<StoryCard[]>
  /** Cards of all stories of the chains or wires, by key. */
  family(of: 'chain' | 'wire', ids: readonly string[]): Promise<StoryCard[]>
  accountsOfStories(graph: Graph, stories: readonly string[]): Promise<PlacedAccount<unknown>[]>
  accounts(graph: Graph, ids: readonly string[]): Promise<PlacedAccount<unknown>[]>
  /** Accounts that were placed in the incidents or commitments, recalls and sequels too, by id. */
  accountsOfItems(graph: Graph, items: readonly string[]): Promise<PlacedAccount<unknown>[]>
  /**
   * Events between two parties by day, oldest first: reports with an event day that happened or go on, and are not historic. One
   * that counts both ways counts forth; those of two who act on each other (no recipients) too.
   */
  between(pair: Pair): Promise<PairDay[]>
  /** All decisions, oldest first; those on an item when one is named. */
  decisions(on?: string): Promise<Decision[]>
  /** Items of the kind that were there at the snapshot and are gone, by id. */
  removedSince(kind: EntryKind, snapshot: string): Promise<string[]>
  snapshots(): Promise<Snapshot[]>
  /** Totals for a status line. */
  totals(): Promise<Readonly<Record<EntryKind, number>>>
}

export interface RecordWriter extends RecordReader, ShelfWriter {
  /** Which of the story keys are there with a reading. */
  known(keys: readonly string[]): Promise<ReadonlySet<string>>
  /** Stories with any of the links. */
  linked(links: readonly string[]): Promise<StoryTrace[]>
  /** Stories published within the ISO days (or undated) that share any of the 32-bit sketch hashes, those that share most first, at most `most`. */
  alike(hashes: readonly number[], from: string | null, to: string | null, most: number): Promise<StoryTrace[]>
  traces(keys: readonly string[]): Promise<StoryTrace[]>
  /**
   * Accounts of a graph that any probe finds, by id; for each probe at most `most`, nearest to the middle of its days first, then by
   * id. Of all these at most `inAll`: those that most probes find first, where a probe weighs less the more it finds, then by id.
   */
  accountsAt(graph: Graph, probes: readonly Probe[], most: number, inAll?: number): Promise<PlacedAccount<unknown>[]>
  accountsOfHoods(graph: Graph, hoods: readonly string[]): Promise<PlacedAccount<unknown>[]>
  cards(keys: readonly string[]): Promise<StoryCard[]>
  /** Keys of all current stories whose reading is by another reader, oldest key first, after a key. */
  readBefore(reader: string, after: string | null, size: number): Promise<string[]>
  apply(changes: readonly Change[]): Promise<void>
  /** Names the state of the record as it is now; the same as the last one when nothing changed. `at`: ISO instant. */
  snapshot(at: string, reader: string): Promise<Snapshot>
}

/** A story with its words and its coding as the reader left it. */
export interface StoredStory {
  readonly card: StoryCard
  readonly story: Story
  readonly reading: StoryReading | null
  readonly reader: string | null
}

export interface Query<K extends EntryKind = EntryKind> {
  readonly kind: K
  readonly filter: Filter
  /**
   * By publication (`newest` and `oldest` first), event day or last change (latest first); ties go the same way by id. Entries
   * without the date come last. Default `newest`.
   */
  readonly order?: 'newest' | 'oldest' | 'event' | 'updated'
  /** `next` of the page before. */
  readonly after?: string | null
  /** 1 to 10,000. */
  readonly size: number
  /** The record as it was at the snapshot; now when absent. */
  readonly at?: string
  /** Only what is new or changed since the snapshot. */
  readonly changedSince?: string
}

export interface Page<K extends EntryKind = EntryKind> {
  readonly entries: readonly Entry<K>[]
  /** Null at the end. */
  readonly next: string | null
}

export type { Pair, PairDay, Snapshot }
