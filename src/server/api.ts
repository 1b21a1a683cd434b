import { type Hook, OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Env } from 'hono'
import { VERSION } from '../pipeline/version.ts'
import type { DeskPorts } from './desk-ports.ts'
import { onlyLoopback, withHeaders } from './guard.ts'
import { answer, problem, problemOf } from './problem.ts'
import { addFind } from './routes/find.ts'
import { addItem } from './routes/item.ts'
import { addRecord } from './routes/record.ts'
import { addRelation } from './routes/relation.ts'

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
const refuse: Hook<unknown, Env, string, unknown> = (result, c) => {
  if (result.success) return undefined
  const [issue] = result.error.issues
  if (result.target === 'param' && issue?.path[0] === 'kind') return noSuchPage(c)
  const isUnknown = issue?.code === 'unrecognized_keys'
  const parameter = isUnknown ? (issue.keys[0] ?? null) : (issue?.path.map(String).join('.') ?? null)
  const detail = isUnknown ? `there is no parameter ${parameter}` : (issue?.message ?? 'not as it should be')
  return answer(c, problem(400, { code: 'USAGE', detail, parameter, hint: 'see /api/openapi.json' }))
}

/**
 * The API over a record: it only reads. Errors are problem+json (RFC 9457). Needs no port: `api.request('/api/v1/record')` answers too,
 * given the header `host`.
 */
export function makeApi(ports: DeskPorts): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuse })
  app.use(withHeaders)
  app.use(onlyLoopback)
  addRecord(app, ports)
  addRelation(app, ports)
  addItem(app, ports)
  // Last, as its path has room for any word.
  addFind(app, ports)
  app.doc31('/api/openapi.json', ABOUT)
  app.notFound(noSuchPage)
  app.onError((thrown, c) => {
    const found = problemOf(thrown)
    if (found.status === 500) ports.fault(thrown)
    return answer(c, found)
  })
  return app
}
