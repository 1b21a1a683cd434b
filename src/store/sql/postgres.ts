import pg from 'pg'
import { ChanceryError } from '../../kit/errors.ts'
import { databaseFault } from './fault.ts'
import type { Database, Sql } from './sql.ts'
import { makeStatementNames } from './statement-names.ts'

const MOST_CONNECTIONS = 8
const CONNECT_MS = 10_000
/** Compiling takes longer than any of our questions; with less memory the maps of rows that several indexes find become coarse. */
const SETTINGS = "set jit = off; set extra_float_digits = 1; set work_mem = '32MB'"

/** Opens a PostgreSQL server, 15 or newer, by its address. Throws USAGE and STORE_UNREACHABLE; no message holds the password. */
export async function openPostgres(url: string): Promise<Database> {
  const where = withoutSecrets(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'chancery',
    onConnect: async (client) => void (await client.query(SETTINGS)),
  })
  // A connection that breaks while nobody uses it is replaced by the next question.
  pool.on('error', () => {})
  const database: Database = {
    kind: 'postgres',
    where,
    query: (text, params) => ask(pool, where, text, params),
    transaction: (work) => transact(pool, where, work),
    script: async (sql, text) => {
      await sql.query(text)
    },
    close: () => pool.end(),
  }
  await checkVersion(database).catch(async (thrown: unknown) => {
    await pool.end()
    throw thrown
  })
  return database
}

const ask = <R>(client: pg.Pool | pg.PoolClient, where: string, text: string, params?: readonly unknown[]): Promise<R[]> =>
  send(client, where, params === undefined ? { text } : { text, values: [...params] })

/** What a writer asks is the same for every story. */
const nameOf = makeStatementNames()

function askAgain<R>(client: pg.PoolClient, where: string, text: string, params?: readonly unknown[]): Promise<R[]> {
  const name = params === undefined ? null : nameOf(text)
  return name === null ? ask(client, where, text, params) : send(client, where, { name, text, values: [...(params ?? [])] })
}

async function send<R>(client: pg.Pool | pg.PoolClient, where: string, question: pg.QueryConfig): Promise<R[]> {
  try {
    return (await client.query(question)).rows as R[]
  } catch (thrown) {
    throw databaseFault(thrown, where)
  }
}

async function transact<T>(pool: pg.Pool, where: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((thrown: unknown) => {
    throw databaseFault(thrown, where)
  })
  // Without a listener a connection that is cut in the middle would end the process.
  const noteCut = () => {}
  client.on('error', noteCut)
  let well = false
  try {
    await ask(client, where, 'begin')
    const done = await work({ query: (text, params) => askAgain(client, where, text, params) })
    await commit(client, where)
    well = true
    return done
  } finally {
    if (!well)
      well = await client.query('rollback').then(
        () => true,
        () => false,
      )
    client.off('error', noteCut)
    client.release(!well)
  }
}

/** A server answers the commit of a transaction in which something failed with a rollback, and calls that no error. */
async function commit(client: pg.PoolClient, where: string): Promise<void> {
  const { command } = await client.query('commit').catch((thrown: unknown) => {
    throw databaseFault(thrown, where)
  })
  if (command !== 'COMMIT') throw new ChanceryError('STORE_FAILED', 'a part of the work failed, so nothing of it was kept', { where })
}

async function checkVersion(database: Database): Promise<void> {
  const [row] = await database.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
  if ((row?.version ?? 0) >= 150_000) return
  throw new ChanceryError('STORE_UNREACHABLE', 'the server is older than PostgreSQL 15', {
    where: database.where,
    hint: 'use a newer server',
  })
}

/** `postgres://host:port/database`. Throws USAGE. */
export function withoutSecrets(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null || !/^postgres(?:ql)?:$/.test(parsed.protocol))
    throw new ChanceryError('USAGE', 'not an address of a PostgreSQL database', {
      where: 'DATABASE_URL',
      hint: 'write it as postgres://user:password@host:5432/database',
    })
  return `postgres://${parsed.host || parsed.searchParams.get('host') || 'localhost'}${parsed.pathname}`
}
