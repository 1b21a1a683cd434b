import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite, Transaction } from '@electric-sql/pglite'
import { ChanceryError } from '../../kit/errors.ts'
import { type Lock, takeLock } from '../folder/lock.ts'
import { databaseFault } from './fault.ts'
import { type Flush, makeFlush } from './flush.ts'
import { isDiskFull } from './free-space.ts'
import type { Database, Sql } from './sql.ts'

const SETTINGS = "set jit = off; set extra_float_digits = 1; set work_mem = '32MB'"

/** Opens the PostgreSQL in a folder, made when it is not there; one process at a time. Throws STORE_LOCKED, STORE_BROKEN, STORE_FAILED. */
export async function openPglite(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
    throw databaseFault(thrown, folder)
  })
  // What is in it is for its owner alone, and holds secrets of webhooks; the files themselves are made for everybody.
  await chmod(folder, 0o700).catch(() => {})
  const lock = await takeLock(join(folder, 'record.lock')).catch((thrown: unknown) => {
    throw lockFault(thrown, folder)
  })
  const data = join(folder, 'pg')
  try {
    return await databaseOf(await start(data, folder), { where: folder, lock, flush: makeFlush(data) })
  } catch (thrown) {
    await lock.release(true)
    throw thrown
  }
}

/** The same in memory, for tests. */
export const openPgliteInMemory = async (): Promise<Database> =>
  databaseOf(await start('memory://', 'memory'), { where: 'memory', lock: null, flush: null })

async function start(data: string, where: string): Promise<PGlite> {
  try {
    // Loaded when it is wanted: it takes a second and 20 MB.
    const { PGlite } = await import('@electric-sql/pglite')
    const db = await PGlite.create(data)
    await db.exec(SETTINGS)
    return db
  } catch (thrown) {
    const { message } = thrown as Error
    if (await isDiskFull(where)) throw databaseFault({ code: 'ENOSPC' }, where)
    throw new ChanceryError('STORE_BROKEN', `its database does not open (${String(message ?? thrown).slice(0, 200)})`, {
      where,
      hint: 'restore a backup of the folder, or import again into another',
      cause: thrown,
    })
  }
}

interface Around {
  readonly where: string
  readonly lock: Lock | null
  readonly flush: Flush | null
}

/** Writes between two looks at the log, and bytes of it that are worth a checkpoint: after a crash, all since the last one is played back. */
const WRITES = 50
const LOG_BYTES = 256 * 1024 * 1024

async function databaseOf(db: PGlite, { where, lock, flush }: Around): Promise<Database> {
  let writes = 0
  await flush?.afterCommit()
  return {
    kind: 'pglite',
    where,
    query: (text, params) => ask(db, where, text, params),
    async transaction(work) {
      const done = await transact(db, where, work)
      if (flush !== null && ++writes % WRITES === 0) await shortenLog(db).catch(() => {})
      await flush?.afterCommit()
      return done
    },
    async script(sql, text) {
      await (sql as Scripted).exec(text)
    },
    async close() {
      await db.close()
      await flush?.afterCommit()
      await lock?.release(true)
    },
  }
}

/** PGlite has no process beside it that makes checkpoints. What is committed is kept without one. */
async function shortenLog(db: PGlite): Promise<void> {
  const { rows } = await db.query<{ bytes: number }>(
    'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
  )
  if ((rows[0]?.bytes ?? 0) > LOG_BYTES) await db.query('checkpoint')
}

interface Scripted extends Sql {
  exec(text: string): Promise<unknown>
}

async function transact<T>(db: PGlite, where: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const failed: { thrown?: unknown } = {}
  try {
    return await db.transaction(async (transaction) => {
      const sql: Scripted = {
        query: (text, params) => ask(transaction, where, text, params),
        exec: (text) =>
          transaction.exec(text).catch((thrown: unknown) => {
            throw databaseFault(thrown, where)
          }),
      }
      try {
        return await work(sql)
      } catch (thrown) {
        failed.thrown = thrown
        throw thrown
      }
    })
  } catch (thrown) {
    // What the work itself threw goes through as it is.
    throw thrown === failed.thrown ? thrown : databaseFault(thrown, where)
  }
}

async function ask<R>(db: PGlite | Transaction, where: string, text: string, params?: readonly unknown[]): Promise<R[]> {
  try {
    return (await db.query<R>(text, params === undefined ? [] : [...params])).rows
  } catch (thrown) {
    throw databaseFault(thrown, where)
  }
}

function lockFault(thrown: unknown, where: string): unknown {
  if (!(thrown instanceof ChanceryError) || thrown.code !== 'HOME_LOCKED') return databaseFault(thrown, where)
  return new ChanceryError('STORE_LOCKED', 'another chancery works with this record', {
    where,
    hint: 'wait for it to end, ask it over its API, or keep the record on a PostgreSQL server (DATABASE_URL)',
    cause: thrown,
  })
}
