import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { FeedsDesk } from '../../pipeline/desk/feeds-desk.ts'
import { allow, type DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { answer, problem } from '../problem.ts'
import { bodyOf } from '../requests.ts'
import { documentOf, documentSchema, json, NOT_FOUND, removedSchema, WRONG_REQUEST } from '../responses.ts'

const feedsSchema = z.object({ feeds: z.array(documentSchema) }).openapi('Feeds')

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/feeds',
  summary: 'The health of every feed',
  request: { query: z.strictObject({}) },
  responses: json(feedsSchema, 'as `chancery feeds list --format json` prints it'),
})

const askedSchema = z
  .strictObject({
    address: z.string().min(1).max(2_000).openapi({ description: 'of a feed, or of a page that offers one; never a private one' }),
    folder: z.string().min(1).max(200).optional(),
    fullText: z.boolean().optional().openapi({ description: 'read the article page where an item has only a summary' }),
    every: z.int().min(1).max(10_080).optional().openapi({ description: 'minutes, instead of what is learned' }),
  })
  .openapi('FeedAsked')

const addRoute = createRoute({
  method: 'post',
  path: '/api/v1/feeds',
  summary: 'Subscribe to a feed, which is asked once first',
  middleware: [allow('admin')] as const,
  request: { body: bodyOf(askedSchema) },
  responses: { ...json(documentSchema, 'the feed, as it stands in the list'), ...WRONG_REQUEST },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/feeds/{key}',
  summary: 'End a subscription; what was stored stays',
  middleware: [allow('admin')] as const,
  request: { params: z.object({ key: z.string().min(1).max(2_000) }) },
  responses: { ...json(removedSchema, 'its key'), ...NOT_FOUND },
})

const pulledSchema = z
  .object({ feeds: z.int(), stories: z.int(), updates: z.int(), failed: z.int(), next: z.string().nullable() })
  .openapi('Pulled')

const pullRoute = createRoute({
  method: 'post',
  path: '/api/v1/feeds/pull',
  summary: 'Ask the feeds that are due now, and read what they bring',
  middleware: [allow('admin')] as const,
  request: {
    body: {
      content: { 'application/json': { schema: z.strictObject({ all: z.boolean().default(false) }).openapi('PullAsked') } },
    },
  },
  responses: { ...json(pulledSchema, 'when all were asked; what they brought is read afterwards'), ...WRONG_REQUEST },
})

/** `GET` and `POST /api/v1/feeds`, `DELETE /api/v1/feeds/{key}`, `POST /api/v1/feeds/pull`. */
export function addFeeds(app: OpenAPIHono<DeskEnv>, { feeds }: DeskPorts): void {
  const withFeeds = (c: Context<DeskEnv>, work: (desk: FeedsDesk) => Promise<unknown>): never => {
    const none = { code: 'DESK_BUSY', detail: 'this desk has no feeds', hint: 'start it with chancery serve' } as const
    return (feeds === undefined ? answer(c, problem(503, none)) : work(feeds)) as never
  }
  app.openapi(listRoute, (c) => withFeeds(c, async (desk) => c.json({ feeds: (await desk.health()).map(documentOf) }, 200)))
  app.openapi(addRoute, (c) => withFeeds(c, async (desk) => c.json(documentOf(await desk.add(c.req.valid('json'))), 200)))
  app.openapi(pullRoute, (c) =>
    withFeeds(c, async (desk) => {
      const { interrupted: _, ...summary } = await desk.pull(c.req.valid('json').all)
      return c.json(summary, 200)
    }),
  )
  app.openapi(removeRoute, (c) =>
    withFeeds(c, async (desk) => {
      const { key } = c.req.valid('param')
      await desk.remove(key)
      return c.json({ removed: key }, 200)
    }),
  )
}
