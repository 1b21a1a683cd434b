import { digestOf, ENTRY_KINDS } from '../content.ts'
import type { DumpRow } from '../dump-row.ts'
import { foldChanges } from '../fold.ts'
import { makeSum, notEmpty } from '../restored.ts'
import { changesOf } from '../row-changes.ts'
import { applyAccounts } from './accounts.ts'
import { COLUMNS, rowOf } from './columns.ts'
import { applyDecisions } from './decisions.ts'
import { ENTRY_COLUMNS } from './entries.ts'
import { putOnShelf } from './shelf.ts'
import { jsonBatches } from './slices.ts'
import { putSnapshot } from './snapshots.ts'
import type { Sql } from './sql.ts'
import { writeState } from './state.ts'
import { applyStories } from './stories.ts'

const TYPES = `id text, since bigint, digest text, told json, doc json, ${COLUMNS.map(({ name, json }) => `${name} ${json}`).join(', ')}`
const VALUES = ['r.id', 'r.since', 'r.digest', 'r.told', 'r.doc', ...COLUMNS.map(({ name, write }) => write(`r.${name}`))].join(', ')

/** Puts rows in the place of nothing. Rejects with USAGE where there is something, and with STORE_BROKEN where something is missing. */
export async function restoreIn(sql: Sql, where: string, rows: AsyncIterable<readonly DumpRow[]>): Promise<void> {
  if (!(await isEmpty(sql))) throw notEmpty(where)
  const sum = makeSum()
  for await (const some of rows) {
    sum.add(some)
    await putRows(sql, some)
  }
  await writeState(sql, sum.check(where))
}

const TABLES = [...ENTRY_KINDS, 'past', 'story_version', 'reading', 'account', 'decision', 'snapshot', 'shelf']

async function isEmpty(sql: Sql): Promise<boolean> {
  const [found] = await sql.query<{ some: boolean }>(
    `select ${TABLES.map((table) => `exists (select from ${table})`).join(' or ')} as some`,
  )
  return found?.some === false
}

async function putRows(sql: Sql, rows: readonly DumpRow[]): Promise<void> {
  const folded = foldChanges(changesOf(rows))
  await applyStories(sql, folded)
  await applyAccounts(sql, folded)
  await applyDecisions(sql, folded)
  await putEntries(sql, rows)
  for (const row of rows) if (row.row === 'snapshot') await putSnapshot(sql, row)
  await putOnShelf(
    sql,
    rows.flatMap((row) => (row.row === 'shelf' ? [row.doc] : [])),
  )
}

async function putEntries(sql: Sql, rows: readonly DumpRow[]): Promise<void> {
  const entries = rows.flatMap((row) => (row.row === 'entry' ? [row] : []))
  const written = (of: typeof entries) =>
    of.map(({ entry, since, until }) => ({ ...rowOf(entry, digestOf(entry), since), kind: entry.kind, until }))
  for (const kind of ENTRY_KINDS) {
    const now = entries.filter(({ entry, until }) => until === null && entry.kind === kind)
    for (const json of jsonBatches(written(now)))
      await sql.query(`insert into ${kind} (${ENTRY_COLUMNS}) select ${VALUES} from json_to_recordset($1::json) as r(${TYPES})`, [json])
  }
  const past = entries.filter(({ until }) => until !== null)
  for (const json of jsonBatches(written(past)))
    await sql.query(
      `insert into past (kind, until, ${ENTRY_COLUMNS})
       select r.kind, r.until, ${VALUES} from json_to_recordset($1::json) as r(${TYPES}, kind text, until bigint)`,
      [json],
    )
}
