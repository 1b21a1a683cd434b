/** Fills a record with made-up reports: the rows first and their indexes after, as one does with an archive. */
import type { RecordStore } from '../../src/store/port.ts'
import type { Database } from '../../src/store/sql/sql.ts'
import { reportAt } from './reports.ts'

const BATCH = 5_000

/** Stores what is missing. Goes on where it was stopped. Says how long it took. */
export async function fillReports(store: RecordStore, database: Database, reports: number, tell: (line: string) => void): Promise<void> {
  const start = performance.now()
  const first = (await store.totals()).report
  if (reports - first > first) await dropIndexes(database, 'report')
  for (let at = first; at < reports; at += BATCH) {
    const changes = Array.from({ length: Math.min(BATCH, reports - at) }, (_, i) => ({ op: 'put-entry', entry: reportAt(at + i) }) as const)
    await store.write((writer) => writer.apply(changes))
    if (process.stderr.isTTY) process.stderr.write(`\r${at + changes.length} of ${reports} reports   `)
  }
  const stored = performance.now()
  const seconds = (stored - start) / 1000
  if (first < reports)
    tell(`stored ${reports - first} reports in ${seconds.toFixed(0)} s, ${((reports - first) / seconds).toFixed(0)} a second`)
  if (await makeIndexes(database)) tell(`made the indexes in ${((performance.now() - stored) / 1000).toFixed(0)} s`)
}

export const indexesOf = (database: Database, table: string): Promise<{ name: string; definition: string }[]> =>
  database.query(
    `select indexname as name, indexdef as definition from pg_indexes where tablename = $1 and indexname not like '%_pkey' order by 1`,
    [table],
  )

/** All but what keeps ids apart; gives what makes them again. */
export async function dropIndexes(database: Database, table: string): Promise<string[]> {
  const indexes = await indexesOf(database, table)
  for (const { name } of indexes) await database.query(`drop index "${name}"`)
  return indexes.map(({ definition }) => definition)
}

/** Another table has the same indexes, so that they are found again after a stop. */
async function makeIndexes(database: Database): Promise<boolean> {
  if ((await indexesOf(database, 'report')).length > 0) return false
  for (const { definition } of await indexesOf(database, 'incident'))
    await database.query(definition.replace(/INDEX \S+ ON (\w+\.)?incident/, 'INDEX ON $1report'))
  await database.query('vacuum (analyze)')
  return true
}
