import type { Entry, EntryKind } from '../../record/entry.ts'
import { contentWith, digestOf, ENTRY_KINDS } from '../content.ts'
import type { Folded } from '../fold.ts'
import { COLUMNS, rowOf } from './columns.ts'
import { jsonBatches, slices } from './slices.ts'
import type { Sql } from './sql.ts'
import { readState, type State, writeState } from './state.ts'
import { safeTexts } from './text.ts'

const NAMES = ['id', 'since', 'digest', 'told', 'doc', ...COLUMNS.map(({ name }) => name)]
const TYPES = `id text, since bigint, digest text, told json, doc json, ${COLUMNS.map(({ name, json }) => `${name} ${json}`).join(', ')}`
const VALUES = ['r.id', 'r.since', 'r.digest', 'r.told', 'r.doc', ...COLUMNS.map(({ name, write }) => write(`r.${name}`))]
const SETS = NAMES.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`)

/** Columns of an entry in the order of `VALUES`, for reading rows of its table and of `past` alike. */
export const ENTRY_COLUMNS = NAMES.join(', ')

const upsert = (kind: EntryKind): string =>
  `insert into ${kind} (${ENTRY_COLUMNS}) select ${VALUES.join(', ')} from json_to_recordset($1::json) as r(${TYPES})
   on conflict (id) do update set ${SETS.join(', ')}`

const BATCH = 1000

/** Puts and drops entries; those that are there as they are stay. Says how many changed. */
export async function applyEntries(sql: Sql, entries: Folded['entries']): Promise<number> {
  const ends = ENTRY_KINDS.flatMap((kind) => [...entries[kind]].map(([id, entry]): End => ({ kind, id, entry })))
  if (ends.length === 0) return 0
  const before = await readState(sql)
  let state: State = { ...before, seq: before.seq + 1 }
  let changed = 0
  for (const slice of slices(ends, BATCH)) {
    const known = await knownOf(sql, slice)
    for (const kind of ENTRY_KINDS) {
      const done = await applyKind(
        sql,
        kind,
        slice.filter((end) => end.kind === kind),
        { known, state },
      )
      state = done.state
      changed += done.changed
    }
  }
  if (changed > 0) await writeState(sql, state)
  return changed
}

interface Known {
  readonly digest: string
  readonly since: number
}

/** What becomes of an entry; null drops it. */
interface End {
  readonly kind: EntryKind
  readonly id: string
  readonly entry: Entry | null
}

interface Before {
  readonly known: ReadonlyMap<End, Known>
  readonly state: State
}

async function applyKind(
  sql: Sql,
  kind: EntryKind,
  ends: readonly End[],
  { known, state }: Before,
): Promise<{ state: State; changed: number }> {
  const changes = ends
    .map((end) => ({ ...end, digest: end.entry === null ? null : digestOf(end.entry), before: known.get(end) ?? null }))
    .filter(({ digest, before }) => digest !== (before?.digest ?? null))
  const cited = changes.filter(({ before }) => before !== null && before.since <= state.cited)
  await keepPast(sql, kind, cited, state.seq)
  const gone = changes.filter(({ entry }) => entry === null).map(({ id }) => id)
  if (gone.length > 0) await sql.query(`delete from ${kind} where id = any($1::text[])`, [safeTexts(gone)])
  const rows = changes.flatMap(({ entry, digest }) => (entry === null ? [] : [rowOf(entry, digest as string, state.seq)]))
  for (const json of jsonBatches(rows)) await sql.query(upsert(kind), [json])
  const added = changes.filter(({ before }) => before === null).length
  return {
    changed: changes.length,
    state: {
      ...state,
      content: changes.reduce((sum, { digest, before }) => contentWith(sum, { less: before?.digest ?? null, more: digest }), state.content),
      totals: { ...state.totals, [kind]: state.totals[kind] + added - gone.length },
    },
  }
}

/** Those of the entries that are there: one question for all kinds. */
async function knownOf(sql: Sql, ends: readonly End[]): Promise<ReadonlyMap<End, Known>> {
  const kinds = ENTRY_KINDS.filter((kind) => ends.some((end) => end.kind === kind))
  const rows = await sql.query<{ at: number; digest: string; since: number }>(
    kinds
      .map(
        (kind) => `select (i.at - 1)::int as at, e.digest, e.since::float8 as since
         from unnest($1::text[], $2::text[]) with ordinality as i(kind, id, at) join ${kind} e on e.id = i.id where i.kind = '${kind}'`,
      )
      .join(' union all '),
    [ends.map(({ kind }) => kind), safeTexts(ends.map(({ id }) => id))],
  )
  return new Map(rows.map(({ at, digest, since }) => [ends[at] as End, { digest, since }]))
}

async function keepPast(sql: Sql, kind: EntryKind, cited: readonly { readonly id: string }[], until: number): Promise<void> {
  if (cited.length === 0) return
  await sql.query(
    `insert into past (kind, until, ${ENTRY_COLUMNS}) select $1::text, $2::bigint, ${ENTRY_COLUMNS} from ${kind} where id = any($3::text[])`,
    [kind, until, safeTexts(cited.map(({ id }) => id))],
  )
}
