import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { readFilter } from '../../desk/filter/read-filter.ts'
import { ledgerOf } from '../../desk/look/ledger.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { FILTER_QUERY, wordsOf } from '../filter-query.ts'
import { searchWords } from '../requests.ts'
import { documentOf, documentSchema, json, WRONG_REQUEST } from '../responses.ts'

const count = z.int().min(0)

const recordSchema = z
  .object({
    store: z.string(),
    totals: z.object({ story: count, report: count, incident: count, commitment: count, programme: count }),
    decisions: count,
    snapshots: z.array(documentSchema),
  })
  .openapi('Record')

const recordRoute = createRoute({
  method: 'get',
  path: '/api/v1/record',
  summary: 'What the record holds',
  request: { query: z.strictObject({}) },
  responses: json(recordSchema, 'counts and snapshots'),
})

/** A ledger is answered whole; at a hundred thousand promises nobody reads it so. */
const MOST_PROMISES = 2_000

const ledgerSchema = z
  .object({
    today: z.string(),
    total: count,
    newest: count.nullable().openapi({ description: 'only so many were looked at, the newest: give conditions; null where all were' }),
    promisers: z.array(documentSchema),
  })
  .openapi('Ledger')

const ledgerRoute = createRoute({
  method: 'get',
  path: '/api/v1/ledger',
  summary: 'Promises by who made them, the overdue first',
  request: { query: z.strictObject({ ...FILTER_QUERY, q: searchWords.optional() }) },
  responses: { ...json(ledgerSchema, 'as `chancery commitments --format json` prints it'), ...WRONG_REQUEST },
})

/** `GET /api/v1/record` and `GET /api/v1/ledger`. */
export function addRecord(app: OpenAPIHono<DeskEnv>, { store, books, clock }: DeskPorts): void {
  app.openapi(recordRoute, async (c) => {
    const [totals, decisions, snapshots] = [await store.totals(), (await store.decisions()).length, await store.snapshots()]
    return c.json({ store: store.kind, totals: { ...totals }, decisions, snapshots: snapshots.map(documentOf) }, 200)
  })
  app.openapi(ledgerRoute, async (c) => {
    const { q, ...words } = c.req.valid('query')
    const { filter } = readFilter(wordsOf(words), q, 'commitments', books)
    const { today, total, newest, promisers } = await ledgerOf(store, filter, clock().slice(0, 10), MOST_PROMISES)
    return c.json({ today, total, newest, promisers: promisers.map(documentOf) }, 200)
  })
}
