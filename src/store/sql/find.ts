import type { Entry, EntryKind } from '../../record/entry.ts'
import { checkSize, noSnapshot } from '../checks.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { DEFAULT_ORDER, ORDERS, type Order, type Place, placeOf } from '../order.ts'
import type { Page, Query } from '../port.ts'
import { ENTRY_JSON, entryOf, timeText } from './columns.ts'
import { ENTRY_COLUMNS } from './entries.ts'
import type { Sql } from './sql.ts'
import { plainText, safeText, safeTexts } from './text.ts'
import { addFilter, allOf, makeWhere, type Where } from './where.ts'

type Asked = Omit<Query, 'order' | 'after' | 'size'>

/** A page of the entries that fit: those with a date first, then, where there is room, those without. */
export async function findIn<K extends EntryKind>(sql: Sql, query: Query<K>): Promise<Page<K>> {
  checkSize(query)
  const order = query.order ?? DEFAULT_ORDER
  const after = readCursor(query)
  const seqs = await seqsOf(sql, query)
  const wanted = query.size + 1
  const ask = (dated: boolean, most: number): Promise<Entry<K>[]> => pageOf(sql, query, { seqs, order, after, dated, most })
  const dated = after !== null && after.key === null ? [] : await ask(true, wanted)
  const undated = dated.length < wanted ? await ask(false, wanted - dated.length) : []
  const found = [...dated, ...undated]
  const entries = found.slice(0, query.size)
  const last = entries.at(-1)
  const next = found.length > entries.length && last !== undefined ? writeCursor(query, placeOf(order, last.id, last.facets)) : null
  return { entries, next }
}

export async function countIn(sql: Sql, query: Asked): Promise<number> {
  const where = makeWhere()
  const from = fromOf(where, query, await seqsOf(sql, query))
  const [row] = await sql.query<{ n: number }>(`select count(*)::float8 as n from ${from} where ${allOf(where)}`, where.params)
  return row?.n ?? 0
}

/** Those of the ids that are there, in their order. */
export async function getIn<K extends EntryKind>(sql: Sql, kind: K, ids: readonly string[]): Promise<Entry<K>[]> {
  if (ids.length === 0) return []
  const rows = await sql.query<{ entry: string }>(
    `select ${ENTRY_JSON} as entry from unnest($1::text[]) with ordinality as i(id, at) join ${kind} e on e.id = i.id order by i.at`,
    [safeTexts(ids)],
  )
  return rows.map(({ entry }) => entryOf(kind, entry))
}

/** Ids that were there at the snapshot and are gone. */
export async function removedIn(sql: Sql, kind: EntryKind, snapshot: string): Promise<string[]> {
  const seq = await seqOf(sql, snapshot)
  const rows = await sql.query<{ id: string }>(
    `select p.id from past p where p.kind = $1::text and p.since <= $2::bigint and p.until > $2::bigint
     and not exists (select from ${kind} e where e.id = p.id) order by p.id`,
    [kind, seq],
  )
  return rows.map(({ id }) => plainText(id))
}

interface Seqs {
  /** The record as of this sequence; now when null. */
  readonly at: number | null
  /** Only what came after. */
  readonly since: number | null
}

async function seqsOf(sql: Sql, { at, changedSince }: Asked): Promise<Seqs> {
  return {
    at: at === undefined ? null : await seqOf(sql, at),
    since: changedSince === undefined ? null : await seqOf(sql, changedSince),
  }
}

export async function seqOf(sql: Sql, snapshot: string): Promise<number> {
  const [row] = await sql.query<{ seq: number }>('select seq::float8 from snapshot where id = $1', [safeText(snapshot)])
  if (row === undefined) throw noSnapshot(snapshot)
  return row.seq
}

/** The rows `e` to look in; adds the conditions of the filter. */
function fromOf(where: Where, { kind, filter }: Asked, { at, since }: Seqs): string {
  if (since !== null) where.conditions.push(`e.since > ${where.bind(since)}::bigint`)
  addFilter(where, filter)
  if (at === null) return `${kind} e`
  const seq = `${where.bind(at)}::bigint`
  return `(select ${ENTRY_COLUMNS} from ${kind} where since <= ${seq}
    union all select ${ENTRY_COLUMNS} from past where kind = ${where.bind(kind)}::text and since <= ${seq} and until > ${seq}) e`
}

const KEYS = { published: 'e.published', updated: 'e.updated', eventFrom: 'e.event_from' } as const

interface Part {
  readonly seqs: Seqs
  readonly order: Order
  readonly after: Place | null
  /** Entries with the date of the order, or those without it. */
  readonly dated: boolean
  readonly most: number
}

async function pageOf<K extends EntryKind>(sql: Sql, query: Query<K>, { seqs, order, after, dated, most }: Part): Promise<Entry<K>[]> {
  const where = makeWhere()
  const from = fromOf(where, query, seqs)
  const { by, falls } = ORDERS[order]
  const [key, beyond, way] = [KEYS[by], falls ? '<' : '>', falls ? 'desc' : 'asc']
  where.conditions.push(`${key} is ${dated ? 'not ' : ''}null`)
  if (after !== null && dated === (after.key !== null)) {
    const id = `${where.bind(safeText(after.id))}::text`
    where.conditions.push(dated ? `(${key}, e.id) ${beyond} (${boundOf(where, by, after.key as number)}, ${id})` : `e.id ${beyond} ${id}`)
  }
  const by2 = dated ? `${key} ${way}, e.id ${way}` : `e.id ${way}`
  const rows = await sql.query<{ entry: string }>(
    `select ${ENTRY_JSON} as entry from ${from} where ${allOf(where)} order by ${by2} limit ${where.bind(most)}::int`,
    where.params,
  )
  return rows.map(({ entry }) => entryOf(query.kind, entry))
}

const boundOf = ({ bind }: Where, by: keyof typeof KEYS, key: number): string =>
  by === 'eventFrom' ? `date '1970-01-01' + ${bind(key)}::int` : `${bind(timeText(key))}::timestamptz`
