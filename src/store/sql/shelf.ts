import { checkSize } from '../checks.ts'
import type { ShelfDoc, ShelfKind, ShelfQuery } from '../shelf.ts'
import { lastOfEach } from '../shelf-order.ts'
import { jsonBatches } from './slices.ts'
import type { Sql } from './sql.ts'
import { plainJson, safeText, safeTexts } from './text.ts'

const PUT = `
  insert into shelf (kind, id, belongs, about, at, doc)
  select r.kind, r.id, r.belongs, r.about, r.at, coalesce(r.doc, 'null')
  from json_to_recordset($1::json) as r(kind text, id text, belongs text, about text, at text, doc json)
  on conflict (kind, id) do update set belongs = excluded.belongs, about = excluded.about, at = excluded.at, doc = excluded.doc`

/** A SELECT's expression that gives a document as JSON text for `shelfDocOf`. `s` is the row. */
export const SHELF_JSON = 'json_build_array(s.kind, s.id, s.belongs, s.about, s.at, s.doc)::text'

export function shelfDocOf(text: string): ShelfDoc {
  const [kind, id, of, about, at, doc] = plainJson(text) as [ShelfKind, string, string | null, string | null, string, unknown]
  return { kind, id, of, ...(about === null ? {} : { about }), at, doc }
}

/** Latest first; ties by id, the greater first. Rejects with USAGE for a page that is empty or too large. */
export async function shelfIn(sql: Sql, query: ShelfQuery): Promise<ShelfDoc[]> {
  checkSize(query)
  const params: unknown[] = [query.kind]
  const bound = (value: unknown): string => `$${params.push(value)}`
  const where = ['s.kind = $1']
  if (query.of !== undefined) where.push(`s.belongs = ${bound(safeText(query.of))}`)
  if (query.about !== undefined) where.push(`s.about = any(${bound(safeTexts(query.about))}::text[])`)
  if (query.ids !== undefined) where.push(`s.id = any(${bound(safeTexts(query.ids))}::text[])`)
  if (query.before !== undefined) where.push(`(s.at, s.id) < (${bound(safeText(query.before.at))}, ${bound(safeText(query.before.id))})`)
  const rows = await sql.query<{ doc: string }>(
    `select ${SHELF_JSON} as doc from shelf s where ${where.join(' and ')} order by s.at desc, s.id desc limit ${bound(query.size)}::int`,
    params,
  )
  return rows.map(({ doc }) => shelfDocOf(doc))
}

/** Says how many rows changed. */
export async function putOnShelf(sql: Sql, docs: readonly ShelfDoc[]): Promise<number> {
  const last = lastOfEach(docs)
  for (const json of jsonBatches(last.map(({ of, ...doc }) => ({ ...doc, belongs: of })))) await sql.query(PUT, [json])
  return last.length
}

/** Says how many rows may have changed. */
export async function dropFromShelf(sql: Sql, kind: ShelfKind, ids: readonly string[]): Promise<number> {
  if (ids.length > 0) await sql.query('delete from shelf where kind = $1 and id = any($2::text[])', [kind, safeTexts(ids)])
  return ids.length
}
