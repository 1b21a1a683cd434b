import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { commitmentPage } from '../../desk/look/commitment-page.ts'
import { type FoundItem, findItem } from '../../desk/look/find-item.ts'
import { incidentPage } from '../../desk/look/incident-page.ts'
import { programmePage } from '../../desk/look/programme-page.ts'
import { reportPage } from '../../desk/look/report-page.ts'
import { storyPage } from '../../desk/look/story-page.ts'
import type { RecordReader } from '../../store/port.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { json, NOT_FOUND, WRONG_REQUEST } from '../responses.ts'

const itemSchema = z
  .looseObject({
    kind: z.enum(['incident', 'report', 'story', 'commitment', 'programme']),
    id: z.string(),
    via: z.string().nullable().openapi({ description: 'how the id that was asked leads there; null when it is its own' }),
  })
  .openapi('Item')

const route = createRoute({
  method: 'get',
  path: '/api/v1/items/{id}',
  summary: 'An incident, report, story, commitment or programme with all that it rests on',
  request: {
    params: z.object({ id: z.string().min(1).max(500) }),
    query: z.strictObject({
      km: z.coerce.number().positive().max(1_000).default(25).openapi({ description: 'around the sites of a programme' }),
    }),
  },
  responses: { ...json(itemSchema, 'the item, as `chancery show --format json` prints it'), ...WRONG_REQUEST, ...NOT_FOUND },
})

/** `GET /api/v1/items/{id}`. */
export function addItem(app: OpenAPIHono<DeskEnv>, { store, clock }: DeskPorts): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const found = await findItem(store, id)
    const page = await pageOf(store, found, { km: c.req.valid('query').km, today: clock().slice(0, 10) })
    return c.json({ ...found, ...page }, 200)
  })
}

function pageOf(
  store: RecordReader,
  { kind, id }: FoundItem,
  { km, today }: { readonly km: number; readonly today: string },
): Promise<object> {
  switch (kind) {
    case 'incident':
      return incidentPage(store, id)
    case 'report':
      return reportPage(store, id)
    case 'story':
      return storyPage(store, id)
    case 'commitment':
      return commitmentPage(store, id, today)
    case 'programme':
      return programmePage(store, id, km, today)
  }
}
