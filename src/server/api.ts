import { type Hook, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { VERSION } from '../pipeline/version.ts'
import type { DeskEnv } from './access.ts'
import { serveApp } from './app/serve-app.ts'
import type { DeskPorts } from './desk-ports.ts'
import { makeDoor, openDoor } from './door/door.ts'
import { guardsOf } from './guards.ts'
import { answer, problem, problemOf } from './problem.ts'
import { addActor } from './routes/actor.ts'
import { addBriefs } from './routes/briefs.ts'
import { addDecisions } from './routes/decisions.ts'
import { addExport } from './routes/export.ts'
import { addFeeds } from './routes/feeds.ts'
import { addFind } from './routes/find.ts'
import { addItem } from './routes/item.ts'
import { addLive } from './routes/live.ts'
import { addMap } from './routes/map.ts'
import { addProgrammes } from './routes/programmes.ts'
import { addRecord } from './routes/record.ts'
import { addRelation } from './routes/relation.ts'
import { addSchedules } from './routes/schedules.ts'
import { addSession } from './routes/session.ts'
import { addStories } from './routes/stories.ts'
import { addToday } from './routes/today.ts'
import { addWatchFeeds } from './routes/watch-feeds.ts'
import { addWatched } from './routes/watched.ts'
import { addWatches } from './routes/watches.ts'

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'Chancery',
    version: VERSION,
    description: 'The record of who did what to whom, when and where, who says so, what was promised, and what came of it.',
  },
}

const noSuchPage = (c: Context): Response =>
  answer(c, problem(404, { code: 'NO_SUCH_PAGE', detail: `nothing is at ${c.req.path}`, hint: 'see /api/openapi.json' }))

/** A parameter that the schema of its route does not let through. */
const refuse: Hook<unknown, DeskEnv, string, unknown> = (result, c) => {
  if (result.success) return undefined
  const [issue] = result.error.issues
  if (result.target === 'param' && issue?.path[0] === 'kind') return noSuchPage(c)
  const isUnknown = issue?.code === 'unrecognized_keys'
  const parameter = isUnknown ? (issue.keys[0] ?? null) : (issue?.path.map(String).join('.') ?? null)
  const detail = isUnknown ? `there is no parameter ${parameter}` : (issue?.message ?? 'not as it should be')
  return answer(c, problem(400, { code: 'USAGE', detail, parameter, hint: 'see /api/openapi.json' }))
}

/**
 * The API over a record, behind its guards. Errors are problem+json (RFC 9457). Needs no port: `api.request('/api/v1/record')` answers too,
 * given the header `host`.
 */
export function makeApi(ports: DeskPorts): OpenAPIHono<DeskEnv> {
  const app = new OpenAPIHono<DeskEnv>({ defaultHook: refuse })
  const door = makeDoor(ports.door ?? openDoor())
  app.use(...guardsOf(app, door, ports.clock))
  addSession(app, ports, door)
  addRecord(app, ports)
  addRelation(app, ports)
  addProgrammes(app, ports)
  addWatches(app, ports)
  addWatched(app, ports)
  addWatchFeeds(app, ports)
  addToday(app, ports)
  addBriefs(app, ports)
  addSchedules(app, ports)
  addItem(app, ports)
  addLive(app, ports)
  addMap(app, ports)
  addActor(app, ports)
  addDecisions(app, ports)
  addStories(app, ports)
  addFeeds(app, ports)
  addExport(app, ports)
  // Last, as its path has room for any word.
  addFind(app, ports)
  app.doc31('/api/openapi.json', ABOUT)
  const { web = null, tiles = null } = ports
  app.notFound(async (c) => (web === null ? null : await serveApp(c, { folder: web, tiles })) ?? noSuchPage(c))
  app.onError((thrown, c) => {
    const found = problemOf(thrown)
    if (found.status === 500) ports.fault(thrown)
    return answer(c, found)
  })
  return app
}
