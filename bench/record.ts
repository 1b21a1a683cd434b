// Measures the record at size: a million made-up reports in PostgreSQL and in PGlite, and the desk's questions on them.
//
//   node --import tsx bench/record.ts [--reports 1000000] [--store postgres|pglite] [--turns 15] [--folder DIR] [--url URL]
//
// Goes on where it was stopped when the same folder or URL is named again. Without --url a server of its own is started from
// Debian's package, and without --folder PGlite's folder is removed at the end.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { RecordStore } from '../src/store/port.ts'
import { openPglite } from '../src/store/sql/pglite.ts'
import { openPostgres } from '../src/store/sql/postgres.ts'
import type { Database } from '../src/store/sql/sql.ts'
import { makeSqlStore } from '../src/store/sql/sql-store.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { QUESTIONS, walkDeep } from './record/queries.ts'
import { reportAt } from './record/reports.ts'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000000' },
    store: { type: 'string' },
    turns: { type: 'string', default: '15' },
    folder: { type: 'string' },
    url: { type: 'string' },
    only: { type: 'string' },
  },
})
const REPORTS = Number(values.reports)
const TURNS = Number(values.turns)
const BATCH = 5_000
const clock = () => performance.now()

/** Stores what is missing, and makes the indexes when all rows are there, as one does with an archive. */
async function fill(store: RecordStore, database: Database): Promise<void> {
  const start = clock()
  const first = (await store.totals()).report
  if (REPORTS - first > first) await dropIndexes(database)
  for (let at = first; at < REPORTS; at += BATCH) {
    const changes = Array.from({ length: Math.min(BATCH, REPORTS - at) }, (_, i) => ({ op: 'put-entry', entry: reportAt(at + i) }) as const)
    await store.write((writer) => writer.apply(changes))
    const speed = (at + changes.length - first) / ((clock() - start) / 1000)
    process.stderr.write(`\r${at + changes.length} of ${REPORTS} reports, ${speed.toFixed(0)} a second   `)
  }
  process.stderr.write('\n')
  if (first < REPORTS)
    console.log(`  stored ${REPORTS - first} reports at ${((REPORTS - first) / ((clock() - start) / 1000)).toFixed(0)} a second`)
  const indexed = clock()
  if (await makeIndexes(database)) console.log(`  made the indexes in ${((clock() - indexed) / 1000).toFixed(0)} s`)
}

const indexesOf = (database: Database, table: string) =>
  database.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where tablename = $1 and indexname not like '%_pkey' order by 1`,
    [table],
  )

async function dropIndexes(database: Database): Promise<void> {
  for (const { name } of await indexesOf(database, 'report')) await database.query(`drop index "${name}"`)
}

/** Another table has the same indexes, so that they are found again after a stop. */
async function makeIndexes(database: Database): Promise<boolean> {
  if ((await indexesOf(database, 'report')).length > 0) return false
  for (const { definition } of await indexesOf(database, 'incident')) {
    process.stderr.write(`${definition}\n`)
    await database.query(definition.replace(/INDEX \S+ ON (\w+\.)?incident/, 'INDEX ON $1report'))
  }
  await database.query('vacuum (analyze)')
  return true
}

async function measure(store: RecordStore): Promise<void> {
  await walkDeep(store)
  for (const { name, ask } of QUESTIONS) {
    if (values.only !== undefined && !name.includes(values.only)) continue
    const times: number[] = []
    for (let turn = 0; turn < TURNS; turn++) {
      const start = clock()
      await ask(store, turn)
      times.push(clock() - start)
    }
    times.sort((a, b) => a - b)
    const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0).padStart(6)
    console.log(`  ${name.padEnd(32)} median ${at(0.5)} ms   90% ${at(0.9)} ms   worst ${at(1)} ms`)
  }
}

async function run(name: string, open: () => Promise<Database>): Promise<void> {
  console.log(`${name}, ${REPORTS} reports`)
  const database = await open()
  const store = await makeSqlStore(database)
  try {
    await fill(store, database)
    await measure(store)
  } finally {
    await store.close()
  }
}

if (values.store !== 'pglite') {
  const { server, why } = values.url === undefined ? startPostgres() : { server: null, why: '' }
  if (values.url === undefined && server === null) console.log(`skipped: PostgreSQL: ${why}`)
  else await run('PostgreSQL', async () => openPostgres(values.url ?? (await server?.database()) ?? '')).finally(() => server?.stop())
}
if (values.store !== 'postgres') {
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'chancery-record-'))
  await run('PGlite', () => openPglite(folder)).finally(
    () => values.folder === undefined && rmSync(folder, { recursive: true, force: true }),
  )
}
