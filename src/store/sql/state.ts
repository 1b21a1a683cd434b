import type { Totals } from '../content.ts'
import type { Sql } from './sql.ts'

/** Where the record stands, with the sequence that the last snapshot cites (-1 before the first). */
export interface State {
  readonly seq: number
  readonly content: string
  readonly totals: Totals
  readonly cited: number
}

export async function readState(sql: Sql): Promise<State> {
  const [row] = await sql.query<{ seq: number; content: string; totals: string; cited: number }>(
    `select seq::float8, content, totals::text, coalesce((select max(seq) from snapshot), -1)::float8 as cited from state`,
  )
  if (row === undefined) throw new Error('the table state has no row')
  return { ...row, totals: JSON.parse(row.totals) as Totals }
}

export async function writeState(sql: Sql, { seq, content, totals }: Omit<State, 'cited'>): Promise<void> {
  await sql.query('update state set seq = $1::bigint, content = $2, totals = $3::json', [seq, content, JSON.stringify(totals)])
}
