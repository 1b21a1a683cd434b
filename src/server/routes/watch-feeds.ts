import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { atomOf } from '../../desk/feed/atom-feed.ts'
import type { FeedWritten } from '../../desk/feed/feed-written.ts'
import { jsonFeedOf } from '../../desk/feed/json-feed.ts'
import { namedWatch } from '../../desk/watch/named-watch.ts'
import { watchOf } from '../../desk/watch/shelf-watches.ts'
import { watchFeed } from '../../desk/watch/watch-feed.ts'
import { watchedPage } from '../../desk/watch/watched-page.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { NOT_FOUND } from '../responses.ts'
import { idOfWatch } from '../watch-body.ts'

/** Incidents in a feed. */
const MOST = 50

const feed = (path: string, type: string, summary: string) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { params: idOfWatch, query: z.strictObject({}) },
    responses: { 200: { description: 'the feed', content: { [type]: { schema: z.string() } } }, ...NOT_FOUND },
  })

const atomRoute = feed('/api/v1/watches/{id}/feed.atom', 'application/atom+xml', 'The latest incidents of a watch as Atom 1.0')
const jsonRoute = feed('/api/v1/watches/{id}/feed.json', 'application/feed+json', 'The same as JSON Feed 1.1')

/** `GET /api/v1/watches/{id}/feed.atom` and `feed.json`. */
export function addWatchFeeds(app: OpenAPIHono<DeskEnv>, { store, books }: DeskPorts): void {
  const read = async (id: string, url: string): Promise<FeedWritten> => {
    const { watch, changed } = await watchOf(store, id)
    const asked = { kinds: ['matched'], filter: {}, order: 'updated', size: MOST, after: null, unmuted: true } as const
    const { items } = await watchedPage(store, namedWatch(watch, books), asked)
    return watchFeed(watch, items, { desk: new URL(url).origin, changed })
  }
  app.openapi(atomRoute, async (c) => {
    const body = atomOf(await read(c.req.valid('param').id, c.req.url), c.req.url)
    return c.body(body, 200, { 'content-type': 'application/atom+xml; charset=utf-8' }) as never
  })
  app.openapi(jsonRoute, async (c) => {
    const body = jsonFeedOf(await read(c.req.valid('param').id, c.req.url), c.req.url)
    return c.body(JSON.stringify(body), 200, { 'content-type': 'application/feed+json; charset=utf-8' }) as never
  })
}
