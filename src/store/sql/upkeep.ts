import { ENTRY_KINDS } from '../content.ts'
import type { Folded } from '../fold.ts'
import type { Database, Sql } from './sql.ts'

/** Tidied when more changed than this and than a tenth of the entries. */
const LEAST = 2_000
const SHARE = 0.1

const TABLES = [...ENTRY_KINDS, 'past', 'story_version', 'reading', 'account', 'account_key', 'decision', 'shelf']

/** How many rows the changes touch, beside the entries. */
export const rowsOf = ({ stories, cards, readings, accounts }: Folded): number =>
  stories.size + cards.size + readings.size + accounts.incident.size + accounts.commitment.size

/** Counts changed rows towards the next tidying, and says whether that is due. */
export async function touch(sql: Sql, count: number): Promise<boolean> {
  if (count === 0) return false
  const [row] = await sql.query<{ due: boolean }>(
    `update state set touched = touched + $1::bigint
     returning touched > greatest(${LEAST}, ${SHARE} * (select sum(value::bigint) from json_each_text(totals))) as due`,
    [count],
  )
  return row?.due === true
}

/**
 * Lets the database count its rows anew, without which it chooses poor ways to find them; PGlite has nobody else to do it, nor to
 * clear what was replaced.
 */
export async function tidy(database: Database): Promise<void> {
  await database.query(`${database.kind === 'pglite' ? 'vacuum (analyze)' : 'analyze'} ${TABLES.join(', ')}`)
  await database.query('update state set touched = 0')
}
