import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type ActAsked, actOf } from '../../pipeline/desk/act-asked.ts'
import { decide, type ItemChange } from '../../pipeline/record/decide.ts'
import { queueOf } from '../../pipeline/record/decide-queue.ts'
import { decisionsListed } from '../../pipeline/record/decisions-listed.ts'
import { signed } from '../../record/decide/acts.ts'
import { allow, type DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { bodyOf, pageSize } from '../requests.ts'
import { documentOf, documentSchema, json, NOT_FOUND, WRONG_REQUEST } from '../responses.ts'

const id = z.string().min(1).max(500)
const path = z.string().min(1).max(200)
/** The reason, in the words of who decides. */
const note = z.string().max(4_000).optional()
const value = z
  .unknown()
  .refine((given) => isFlat(given), 'no value of the record holds lists in lists so deep')
  .openapi({ description: 'null: nothing is known; a place may be named, as in "Turbat, PAK"' })

const askedSchema = z
  .discriminatedUnion('verb', [
    z.strictObject({ verb: z.literal('correct'), id, path, value, note }),
    z.strictObject({ verb: z.literal('review'), id, path, value, note }),
    z.strictObject({ verb: z.literal('join'), ids: z.array(id).min(2).max(50), note }),
    z.strictObject({ verb: z.literal('split'), id, apart: z.array(id).min(1).max(200), note }),
    z.strictObject({ verb: z.literal('note'), id, text: z.string().min(1).max(4_000) }),
    z.strictObject({ verb: z.literal('undo'), decision: id, note }),
  ])
  .openapi('DecisionAsked')

const decidedSchema = z
  .object({
    decision: documentSchema,
    changes: z.array(z.object({ kind: z.string(), id: z.string(), before: documentSchema.nullable(), after: documentSchema.nullable() })),
  })
  .openapi('Decided')

const decideRoute = createRoute({
  method: 'post',
  path: '/api/v1/decisions',
  summary: 'Correct a value, join or split incidents, note, judge, or take a decision back; signed with the name of the token',
  middleware: [allow('analyst')] as const,
  request: { body: bodyOf(askedSchema) },
  responses: { ...json(decidedSchema, 'the decision, and each item that it changed'), ...WRONG_REQUEST, ...NOT_FOUND },
})

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/decisions',
  summary: 'What people decided, newest first',
  request: {
    query: z.strictObject({
      on: id.optional().openapi({ description: 'only those about the item of the id' }),
      size: pageSize(100, 1_000),
    }),
  },
  responses: {
    ...json(z.object({ total: z.int(), decisions: z.array(documentSchema) }).openapi('Decisions'), 'as `chancery decisions` prints them'),
    ...WRONG_REQUEST,
    ...NOT_FOUND,
  },
})

const queueSchema = z.object({ by: z.string(), total: z.int(), items: z.array(documentSchema) }).openapi('ReviewQueue')

const queueRoute = createRoute({
  method: 'get',
  path: '/api/v1/review',
  summary: 'What wants a look, the weightiest first, without what who asks judged already',
  middleware: [allow('analyst')] as const,
  request: { query: z.strictObject({ size: pageSize(50, 500) }) },
  responses: { ...json(queueSchema, 'as `chancery review --format json` prints it'), ...WRONG_REQUEST },
})

/** `POST` and `GET /api/v1/decisions`, `GET /api/v1/review`. */
export function addDecisions(app: OpenAPIHono<DeskEnv>, { store, books, clock }: DeskPorts): void {
  app.openapi(decideRoute, async (c) => {
    const asked = c.req.valid('json')
    const signature = { by: c.get('who').name, note: 'note' in asked ? (asked.note ?? null) : null }
    const made = await decide(store, async (writer) =>
      signed(await actOf(asked as ActAsked, writer, books.gazetteer), signature, clock(), await writer.decisions()),
    )
    return c.json({ decision: documentOf(made.decision), changes: made.changes.map(changeOf) }, 200)
  })
  app.openapi(listRoute, async (c) => {
    const { on, size } = c.req.valid('query')
    const all = await decisionsListed(store, on)
    return c.json({ total: all.length, decisions: all.slice(0, size).map(documentOf) }, 200)
  })
  app.openapi(queueRoute, async (c) => {
    const by = c.get('who').name
    const { items, total } = await queueOf(store, by, c.req.valid('query').size)
    return c.json({ by, total, items: items.map(documentOf) }, 200)
  })
}

/** How deep a value of the record goes, and some more; what goes on for thousands cannot even be written out. */
const DEEPEST = 8

const isFlat = (value: unknown, left = DEEPEST): boolean =>
  typeof value !== 'object' || value === null || (left > 0 && Object.values(value).every((one) => isFlat(one, left - 1)))

const changeOf = ({ kind, id: of, before, after }: ItemChange) => ({
  ...{ kind, id: of },
  before: before === null ? null : documentOf(before.doc),
  after: after === null ? null : documentOf(after.doc),
})
