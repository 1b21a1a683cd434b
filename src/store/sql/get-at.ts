import type { Entry, EntryKind } from '../../record/entry.ts'
import { ENTRY_JSON, entryOf } from './columns.ts'
import { ENTRY_COLUMNS } from './entries.ts'
import { seqOf } from './find.ts'
import type { Sql } from './sql.ts'
import { safeTexts } from './text.ts'

/** Those of the ids that were there at the snapshot, in their order. */
export async function getAt<K extends EntryKind>(sql: Sql, kind: K, ids: readonly string[], snapshot: string): Promise<Entry<K>[]> {
  const seq = await seqOf(sql, snapshot)
  const rows = await sql.query<{ entry: string }>(
    `select ${ENTRY_JSON} as entry from unnest($1::text[]) with ordinality as i(id, at) cross join lateral (
       select ${ENTRY_COLUMNS} from ${kind} where id = i.id and since <= $2::bigint
       union all select ${ENTRY_COLUMNS} from past where kind = $3::text and id = i.id and since <= $2::bigint and until > $2::bigint
     ) e order by i.at`,
    [safeTexts(ids), seq, kind],
  )
  return rows.map(({ entry }) => entryOf(kind, entry))
}
