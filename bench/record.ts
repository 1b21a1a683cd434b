/**
 * Measures the record at size: made-up reports and stories in PostgreSQL and in PGlite, the desk's questions on them, and what one
 * more story costs.
 *
 *   npm run bench -- record [--reports 1000000] [--store postgres|pglite] [--turns 15] [--folder DIR] [--url URL] [--only NAME]
 *
 * Goes on where it was stopped when the same folder or URL is named again. Without a URL a server of its own is started from Debian's
 * package, and without a folder that of PGlite is removed at the end.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPglite } from '../src/store/sql/pglite.ts'
import { openPostgres } from '../src/store/sql/postgres.ts'
import type { Database } from '../src/store/sql/sql.ts'
import { makeSqlStore } from '../src/store/sql/sql-store.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { addStories, fillStories } from './record/adding.ts'
import { fillReports } from './record/fill.ts'
import { QUESTIONS, walkDeep } from './record/queries.ts'
import { HEAD, lineOf, time } from './record/times.ts'

/** Enough to see that all works, in a minute or two. */
const QUICK = 20_000
const AIMS = { postgres: 200, pglite: 400 } as const

export interface RecordBench {
  readonly reports?: string
  readonly store?: string
  readonly turns?: string
  readonly folder?: string
  readonly url?: string
  readonly only?: string
}

export async function benchRecord(options: RecordBench): Promise<void> {
  const { url, folder, store } = options
  if (options.reports === undefined)
    console.log(`A quick look at ${QUICK} reports; at the size that counts: npm run bench -- record --reports 1000000`)
  if (store !== 'pglite') {
    const { server, why } = url === undefined ? startPostgres() : { server: null, why: '' }
    if (url === undefined && server === null) console.log(`skipped: PostgreSQL: ${why}`)
    else await run(options, async () => openPostgres(url ?? (await server?.database()) ?? '')).finally(() => server?.stop())
  }
  if (store !== 'postgres') {
    const own = folder ?? mkdtempSync(join(tmpdir(), 'chancery-record-'))
    await run(options, () => openPglite(own)).finally(() => folder === undefined && rmSync(own, { recursive: true, force: true }))
  }
}

async function run({ reports: asked, turns = '15', only = '' }: RecordBench, open: () => Promise<Database>): Promise<void> {
  const reports = Number(asked ?? QUICK)
  const database = await open()
  const store = await makeSqlStore(database)
  const load = loadavg()[0] ?? 0
  console.log(`${database.kind === 'pglite' ? 'PGlite' : 'PostgreSQL'}, ${reports} reports; ${load.toFixed(1)} programs run beside`)
  const tell = (line: string): void => console.log(`  ${line}`)
  try {
    await fillReports(store, database, reports, tell)
    await fillStories(store, database, reports, tell)
    await walkDeep(store)
    console.log(HEAD)
    for (const { name, ask } of QUESTIONS.filter((question) => question.name.includes(only)))
      console.log(lineOf({ name, times: await time(Number(turns), (turn) => ask(store, turn)), aim: AIMS[database.kind] }))
    if ('a story added'.includes(only)) console.log(lineOf(await addStories(store, 4 * Number(turns))))
  } finally {
    await store.close()
  }
}
