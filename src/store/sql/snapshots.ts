import { snapshotId } from '../content.ts'
import type { Snapshot } from '../port.ts'
import type { Sql } from './sql.ts'
import { readState } from './state.ts'
import { plainJson, safeJson, safeText } from './text.ts'

export interface KeptSnapshot {
  readonly snapshot: Snapshot
  readonly seq: number
  readonly content: string
}

const SNAPSHOT = 'json_build_array(s.id, s.at, s.reader, s.totals)::text as snapshot'

function snapshotOf({ snapshot }: { readonly snapshot: string }): Snapshot {
  const [id, at, reader, totals] = plainJson(snapshot) as [string, string, string, Snapshot['totals']]
  return { id, at, reader, totals }
}

/** Oldest first. */
export async function snapshotsIn(sql: Sql): Promise<Snapshot[]> {
  return (await sql.query<{ snapshot: string }>(`select ${SNAPSHOT} from snapshot s order by s.seq`)).map(snapshotOf)
}

/** With what each cites, oldest first. */
export async function keptSnapshots(sql: Sql): Promise<KeptSnapshot[]> {
  const rows = await sql.query<{ snapshot: string; seq: number; content: string }>(
    `select ${SNAPSHOT}, s.seq::float8 as seq, s.content from snapshot s order by s.seq`,
  )
  return rows.map(({ snapshot, seq, content }) => ({ snapshot: snapshotOf({ snapshot }), seq, content }))
}

/** Names what is there; the name of before when it is the same. */
export async function takeSnapshot(sql: Sql, at: string, reader: string): Promise<Snapshot> {
  const { seq, content, totals } = await readState(sql)
  const id = snapshotId(at, content)
  const [known] = await sql.query<{ snapshot: string }>(
    `select ${SNAPSHOT} from snapshot s
     where s.id = $1 or (s.content = $2 and s.seq = (select max(seq) from snapshot)) order by s.seq desc limit 1`,
    [safeText(id), content],
  )
  if (known !== undefined) return snapshotOf(known)
  const snapshot: Snapshot = { id, at, reader, totals }
  await putSnapshot(sql, { snapshot, seq, content })
  return snapshot
}

export async function putSnapshot(sql: Sql, { snapshot: { id, at, reader, totals }, seq, content }: KeptSnapshot): Promise<void> {
  await sql.query('insert into snapshot (id, seq, content, at, reader, totals) values ($1, $2::bigint, $3, $4, $5, $6::json)', [
    safeText(id),
    seq,
    content,
    safeText(at),
    safeText(reader),
    safeJson(totals),
  ])
}
