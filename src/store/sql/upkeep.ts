import { ENTRY_KINDS } from '../content.ts'
import type { Folded } from '../fold.ts'
import type { Database, Sql } from './sql.ts'

/** Tidied when more changed than this and than a tenth of the entries. */
const LEAST = 2_000
const SHARE = 0.1

const TABLES = [...ENTRY_KINDS, 'past', 'story_version', 'reading', 'account', 'account_key', 'decision']

/** Counts changes towards the next tidying. */
export async function touch(sql: Sql, { stories, cards, readings, accounts }: Folded, entries: number): Promise<void> {
  const count = stories.size + cards.size + readings.size + accounts.incident.size + accounts.commitment.size + entries
  if (count > 0) await sql.query('update state set touched = touched + $1::bigint', [count])
}

/**
 * Lets the database count its rows anew, without which it chooses poor ways to find them; PGlite has nobody else to do it, nor to
 * clear what was replaced.
 */
export async function tidy(database: Database): Promise<void> {
  const [row] = await database.query<{ due: boolean }>(
    `select touched > greatest(${LEAST}, ${SHARE} * (select sum(value::bigint) from json_each_text(totals))) as due from state`,
  )
  if (row?.due !== true) return
  await database.query(`${database.kind === 'pglite' ? 'vacuum (analyze)' : 'analyze'} ${TABLES.join(', ')}`)
  await database.query('update state set touched = 0')
}
