import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { ASKED_KINDS, type AskedKind } from '../../desk/filter/kinds.ts'
import { readFilter } from '../../desk/filter/read-filter.ts'
import { findPage } from '../../desk/look/find-page.ts'
import { byWatch } from '../../desk/watch/find-by-watch.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { FILTER_QUERY, wordsOf } from '../filter-query.ts'
import { afterPage, PAGE_ORDERS, pageSize, searchWords, watchBeside } from '../requests.ts'
import { documentOf, documentSchema, json, PAGED, understoodSchema, WRONG_REQUEST } from '../responses.ts'

const MOST = 1_000
const FEW = 50

const kindSchema = z.enum(Object.keys(ASKED_KINDS) as [AskedKind, ...AskedKind[]])

const pageSchema = z
  .object({
    ...PAGED,
    understood: understoodSchema,
    items: z.array(z.object({ kind: z.string(), id: z.string(), doc: documentSchema })),
  })
  .openapi('Page')

const route = createRoute({
  method: 'get',
  path: '/api/v1/{kind}',
  summary: 'Search the record, a page at a time',
  request: {
    params: z.object({ kind: kindSchema }),
    query: z.strictObject({
      ...FILTER_QUERY,
      q: searchWords.optional(),
      watch: watchBeside,
      order: z.enum(PAGE_ORDERS).default('newest'),
      size: pageSize(FEW, MOST),
      after: afterPage,
    }),
  },
  responses: { ...json(pageSchema, 'what fits'), ...WRONG_REQUEST },
})

/** `GET /api/v1/incidents` and its sisters. */
export function addFind(app: OpenAPIHono<DeskEnv>, { store, books, clock }: DeskPorts): void {
  app.openapi(route, async (c) => {
    const { kind } = c.req.valid('param')
    const { q, watch, order, size, after = null, ...words } = c.req.valid('query')
    const now = clock()
    const asked = { watch, kind, isFirst: after === null, now }
    const { understood, ...search } = await byWatch(store, readFilter(wordsOf(words), q, kind, books), asked, books)
    const found = await findPage(store, { kind: ASKED_KINDS[kind], ...search, order, size, after, today: now.slice(0, 10) })
    const items = found.entries.map(({ kind: of, id, doc }) => ({ kind: of, id, doc: documentOf(doc) }))
    return c.json({ total: found.total, next: found.next, understood: [...understood], items }, 200)
  })
}
