import type { Graph } from '../../record/account.ts'
import type { Decision } from '../../record/decision.ts'
import type { Entry, EntryKind } from '../../record/entry.ts'
import { compare } from '../../record/story-card.ts'
import { itemsOf, undoneBy } from '../decision-items.ts'
import type { RecordReader, RecordStore, RecordWriter } from '../port.ts'
import { makeTurns } from '../turn.ts'
import { accountsAt, accountsWhere } from './accounts.ts'
import { applyTo } from './apply.ts'
import { betweenIn } from './between.ts'
import { dumpIn, restoreIn } from './dump.ts'
import { countIn, findIn, getAt, removedIn } from './find.ts'
import { type Journal, makeJournal } from './journal.ts'
import { dropFromShelf, putOnShelf, shelfIn } from './shelf.ts'
import { snapshotOf, snapshotsIn } from './snapshot.ts'
import { alikeIn, familyIn, knownIn, linkedIn, readBeforeIn, storiesOfIdIn, storyIn, tracesIn } from './stories.ts'
import { emptyTables, stateOf, type Tables } from './tables.ts'

/** A record that lives as long as the process: for tests, and for reading without a folder. */
export function openMemoryStore(): RecordStore {
  const tables = emptyTables()
  const turns = makeTurns<RecordWriter | null>()
  const reader = readerOf(tables)
  // A reader waits for the writer, and sees its work done or not at all.
  const asked = <A extends unknown[], R>(answer: (...args: A) => Promise<R>): ((...args: A) => Promise<R>) => {
    return (...args) => (turns.inside() === null ? turns.take(null, () => answer(...args)) : answer(...args))
  }
  return {
    kind: 'memory',
    find: asked(reader.find) as RecordReader['find'],
    count: asked(reader.count),
    get: asked(reader.get) as RecordReader['get'],
    story: asked(reader.story),
    storiesOfId: asked(reader.storiesOfId),
    family: asked(reader.family),
    accountsOfStories: asked(reader.accountsOfStories),
    accounts: asked(reader.accounts),
    accountsOfItems: asked(reader.accountsOfItems),
    between: asked(reader.between),
    decisions: asked(reader.decisions),
    removedSince: asked(reader.removedSince),
    snapshots: asked(reader.snapshots),
    totals: asked(reader.totals),
    shelf: asked(reader.shelf),
    async write(work) {
      const journal = makeJournal()
      return turns.take({ ...reader, ...writerOf(tables, journal) }, async (writer) => {
        try {
          return await work(writer as RecordWriter)
        } catch (thrown) {
          journal.undo()
          throw thrown
        }
      })
    },
    dump: (take) => turns.take(null, () => dumpIn(tables, take)),
    async restore(rows) {
      const journal = makeJournal()
      return turns.take(null, () =>
        restoreIn(tables, journal, rows).catch((thrown: unknown) => {
          journal.undo()
          throw thrown
        }),
      )
    },
    close: async () => {},
  }
}

const readerOf = (tables: Tables): RecordReader => ({
  find: async (query) => findIn(tables, query),
  count: async (query) => countIn(tables, query),
  get: async <K extends EntryKind>(kind: K, ids: readonly string[], at?: string) =>
    at === undefined
      ? ids.flatMap((id) => (tables.entries[kind].get(id)?.entry as Entry<K> | undefined) ?? [])
      : getAt(tables, kind, ids, at),
  story: async (key) => storyIn(tables, key),
  storiesOfId: async (id) => storiesOfIdIn(tables, id),
  family: async (of, ids) => familyIn(tables, of, ids),
  accountsOfStories: async (graph, stories) => accountsWhere(tables, graph, ({ story }) => stories.includes(story)),
  accounts: async (graph: Graph, ids) => [...new Set(ids)].flatMap((id) => tables.accounts[graph].get(id)?.account ?? []),
  accountsOfItems: async (graph, items) => accountsWhere(tables, graph, ({ item }) => item !== null && items.includes(item)),
  between: async (pair) => betweenIn(tables, pair),
  decisions: async (on) => decisionsIn(tables, on),
  removedSince: async (kind, snapshot) => removedIn(tables, kind, snapshot),
  snapshots: async () => snapshotsIn(tables),
  totals: async () => stateOf(tables).totals,
  shelf: async (query) => shelfIn(tables, query),
})

const writerOf = (tables: Tables, journal: Journal): Omit<RecordWriter, keyof RecordReader> => ({
  known: async (keys) => knownIn(tables, keys),
  linked: async (links) => linkedIn(tables, links),
  alike: async (hashes, from, to, most) => alikeIn(tables, hashes, { from, to, most }),
  traces: async (keys) => tracesIn(tables, keys),
  accountsAt: async (graph, probes, most, inAll) => accountsAt(tables, graph, probes, { most, inAll: inAll ?? null }),
  accountsOfHoods: async (graph, hoods) => accountsWhere(tables, graph, ({ hood }) => hoods.includes(hood)),
  cards: async (keys) => tracesIn(tables, keys).map(({ card }) => card),
  readBefore: async (reader, after, size) => readBeforeIn(tables, reader, after, size),
  apply: async (changes) => applyTo(tables, journal, changes),
  snapshot: async (at, reader) => snapshotOf(tables, journal, at, reader),
  putOnShelf: async (docs) => putOnShelf(tables, journal, docs),
  dropFromShelf: async (kind, ids) => dropFromShelf(tables, journal, kind, ids),
})

/** Oldest first; of those on an item also what undoes them. */
function decisionsIn({ decisions }: Tables, on?: string): Decision[] {
  const all = [...decisions.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
  if (on === undefined) return all
  const hit = new Set(all.filter(({ act }) => itemsOf(act).includes(on)).map(({ id }) => id))
  for (let before = -1; before !== hit.size; ) {
    before = hit.size
    for (const { id, act } of all) if (hit.has(undoneBy(act) ?? '')) hit.add(id)
  }
  return all.filter(({ id }) => hit.has(id))
}
