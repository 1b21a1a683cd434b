import type { Entry, EntryKind, Facets } from '../../record/entry.ts'
import { instantOf } from '../../record/instant.ts'
import { LIST_FACETS } from '../../record/matches.ts'
import { keptDay } from '../order.ts'
import { plainJson } from './text.ts'

/** A facet and its column: its type, and how it is written from and read as JSON. */
export interface Column {
  readonly facet: keyof Facets
  readonly name: string
  /** Of the value in JSON. */
  readonly json: string
  /** From JSON to the column, and back, of a name. */
  readonly write: (name: string) => string
  readonly read: (name: string) => string
  /** The value in JSON. */
  readonly of: (value: never) => unknown
}

const same = (name: string): string => name
const plain = (facet: keyof Facets, name: string, json: string): Column => ({ facet, name, json, write: same, read: same, of: same })

const day = (facet: keyof Facets, name: string): Column => ({
  facet,
  name,
  json: 'integer',
  write: (column) => `date '1970-01-01' + ${column}`,
  read: (column) => `${column} - date '1970-01-01'`,
  of: keptDay,
})

const time = (facet: keyof Facets, name: string): Column => ({
  facet,
  name,
  json: 'timestamptz',
  write: same,
  read: (column) => `(extract(epoch from ${column}) * 1000)::bigint`,
  of: (iso: string | null) => timeText(instantOf(iso)),
})

export const timeText = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

/** All facets with their columns. */
export const COLUMNS: readonly Column[] = [
  ...LIST_FACETS.map((facet) => plain(facet, facet, 'text[]')),
  plain('words', 'words', 'text[]'),
  plain('lat', 'lat', 'double precision'),
  plain('lon', 'lon', 'double precision'),
  day('eventFrom', 'event_from'),
  day('eventTo', 'event_to'),
  day('dueFrom', 'due_from'),
  day('dueTo', 'due_to'),
  time('published', 'published'),
  time('firstSeen', 'first_seen'),
  time('updated', 'updated'),
  plain('score', 'score', 'double precision'),
  plain('confidence', 'confidence', 'double precision'),
  plain('killed', 'killed', 'double precision'),
  plain('historic', 'historic', 'boolean'),
  plain('story', 'story', 'text'),
  plain('incident', 'incident', 'text'),
]

const TIMES: ReadonlySet<keyof Facets> = new Set(['published', 'firstSeen', 'updated'])

/** The columns of an entry as a JSON object by column name. */
export function rowOf({ id, facets, doc }: Entry, digest: string, since: number): Readonly<Record<string, unknown>> {
  const values = COLUMNS.map(({ facet, name, of }) => [name, of(facets[facet] as never)] as const)
  return { id, since, digest, ...Object.fromEntries(values), told: toldOf(facets), doc }
}

/** What the columns cannot give back to the letter; null when there is nothing. */
function toldOf(facets: Facets): Partial<Facets> | null {
  const lost = COLUMNS.filter(({ facet, of }) => of(facets[facet] as never) !== facets[facet])
  return lost.length === 0 ? null : Object.fromEntries(lost.map(({ facet }) => [facet, facets[facet]]))
}

/** A SELECT's expression that gives an entry as JSON text for `entryOf`. `e` is the row. */
export const ENTRY_JSON = `json_build_array(e.id, e.told, e.doc, ${COLUMNS.map(({ name, read }) => read(`e.${name}`)).join(', ')})::text`

/** An entry of its JSON text. */
export function entryOf<K extends EntryKind>(kind: K, text: string): Entry<K> {
  const [id, told, doc, ...values] = plainJson(text) as [string, Partial<Facets> | null, Entry<K>['doc'], ...unknown[]]
  const facets: Record<string, unknown> = {}
  for (const [i, { facet }] of COLUMNS.entries()) facets[facet] = factOf(facet, values[i])
  if (told !== null) Object.assign(facets, told)
  return { kind, id, facets: facets as unknown as Facets, doc }
}

const factOf = (facet: keyof Facets, value: unknown): unknown =>
  TIMES.has(facet) && value !== null ? new Date(value as number).toISOString() : value
