import { readdir, readFile } from 'node:fs/promises'
import { ChanceryError } from '../../kit/errors.ts'
import type { Database, Sql } from './sql.ts'

/** Writers and migrations of one record come one after another under this advisory lock. */
export const RECORD_LOCK = 'chancery record'
/** A writer asks by keys alone; a young table whose rows nobody counted yet would else be looked through for each. */
const TAKE_LOCK = `select pg_advisory_xact_lock(hashtext('${RECORD_LOCK}'), 0), set_config('enable_seqscan', 'off', true)`

/** Takes the lock until the transaction ends. */
export const takeRecordLock = async (sql: Sql): Promise<unknown> => sql.query(TAKE_LOCK)

const FOLDER = new URL('../../../data/store/', import.meta.url)

export interface Migration {
  readonly number: number
  readonly name: string
  readonly text: string
}

/** The numbered files of `data/store`, in their order. */
export async function readMigrations(folder: URL = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => ({ number: Number(name.slice(0, 4)), name, text: await readFile(new URL(name, folder), 'utf8') })),
  )
}

/** Brings the database up to this version, all or nothing. Throws STORE_NEWER when a later version wrote it. */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  if ((await latest(database)) === migrations.at(-1)?.number) return
  await database.transaction(async (sql) => {
    await takeRecordLock(sql)
    await sql.query(`create table if not exists migration (
      number integer primary key, name text not null, at timestamptz not null default now())`)
    const done = (await latest(sql)) ?? 0
    const known = migrations.at(-1)?.number ?? 0
    if (done > known) throw newer(database, done, known)
    for (const { number, name, text } of migrations.filter((one) => one.number > done)) {
      await database.script(sql, text)
      await sql.query('insert into migration (number, name) values ($1::int, $2)', [number, name])
    }
  })
}

/** Number of the last migration; null where there is none. */
async function latest(sql: Sql): Promise<number | null> {
  const [found] = await sql.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`)
  if (found?.there !== true) return null
  const [row] = await sql.query<{ number: number | null }>('select max(number) as number from migration')
  return row?.number ?? null
}

const newer = ({ where }: Database, done: number, known: number): ChanceryError =>
  new ChanceryError('STORE_NEWER', `a newer chancery wrote this record (schema ${done}; this one knows ${known})`, {
    where,
    hint: 'use that version, or a record of your own',
  })
