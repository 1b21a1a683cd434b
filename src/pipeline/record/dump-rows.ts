import { z } from 'zod'
import { storySchema } from '../../reading/schema.ts'
import type { StoryTrace } from '../../record/change.ts'
import { LIST_FACETS } from '../../record/matches.ts'
import { ENTRY_KINDS } from '../../store/content.ts'
import type { DumpRow } from '../../store/dump-row.ts'
import { SHELF_KINDS } from '../../store/shelf.ts'

const text = z.string().max(100_000)
const known = z.string().nullable()
const whole = z.int().nonnegative()
const number = z.number().nullable()
const texts = z.array(z.string())
const graph = z.enum(['incident', 'commitment'])
const totals = z.object(Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, whole])))

const card = z.looseObject({
  ...{ key: text, id: text, chain: text, wire: text, title: known, published: known, publisher: known, feed: known, firstSeen: text },
  state: z.enum(['current', 'superseded', 'killed']),
})
const print = z.object({ sketch: z.array(whole), shingles: z.number(), facts: z.array(whole), factCount: z.number() })
const list = z.array(z.looseObject({}))
const reading = z.looseObject({ reports: list, incidents: list, commitments: list, programmes: list, places: list })
const facets = z.looseObject({
  ...Object.fromEntries([...LIST_FACETS, 'words'].map((name) => [name, texts])),
  ...Object.fromEntries(
    ['lat', 'lon', 'eventFrom', 'eventTo', 'dueFrom', 'dueTo', 'score', 'confidence', 'killed'].map((name) => [name, number]),
  ),
  ...{ published: known, firstSeen: text, updated: text, historic: z.boolean(), story: known, incident: known },
})
const account = z.looseObject({
  ...{ id: text, role: z.enum(['news', 'recall', 'sequel']), story: text, reports: texts, facts: z.looseObject({}) },
  ...{ hood: text, item: known, why: texts },
})
const anchor = z.looseObject({ id: text, accounts: texts })
const act = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.enum(['correct', 'note', 'review']), target: anchor }),
  z.looseObject({ kind: z.literal('join'), accounts: z.array(anchor) }),
  z.looseObject({ kind: z.literal('split'), one: z.array(anchor), other: z.array(anchor) }),
  z.looseObject({ kind: z.literal('undo'), decision: text }),
])

/** A row as it stands in a line: what a store puts in its columns is checked, what it keeps as a document only as far as it is one. */
const rowSchema = z.discriminatedUnion('row', [
  z.object({ row: z.literal('version'), trace: z.object({ card, links: texts, print }), story: storySchema }),
  z.object({ row: z.literal('reading'), story: text, reader: text, reading }),
  z.object({ row: z.literal('account'), graph, account, keys: z.array(z.object({ key: text, day: z.int() })) }),
  z.object({
    row: z.literal('entry'),
    entry: z.object({ kind: z.enum(ENTRY_KINDS), id: text, facets, doc: z.looseObject({}) }),
    since: whole,
    until: whole.nullable(),
  }),
  z.object({ row: z.literal('decision'), decision: z.looseObject({ id: text, by: text, at: text, note: known, act }) }),
  z.object({ row: z.literal('snapshot'), snapshot: z.object({ id: text, at: text, reader: text, totals }), seq: whole, content: text }),
  z.object({
    row: z.literal('shelf'),
    doc: z.object({ kind: z.enum(SHELF_KINDS), id: text, of: known, about: text.optional(), at: text, doc: z.json() }),
  }),
  z.object({ row: z.literal('standing'), seq: whole, content: z.string().regex(/^[0-9a-f]{32}$/), totals }),
])

/** A row as one line of JSON, without its end. */
export function writeRow(row: DumpRow): string {
  if (row.row !== 'version') return JSON.stringify(row)
  const { print: own, ...trace } = row.trace
  return JSON.stringify({ ...row, trace: { ...trace, print: { ...own, sketch: [...own.sketch], facts: [...own.facts] } } })
}

/** The row of a line's value; null for what is none. */
export function readRow(value: unknown): DumpRow | null {
  if (!rowSchema.safeParse(value).success) return null
  const row = value as DumpRow
  return row.row === 'version' ? { ...row, trace: withArrays(row.trace) } : row
}

const withArrays = ({ print: own, ...trace }: StoryTrace): StoryTrace => ({
  ...trace,
  print: { ...own, sketch: Uint32Array.from(own.sketch), facts: Uint32Array.from(own.facts) },
})
