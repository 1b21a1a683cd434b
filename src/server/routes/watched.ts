import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { readGiven } from '../../desk/watch/given-watch.ts'
import { namedWatch } from '../../desk/watch/named-watch.ts'
import { QUEUE_DAYS, watchQueueOf } from '../../desk/watch/queue.ts'
import { watchOf } from '../../desk/watch/shelf-watches.ts'
import { type WatchedIncident, type WatchedPage, watchedPage } from '../../desk/watch/watched-page.ts'
import { alertsPage } from '../../pipeline/desk/alerts/alerts-page.ts'
import { makeSecrets } from '../../pipeline/desk/webhook-secrets.ts'
import { allow, type DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { afterPage, bodyOf, PAGE_ORDERS, pageSize } from '../requests.ts'
import { documentOf, documentSchema, json, NOT_FOUND, PAGED, understoodSchema, WRONG_REQUEST } from '../responses.ts'
import { givenOf, givenSchema, idOfWatch } from '../watch-body.ts'

const MOST = 1_000
const FEW = 50
/** Incidents that a preview shows. */
const SHOWN = 10

const kindSchema = z.enum(['matched', 'possible', 'unplaced'])
const page = { size: pageSize(FEW, MOST), after: afterPage }

const itemsSchema = z.array(
  z.object({
    kind: z.literal('incident'),
    id: z.string(),
    doc: documentSchema,
    match: kindSchema.openapi({ description: 'matched; may be near by its province; or not ruled out' }),
    reasons: z.array(z.object({ about: z.string(), says: z.string(), area: z.string().nullable(), km: z.number().nullable() })),
    muted: z.boolean(),
  }),
)

const incidentsRoute = createRoute({
  method: 'get',
  path: '/api/v1/watches/{id}/incidents',
  summary: 'Incidents of the record that the watch is for, with why',
  request: {
    params: idOfWatch,
    query: z.strictObject({
      kind: kindSchema.default('matched'),
      order: z.enum(PAGE_ORDERS).default('newest'),
      ...page,
    }),
  },
  responses: {
    ...json(z.object({ ...PAGED, items: itemsSchema }).openapi('WatchedPage'), 'a page'),
    ...WRONG_REQUEST,
    ...NOT_FOUND,
  },
})

const queueRoute = createRoute({
  method: 'get',
  path: '/api/v1/watches/{id}/queue',
  summary: 'Incidents that may be near, and are told too vaguely to say: for a person to place (`POST /api/v1/decisions`) or to mute',
  request: {
    params: idOfWatch,
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(36_500).default(QUEUE_DAYS), ...page }),
  },
  responses: {
    ...json(
      z
        .object({ from: z.string().openapi({ description: 'of what came out since this day' }), ...PAGED, items: itemsSchema })
        .openapi('WatchQueue'),
      'a page, the latest first',
    ),
    ...WRONG_REQUEST,
    ...NOT_FOUND,
  },
})

const previewRoute = createRoute({
  method: 'post',
  path: '/api/v1/watches/preview',
  summary: 'What a watch would be for; it is not kept',
  middleware: [allow('analyst')] as const,
  request: { body: bodyOf(givenSchema) },
  responses: {
    ...json(
      z
        .object({
          watch: documentSchema.openapi({ description: 'as it would be kept' }),
          understood: understoodSchema,
          matched: z.int(),
          queue: z.int().openapi({ description: 'of the last 30 days, that may be near' }),
          items: itemsSchema,
        })
        .openapi('WatchPreview'),
      'how many incidents of the record it is for, and the latest ten',
    ),
    ...WRONG_REQUEST,
  },
})

const alertsRoute = createRoute({
  method: 'get',
  path: '/api/v1/watches/{id}/alerts',
  summary: 'The log of the alerts of the watch, the latest first: what they say, and what became of each on each channel',
  request: { params: idOfWatch, query: z.strictObject(page) },
  responses: {
    ...json(z.object({ next: PAGED.next, alerts: z.array(documentSchema) }).openapi('WatchAlerts'), 'a page'),
    ...WRONG_REQUEST,
    ...NOT_FOUND,
  },
})

/** `GET /api/v1/watches/{id}/incidents`, `queue` and `alerts`, `POST /api/v1/watches/preview`. */
export function addWatched(app: OpenAPIHono<DeskEnv>, { store, books, clock }: DeskPorts): void {
  app.openapi(incidentsRoute, async (c) => {
    const { kind, ...asked } = c.req.valid('query')
    const prepared = namedWatch((await watchOf(store, c.req.valid('param').id)).watch, books)
    return c.json(shown(await watchedPage(store, prepared, { ...asked, after: asked.after ?? null, kinds: [kind], filter: {} })), 200)
  })
  app.openapi(queueRoute, async (c) => {
    const { days, ...asked } = c.req.valid('query')
    const prepared = namedWatch((await watchOf(store, c.req.valid('param').id)).watch, books)
    const found = await watchQueueOf(store, prepared, { ...asked, after: asked.after ?? null, days, now: clock() })
    return c.json({ from: found.from, ...shown(found) }, 200)
  })
  app.openapi(alertsRoute, async (c) => {
    const { size, after = null } = c.req.valid('query')
    const { watch } = await watchOf(store, c.req.valid('param').id)
    const { alerts, next } = await alertsPage(store, watch.id, { size, after })
    return c.json({ next, alerts: alerts.map(documentOf) }, 200)
  })
  app.openapi(previewRoute, async (c) => {
    const by = { owner: c.get('who').name, changed: clock(), secret: makeSecrets().secret, before: [] }
    const { kept, understood } = readGiven(givenOf(c.req.valid('json')), 'body', by, null, books)
    const prepared = namedWatch(kept.watch, books)
    const asked = { kinds: ['matched'], filter: {}, order: 'newest', size: SHOWN, after: null } as const
    const found = shown(await watchedPage(store, prepared, asked))
    const queue = await watchQueueOf(store, prepared, { size: 1, after: null, days: QUEUE_DAYS, now: clock() })
    const counts = { matched: found.total ?? 0, queue: queue.total ?? 0 }
    return c.json({ watch: documentOf(kept.watch), understood: [...understood], ...counts, items: found.items }, 200)
  })
}

const shown = ({ total, next, items }: WatchedPage) => ({ total, next, items: items.map(shownItem) })

const shownItem = ({ entry: { id, doc }, kind, reasons, muted }: WatchedIncident) => ({
  ...{ kind: 'incident' as const, id, doc: documentOf(doc), match: kind, muted },
  reasons: reasons.map((reason) => ({ ...reason })),
})
