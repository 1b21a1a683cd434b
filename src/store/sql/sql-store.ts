import type { Change } from '../../record/change.ts'
import { foldChanges } from '../fold.ts'
import type { RecordReader, RecordStore, RecordWriter } from '../port.ts'
import { makeTurns } from '../turn.ts'
import { accountsAt, accountsBy, accountsOf, applyAccounts } from './accounts.ts'
import { betweenIn } from './between.ts'
import { applyDecisions, decisionsIn } from './decisions.ts'
import { asOfNow, dumpIn } from './dump.ts'
import { applyEntries } from './entries.ts'
import { countIn, findIn, getIn, removedIn } from './find.ts'
import { getAt } from './get-at.ts'
import { migrate, readMigrations, takeRecordLock } from './migrate.ts'
import { restoreIn } from './restore.ts'
import { dropFromShelf, putOnShelf, shelfIn } from './shelf.ts'
import { snapshotsIn, takeSnapshot } from './snapshots.ts'
import type { Database, Sql } from './sql.ts'
import { readState } from './state.ts'
import { alikeIn, applyStories, cardsIn, familyIn, knownIn, linkedIn, readBeforeIn, storiesOfIdIn, storyIn, tracesIn } from './stories.ts'
import { rowsOf, tidy, touch } from './upkeep.ts'

/** The record in an open database, brought up to this version. Closes the database when it cannot be used, and when it is closed. */
export async function makeSqlStore(database: Database): Promise<RecordStore> {
  try {
    await migrate(database, await readMigrations())
  } catch (thrown) {
    await database.close()
    throw thrown
  }
  const turns = makeTurns<{ writer: RecordWriter | null }>()
  const outside = readerOf(database)
  const reader = (): RecordReader => turns.inside()?.writer ?? outside
  return {
    kind: database.kind,
    find: (query) => reader().find(query),
    count: (query) => reader().count(query),
    get: (kind, ids, at) => reader().get(kind, ids, at),
    story: (key) => reader().story(key),
    storiesOfId: (id) => reader().storiesOfId(id),
    family: (of, ids) => reader().family(of, ids),
    accountsOfStories: (graph, stories) => reader().accountsOfStories(graph, stories),
    accounts: (graph, ids) => reader().accounts(graph, ids),
    accountsOfItems: (graph, items) => reader().accountsOfItems(graph, items),
    between: (pair) => reader().between(pair),
    decisions: (on) => reader().decisions(on),
    removedSince: (kind, snapshot) => reader().removedSince(kind, snapshot),
    snapshots: () => reader().snapshots(),
    totals: () => reader().totals(),
    shelf: (query) => reader().shelf(query),
    write: async (work) =>
      turns.take({ writer: null }, async (turn) => {
        const { done, isDue } = await database.transaction(async (sql) => {
          await takeRecordLock(sql)
          let touched = 0
          turn.writer = writerOf(sql, (rows) => {
            touched += rows
          })
          const done = await work(turn.writer).finally(() => {
            turn.writer = null
          })
          return { done, isDue: await touch(sql, touched) }
        })
        // The work is done and kept; what could not be tidied now is tidied another time.
        if (isDue) await tidy(database).catch(() => {})
        return done
      }),
    dump: (take) => turns.take({ writer: null }, () => database.transaction(async (sql) => dumpIn(await asOfNow(sql), take))),
    restore: async (rows) =>
      turns.take({ writer: null }, async () => {
        await database.transaction(async (sql) => {
          await takeRecordLock(sql)
          await restoreIn(sql, database.where, rows)
        })
        await tidy(database).catch(() => {})
      }),
    close: () => turns.take({ writer: null }, () => database.close()),
  }
}

const readerOf = (sql: Sql): RecordReader => ({
  find: (query) => findIn(sql, query),
  count: (query) => countIn(sql, query),
  get: (kind, ids, at) => (at === undefined ? getIn(sql, kind, ids) : getAt(sql, kind, ids, at)),
  story: (key) => storyIn(sql, key),
  storiesOfId: (id) => storiesOfIdIn(sql, id),
  family: (of, ids) => familyIn(sql, of, ids),
  accountsOfStories: (graph, stories) => accountsBy(sql, graph, 'story', stories),
  accounts: (graph, ids) => accountsOf(sql, graph, ids),
  accountsOfItems: (graph, items) => accountsBy(sql, graph, 'item', items),
  between: (pair) => betweenIn(sql, pair),
  decisions: (on) => decisionsIn(sql, on),
  removedSince: (kind, snapshot) => removedIn(sql, kind, snapshot),
  snapshots: () => snapshotsIn(sql),
  totals: async () => (await readState(sql)).totals,
  shelf: (query) => shelfIn(sql, query),
})

const writerOf = (sql: Sql, changed: (rows: number) => void): RecordWriter => ({
  ...readerOf(sql),
  known: (keys) => knownIn(sql, keys),
  linked: (links) => linkedIn(sql, links),
  alike: (hashes, from, to, most) => alikeIn(sql, hashes, { from, to, most }),
  traces: (keys) => tracesIn(sql, keys),
  accountsAt: (graph, probes, most, inAll) => accountsAt(sql, graph, probes, { most, inAll: inAll ?? null }),
  accountsOfHoods: (graph, hoods) => accountsBy(sql, graph, 'hood', hoods),
  cards: (keys) => cardsIn(sql, keys),
  readBefore: (reader, after, size) => readBeforeIn(sql, reader, after, size),
  apply: async (changes) => changed(await applyAll(sql, changes)),
  snapshot: (at, reader) => takeSnapshot(sql, at, reader),
  putOnShelf: async (docs) => changed(await putOnShelf(sql, docs)),
  dropFromShelf: async (kind, ids) => changed(await dropFromShelf(sql, kind, ids)),
})

/** Says how many rows changed. */
async function applyAll(sql: Sql, changes: readonly Change[]): Promise<number> {
  const folded = foldChanges(changes)
  await applyStories(sql, folded)
  await applyAccounts(sql, folded)
  await applyDecisions(sql, folded)
  return rowsOf(folded) + (await applyEntries(sql, folded.entries))
}
