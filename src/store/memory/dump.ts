import type { Graph } from '../../record/account.ts'
import { digestOf, ENTRY_KINDS } from '../content.ts'
import type { DumpRow, TakeRows } from '../dump-row.ts'
import { foldChanges } from '../fold.ts'
import { makeSum, notEmpty } from '../restored.ts'
import { changesOf } from '../row-changes.ts'
import { SHELF_KINDS } from '../shelf.ts'
import { applyAccounts } from './accounts.ts'
import type { Journal } from './journal.ts'
import { putOnShelf } from './shelf.ts'
import { stateOf, type Tables } from './tables.ts'

const AT_ONCE = 500

/** Gives every row of the record. */
export async function dumpIn(tables: Tables, take: TakeRows): Promise<void> {
  const rows = [...rowsOf(tables)]
  for (let at = 0; at < rows.length; at += AT_ONCE) await take(rows.slice(at, at + AT_ONCE))
}

function* rowsOf(tables: Tables): Generator<DumpRow> {
  for (const { trace, story } of tables.stories.values()) yield { row: 'version', trace, story }
  for (const [story, { reader, reading }] of tables.readings) yield { row: 'reading', story, reader, reading }
  for (const graph of ['incident', 'commitment'] as const satisfies readonly Graph[])
    for (const { account, keys } of tables.accounts[graph].values()) yield { row: 'account', graph, account, keys }
  for (const kind of ENTRY_KINDS)
    for (const { entry, since } of tables.entries[kind].values()) yield { row: 'entry', entry, since, until: null }
  for (const { entry, since, until } of tables.past.values()) yield { row: 'entry', entry, since, until }
  for (const decision of tables.decisions.values()) yield { row: 'decision', decision }
  for (const { snapshot, seq, content } of tables.snapshots.values()) yield { row: 'snapshot', snapshot, seq, content }
  for (const kind of SHELF_KINDS) for (const doc of tables.shelf[kind].values()) yield { row: 'shelf', doc }
  yield { row: 'standing', ...stateOf(tables) }
}

/** Puts rows in the place of nothing. Rejects with USAGE where there is something, and with STORE_BROKEN where something is missing. */
export async function restoreIn(tables: Tables, journal: Journal, rows: AsyncIterable<readonly DumpRow[]>): Promise<void> {
  if (!isEmpty(tables)) throw notEmpty('memory')
  const sum = makeSum()
  for await (const some of rows) {
    sum.add(some)
    putRows(tables, journal, some)
  }
  const { seq, content, totals } = sum.check('memory')
  journal.set(tables.state, 'now', { seq, content, totals })
}

const isEmpty = (tables: Tables): boolean =>
  tables.stories.size + tables.decisions.size + tables.snapshots.size + tables.past.size === 0 &&
  ENTRY_KINDS.every((kind) => tables.entries[kind].size === 0) &&
  SHELF_KINDS.every((kind) => tables.shelf[kind].size === 0)

function putRows(tables: Tables, journal: Journal, rows: readonly DumpRow[]): void {
  const { stories, readings, accounts, decisions } = foldChanges(changesOf(rows))
  for (const [key, put] of stories) journal.set(tables.stories, key, put)
  for (const [story, { reader, reading }] of readings) journal.set(tables.readings, story, { reader, reading })
  applyAccounts(tables, journal, 'incident', accounts.incident)
  applyAccounts(tables, journal, 'commitment', accounts.commitment)
  for (const [id, decision] of decisions) journal.set(tables.decisions, id, decision)
  for (const row of rows) {
    if (row.row === 'snapshot')
      journal.set(tables.snapshots, row.snapshot.id, { snapshot: row.snapshot, seq: row.seq, content: row.content })
    if (row.row === 'entry') putEntry(tables, journal, row)
    if (row.row === 'shelf') putOnShelf(tables, journal, [row.doc])
  }
}

function putEntry(tables: Tables, journal: Journal, { entry, since, until }: Extract<DumpRow, { row: 'entry' }>): void {
  const row = { entry, digest: digestOf(entry), since, until }
  if (until === null) journal.set(tables.entries[entry.kind], entry.id, row)
  else journal.set(tables.past, `${entry.kind} ${entry.id} ${since}`, row)
}
