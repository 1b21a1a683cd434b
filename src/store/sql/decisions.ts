import type { Decision } from '../../record/decision.ts'
import { itemsOf, undoneBy } from '../decision-items.ts'
import type { Folded } from '../fold.ts'
import { jsonBatches } from './slices.ts'
import type { Sql } from './sql.ts'
import { plainJson, safeText } from './text.ts'

const PUT = `
  insert into decision (id, by, at, kind, note, items, undoes, doc)
  select r.id, r.by, r.at, r.kind, r.note, r.items, r.undoes, r.doc
  from json_to_recordset($1::json) as r(id text, by text, at text, kind text, note text, items text[], undoes text, doc json)
  on conflict (id) do nothing`

/** Puts decisions that are not there. */
export async function applyDecisions(sql: Sql, { decisions }: Folded): Promise<void> {
  const rows = [...decisions.values()].map((decision) => ({
    id: decision.id,
    by: decision.by,
    at: decision.at,
    kind: decision.act.kind,
    note: decision.note,
    items: itemsOf(decision.act),
    undoes: undoneBy(decision.act),
    doc: decision,
  }))
  for (const json of jsonBatches(rows)) await sql.query(PUT, [json])
}

/** Oldest first; of those on an item also what undoes them. */
export async function decisionsIn(sql: Sql, on?: string): Promise<Decision[]> {
  const rows =
    on === undefined
      ? await sql.query<{ doc: string }>('select doc::text from decision order by at, id')
      : await sql.query<{ doc: string }>(
          `with recursive hit(id) as (
             select id from decision where items @> array[$1::text]
             union select d.id from decision d join hit on d.undoes = hit.id
           )
           select d.doc::text from decision d join hit on hit.id = d.id order by d.at, d.id`,
          [safeText(on)],
        )
  return rows.map(({ doc }) => plainJson(doc) as Decision)
}
