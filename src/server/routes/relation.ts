import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { pairMeant } from '../../desk/filter/pair-meant.ts'
import { relationPage } from '../../desk/look/relation-page.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { documentOf, documentSchema, json, WRONG_REQUEST } from '../responses.ts'

const name = z.string().min(1).max(200)

const relationSchema = z
  .object({
    names: z.object({ one: z.string(), other: z.string() }),
    relation: documentSchema,
    reports: z.record(z.string(), documentSchema).openapi({ description: 'those that change points name, by id' }),
  })
  .openapi('Relation')

const route = createRoute({
  method: 'get',
  path: '/api/v1/relation',
  summary: 'Two parties through time: events, scores and turning points',
  request: {
    query: z.strictObject({
      one: name.openapi({ description: 'a country, sector or group, by code or name' }),
      other: name,
      from: z.string().max(40).optional().openapi({ description: 'first day, month or year' }),
      to: z.string().max(40).optional().openapi({ description: 'last day, month or year' }),
      step: z.enum(['day', 'week', 'month', 'quarter']).optional(),
      directed: z.enum(['true', 'false']).optional().openapi({ description: 'only what the first does to the other' }),
    }),
  },
  responses: { ...json(relationSchema, 'as `chancery relation --format json` prints it'), ...WRONG_REQUEST },
})

/** `GET /api/v1/relation`. */
export function addRelation(app: OpenAPIHono<DeskEnv>, { store, books, clock }: DeskPorts): void {
  app.openapi(route, async (c) => {
    const { step, directed, ...words } = c.req.valid('query')
    const { pair, names } = pairMeant({ ...words, directed: directed === 'true' }, books)
    const { relation, reports } = await relationPage(store, pair, { today: clock().slice(0, 10), ...(step === undefined ? {} : { step }) })
    const cited = Object.fromEntries(Object.entries(reports).map(([id, one]) => [id, documentOf(one)]))
    return c.json({ names, relation: documentOf(relation), reports: cited }, 200)
  })
}
