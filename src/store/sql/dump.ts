import type { AccountKey, Graph, PlacedAccount } from '../../record/account.ts'
import type { EntryKind } from '../../record/entry.ts'
import { ENTRY_KINDS } from '../content.ts'
import type { DumpRow, TakeRows } from '../dump-row.ts'
import { SHELF_KINDS } from '../shelf.ts'
import { ENTRY_JSON, entryOf } from './columns.ts'
import { decisionsIn } from './decisions.ts'
import { SHELF_JSON, shelfDocOf } from './shelf.ts'
import { keptSnapshots } from './snapshots.ts'
import type { Sql } from './sql.ts'
import { readState } from './state.ts'
import { storyOfRow, VERSION_JSON } from './stories.ts'
import { plainJson } from './text.ts'

/** Texts of stories are long. */
const AT_ONCE = 250

/** All questions of the transaction see the record as it is at the first; others may write meanwhile. */
export async function asOfNow(sql: Sql): Promise<Sql> {
  await sql.query('set transaction isolation level repeatable read, read only')
  return sql
}

/** Gives every row of the record as it was when the transaction began, a page at a time. */
export async function dumpIn(sql: Sql, take: TakeRows): Promise<void> {
  await dumpStories(sql, take)
  for (const graph of ['incident', 'commitment'] as const) await dumpAccounts(sql, graph, take)
  for (const kind of ENTRY_KINDS) await dumpEntries(sql, kind, take)
  await dumpPast(sql, take)
  await take((await decisionsIn(sql)).map((decision) => ({ row: 'decision', decision })))
  await take((await keptSnapshots(sql)).map((kept) => ({ row: 'snapshot', ...kept })))
  await dumpShelf(sql, take)
  const { seq, content, totals } = await readState(sql)
  await take([{ row: 'standing', seq, content, totals }])
}

/** Asks for page after page in the order of `at`, a key as the database has it. */
async function paged(sql: Sql, text: string, params: readonly unknown[], use: (rows: readonly string[]) => Promise<void>): Promise<void> {
  for (let last: string | null = ''; last !== null; ) {
    const rows: readonly { readonly at: string; readonly row: string }[] = await sql.query(text, [last, AT_ONCE, ...params])
    if (rows.length > 0) await use(rows.map(({ row }) => row))
    last = rows.length < AT_ONCE ? null : (rows.at(-1)?.at ?? null)
  }
}

async function dumpStories(sql: Sql, take: TakeRows): Promise<void> {
  const versions = `select v.key as at, ${VERSION_JSON} as row from story_version v where v.key > $1 order by v.key limit $2::int`
  await paged(sql, versions, [], (rows) => take(rows.map((row) => ({ row: 'version', ...storyOfRow(row) }))))
  const readings = `select r.story as at, json_build_array(r.story, r.reader, r.doc)::text as row from reading r
    where r.story > $1 order by r.story limit $2::int`
  await paged(sql, readings, [], (rows) =>
    take(
      rows.map((row) => {
        const [story, reader, reading] = plainJson(row) as [string, string, Extract<DumpRow, { row: 'reading' }>['reading']]
        return { row: 'reading', story, reader, reading }
      }),
    ),
  )
}

async function dumpAccounts(sql: Sql, graph: Graph, take: TakeRows): Promise<void> {
  const text = `select a.id as at, json_build_array(a.doc, a.hood, a.item, a.why,
      (select coalesce(json_agg(json_build_object('key', k.key, 'day', k.day) order by k.key, k.day), '[]')
       from account_key k where k.graph = a.graph and k.account = a.id))::text as row
    from account a where a.graph = $3 and a.id > $1 order by a.id limit $2::int`
  await paged(sql, text, [graph], (rows) =>
    take(
      rows.map((row) => {
        const [doc, hood, item, why, keys] = plainJson(row) as [PlacedAccount<unknown>, string, string | null, string[], AccountKey[]]
        return { row: 'account', graph, account: { ...doc, hood, item, why }, keys }
      }),
    ),
  )
}

async function dumpEntries(sql: Sql, kind: EntryKind, take: TakeRows): Promise<void> {
  const text = `select e.id as at, json_build_array(e.since, ${ENTRY_JSON})::text as row from ${kind} e where e.id > $1 order by e.id limit $2::int`
  await paged(sql, text, [], (rows) =>
    take(
      rows.map((row) => {
        const [since, entry] = JSON.parse(row) as [number, string]
        return { row: 'entry', entry: entryOf(kind, entry), since, until: null }
      }),
    ),
  )
}

/** The rows of one entry have different sequences, so their place is all three columns of the key in one text. */
async function dumpPast(sql: Sql, take: TakeRows): Promise<void> {
  for (const kind of ENTRY_KINDS) {
    const text = `select e.id || ' ' || lpad(e.since::text, 20, '0') as at, json_build_array(e.since, e.until, ${ENTRY_JSON})::text as row
      from past e where e.kind = $3 and (e.id, e.since) > (left($1, -21), coalesce(nullif(right($1, 20), '')::bigint, -1))
      order by e.id, e.since limit $2::int`
    await paged(sql, text, [kind], (rows) =>
      take(
        rows.map((row) => {
          const [since, until, entry] = JSON.parse(row) as [number, number, string]
          return { row: 'entry', entry: entryOf(kind, entry), since, until }
        }),
      ),
    )
  }
}

async function dumpShelf(sql: Sql, take: TakeRows): Promise<void> {
  const text = `select s.id as at, ${SHELF_JSON} as row from shelf s where s.kind = $3 and s.id > $1 order by s.id limit $2::int`
  for (const kind of SHELF_KINDS)
    await paged(sql, text, [kind], (rows) => take(rows.map((row) => ({ row: 'shelf', doc: shelfDocOf(row) }))))
}
