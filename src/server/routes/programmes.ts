import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { readFilter } from '../../desk/filter/read-filter.ts'
import { programmesFound } from '../../desk/look/programme-page.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { FILTER_QUERY, wordsOf } from '../filter-query.ts'
import { searchWords } from '../requests.ts'
import { documentOf, documentSchema, json, understoodSchema, WRONG_REQUEST } from '../responses.ts'

const listSchema = z
  .object({ understood: understoodSchema, programmes: z.array(documentSchema).openapi({ description: 'by name' }) })
  .openapi('ProgrammeList')

const route = createRoute({
  method: 'get',
  path: '/api/v1/programme-list',
  summary: 'Programmes over all stories that tell of them',
  request: { query: z.strictObject({ ...FILTER_QUERY, q: searchWords.optional() }) },
  responses: { ...json(listSchema, 'as `chancery programmes --format json` prints them'), ...WRONG_REQUEST },
})

/** `GET /api/v1/programme-list`: where `programmes` has one item a story, this has one a programme. */
export function addProgrammes(app: OpenAPIHono<DeskEnv>, { store, books }: DeskPorts): void {
  app.openapi(route, async (c) => {
    const { q, ...words } = c.req.valid('query')
    const { filter, understood } = readFilter(wordsOf(words), q, 'programmes', books)
    const programmes = await programmesFound(store, filter)
    return c.json({ understood: [...understood], programmes: programmes.map(documentOf) }, 200)
  })
}
