import type { Entry, EntryKind } from '../../record/entry.ts'
import { prepareFilter } from '../../record/matches.ts'
import { compare } from '../../record/story-card.ts'
import { checkSize, noSnapshot } from '../checks.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { comparePlaces, DEFAULT_ORDER, type Place, placeOf } from '../order.ts'
import type { Page, Query } from '../port.ts'
import type { Row, Tables } from './tables.ts'

/** A page of the entries that fit. */
export function findIn<K extends EntryKind>(tables: Tables, query: Query<K>): Page<K> {
  checkSize(query)
  const order = query.order ?? DEFAULT_ORDER
  const after = readCursor(query)
  const placed = fitting(tables, query)
    .map(({ entry }) => ({ entry, place: placeOf(order, entry.id, entry.facets) }))
    .filter(({ place }) => after === null || comparePlaces(order, place, after) > 0)
    .sort((a, b) => comparePlaces(order, a.place, b.place))
  const page = placed.slice(0, query.size)
  const next = placed.length > page.length ? writeCursor(query, page.at(-1)?.place as Place) : null
  return { entries: page.map(({ entry }) => entry as Entry<K>), next }
}

export const countIn = (tables: Tables, query: Omit<Query, 'order' | 'after' | 'size'>): number => fitting(tables, query).length

function fitting(tables: Tables, { kind, filter, at, changedSince }: Omit<Query, 'order' | 'after' | 'size'>): Row[] {
  const since = changedSince === undefined ? -1 : seqOf(tables, changedSince)
  const rows = at === undefined ? [...tables.entries[kind].values()] : rowsAt(tables, kind, seqOf(tables, at))
  const fits = prepareFilter(filter)
  return rows.filter((row) => row.since > since && fits(row.entry.facets))
}

const rowsAt = ({ entries, past }: Tables, kind: EntryKind, seq: number): Row[] =>
  [...entries[kind].values(), ...[...past.values()].filter(({ entry }) => entry.kind === kind)].filter(
    ({ since, until }) => since <= seq && (until === null || until > seq),
  )

/** Those of the ids that were there at the snapshot, in their order. */
export function getAt<K extends EntryKind>(tables: Tables, kind: K, ids: readonly string[], snapshot: string): Entry<K>[] {
  const rows = new Map(rowsAt(tables, kind, seqOf(tables, snapshot)).map(({ entry }) => [entry.id, entry as Entry<K>]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

/** Ids that were there at the snapshot and are gone. */
export function removedIn(tables: Tables, kind: EntryKind, snapshot: string): string[] {
  const rows = rowsAt(tables, kind, seqOf(tables, snapshot))
  return rows
    .map(({ entry }) => entry.id)
    .filter((id) => !tables.entries[kind].has(id))
    .sort(compare)
}

function seqOf({ snapshots }: Tables, id: string): number {
  const kept = snapshots.get(id)
  if (kept === undefined) throw noSnapshot(id)
  return kept.seq
}
