import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { namedWatch } from '../../desk/watch/named-watch.ts'
import { watchesOn } from '../../desk/watch/shelf-watches.ts'
import { type NewsOfPart, todayOf } from '../../desk/watch/today.ts'
import { ChanceryError } from '../../kit/errors.ts'
import { instantOf } from '../../record/instant.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { documentOf, documentSchema, json, WRONG_REQUEST } from '../responses.ts'

const partSchema = z.object({
  new: z.int().openapi({ description: 'incidents first told since, or told up to two weeks before but in the record only since' }),
  escalated: z.int().openapi({ description: 'told before, with higher figures since' }),
  items: z
    .array(
      z.object({
        kind: z.literal('incident'),
        id: z.string(),
        doc: documentSchema,
        news: z.enum(['new', 'escalated']),
        reasons: z.array(z.string()).openapi({ description: 'why the watch is for it' }),
        changes: z.array(z.string()).openapi({ description: 'what became of it: `killed 3 to 9`' }),
      }),
    )
    .openapi({ description: 'the first five, the latest first' }),
})

const todaySchema = z
  .object({
    since: z.string(),
    by: z.enum(['asked', 'last 24 hours', 'newest fortnight']).openapi({ description: 'why from then on' }),
    newest: z.string().nullable().openapi({ description: 'when the newest story came out' }),
    queueFrom: z.string(),
    record: partSchema,
    watches: z.array(
      z.object({
        ...{ id: z.string(), name: z.string(), muted: z.boolean() },
        ...partSchema.shape,
        queue: z.int().openapi({ description: 'incidents that came out since `queueFrom` and may be near' }),
      }),
    ),
  })
  .openapi('Today')

const route = createRoute({
  method: 'get',
  path: '/api/v1/today',
  summary: 'What is new, by watch and in the whole record',
  request: {
    query: z.strictObject({
      since: z.string().max(40).optional().openapi({
        description: 'ISO day or instant; 24 hours ago when absent, and where nothing came since, two weeks before the newest story',
      }),
    }),
  },
  responses: { ...json(todaySchema, 'counts, and the first incidents with why'), ...WRONG_REQUEST },
})

/** `GET /api/v1/today`. */
export function addToday(app: OpenAPIHono<DeskEnv>, { store, books, clock }: DeskPorts): void {
  app.openapi(route, async (c) => {
    const { watches } = await watchesOn(store)
    const since = sinceOf(c.req.valid('query').since)
    const today = await todayOf(store, { watches: watches.map(({ watch }) => namedWatch(watch, books)), since, now: clock() })
    const told = today.watches.map((one) => ({ id: one.id, name: one.name, muted: one.muted, ...partOf(one), queue: one.queue }))
    const { since: from, by, newest, queueFrom, record } = today
    return c.json({ since: from, by, newest, queueFrom, record: partOf(record), watches: told }, 200)
  })
}

function sinceOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const at = instantOf(text)
  if (at !== null) return new Date(at).toISOString()
  throw new ChanceryError('USAGE', `${text} is no day and no instant`, {
    where: 'since',
    hint: 'give one such as 2026-03-04 or 2026-03-04T06:00:00Z',
  })
}

const partOf = ({ new: fresh, escalated, items }: NewsOfPart) => ({
  ...{ new: fresh, escalated },
  items: items.map(({ entry: { id, doc }, news, reasons, changes }) => ({
    ...{ kind: 'incident' as const, id, doc: documentOf(doc), news, changes: [...changes] },
    reasons: reasons.map(({ says }) => says),
  })),
})
