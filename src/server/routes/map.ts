import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { readFilter } from '../../desk/filter/read-filter.ts'
import { mapPoints } from '../../desk/look/map-points.ts'
import { byWatch } from '../../desk/watch/find-by-watch.ts'
import { PLACE_PRECISIONS } from '../../reading/schema.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { FILTER_QUERY, wordsOf } from '../filter-query.ts'
import { pageSize, searchWords, watchBeside } from '../requests.ts'
import { json, understoodSchema, WRONG_REQUEST } from '../responses.ts'

const MOST = 5_000
const figure = z.number().nullable()

const mapSchema = z
  .object({
    total: z.int().openapi({ description: 'incidents that fit in all' }),
    points: z.array(
      z.object({
        id: z.string(),
        lat: z.number(),
        lon: z.number(),
        precision: z.enum(PLACE_PRECISIONS),
        km: figure.openapi({
          description: 'how far off it may be; null of a country or an area, where the coordinates are those of a label',
        }),
        place: z.string(),
        country: z.string().nullable(),
        kind: z.string(),
        day: z.string().nullable(),
        killed: figure,
        injured: figure,
        abducted: figure,
        status: z.string(),
        says: z.string(),
      }),
    ),
    unplaced: z.int().openapi({ description: 'of those that were looked at, incidents of which no coordinates are known' }),
    cutOff: z.boolean().openapi({ description: 'older ones that fit were not looked at' }),
    understood: understoodSchema,
  })
  .openapi('Map')

const route = createRoute({
  method: 'get',
  path: '/api/v1/map',
  summary: 'Incidents as points of a map, the newest first',
  request: {
    query: z.strictObject({
      ...FILTER_QUERY,
      q: searchWords.optional(),
      watch: watchBeside,
      size: pageSize(MOST, MOST).openapi({ description: 'incidents to look at, the newest' }),
    }),
  },
  responses: { ...json(mapSchema, 'where what fits happened, and how surely that is known'), ...WRONG_REQUEST },
})

/** `GET /api/v1/map`. */
export function addMap(app: OpenAPIHono<DeskEnv>, { store, books, clock }: DeskPorts): void {
  app.openapi(route, async (c) => {
    const { q, watch, size, ...words } = c.req.valid('query')
    const asked = { watch, kind: 'incidents', isFirst: true, now: clock() } as const
    const { understood, ...search } = await byWatch(store, readFilter(wordsOf(words), q, 'incidents', books), asked, books)
    const { points, ...sums } = await mapPoints(store, { ...search, most: size })
    return c.json({ ...sums, points: [...points], understood: [...understood] }, 200)
  })
}
