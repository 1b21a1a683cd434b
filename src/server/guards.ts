import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { DeskEnv } from './access.ts'
import { audited } from './door/audited.ts'
import type { Door } from './door/door.ts'
import { letIn } from './door/let-in.ts'
import { notTooLarge, onlyJson, onlyOwnSite, withHeaders } from './guard.ts'
import { onlyOwnNames } from './hosts.ts'
import { answer, problem } from './problem.ts'

type Guard = MiddlewareHandler<DeskEnv>

/** What stands before every route, in this order. */
export function guardsOf(app: OpenAPIHono<DeskEnv>, door: Door, clock: () => string): [Guard, ...Guard[]] {
  return [
    withHeaders,
    audited(door, clock),
    onlyOwnNames(door.called),
    onlyOwnSite,
    letIn(door),
    onlyJson,
    notTooLarge,
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('allow', methods.join(', '))
        const hint = `use ${methods.join(' or ')}`
        return answer(c, problem(405, { code: 'METHOD_NOT_ALLOWED', detail: `${c.req.method} does nothing here`, hint }))
      },
    }),
  ]
}
