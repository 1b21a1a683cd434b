import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ROLES } from '../../pipeline/desk/role.ts'
import type { DeskEnv, Who } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { cookieHeader, cookieSecret } from '../door/cookie.ts'
import type { Door } from '../door/door.ts'
import { tooMany, tryToken, unauthorized } from '../door/let-in.ts'
import { bodyOf } from '../requests.ts'
import { json, UNAUTHORIZED, WRONG_REQUEST } from '../responses.ts'

const meSchema = z
  .object({
    name: z.string().nullable().openapi({ description: 'of the token; null for who has none' }),
    role: z.enum(ROLES).nullable(),
    signedIn: z.boolean().openapi({ description: 'by a session cookie' }),
    needsToken: z.boolean().openapi({ description: 'this desk asks for a token' }),
    tiles: z.string().nullable().openapi({ description: 'source of map tiles with {z}, {x} and {y}, where one is set' }),
  })
  .openapi('Me')

const meRoute = createRoute({
  method: 'get',
  path: '/api/v1/me',
  summary: 'Who asks, and what they may do',
  request: { query: z.strictObject({}) },
  responses: json(meSchema, 'name and role'),
})

const signInRoute = createRoute({
  method: 'post',
  path: '/api/v1/session',
  summary: 'Sign in with a token: the answer sets a cookie that holds for 12 hours',
  request: { body: bodyOf(z.strictObject({ token: z.string().min(1).max(200) })) },
  responses: { ...json(meSchema, 'who is signed in'), ...WRONG_REQUEST, ...UNAUTHORIZED },
})

const signOutRoute = createRoute({
  method: 'delete',
  path: '/api/v1/session',
  summary: 'Sign out',
  responses: { 204: { description: 'nobody is signed in' } },
})

/** `GET /api/v1/me`, `POST` and `DELETE /api/v1/session`. */
export function addSession(app: OpenAPIHono<DeskEnv>, { tiles = null }: DeskPorts, door: Door): void {
  const me = (who: Who | undefined, signedIn: boolean) => ({
    name: who?.name ?? null,
    role: who?.role ?? null,
    signedIn,
    needsToken: door.tokens !== null,
    // A source of tiles may carry a key.
    tiles: who === undefined ? null : tiles,
  })
  const isSecure = (c: Context): boolean => door.behindProxy && c.req.header('x-forwarded-proto')?.split(',').pop()?.trim() === 'https'

  app.openapi(meRoute, (c) => {
    const who: Who | undefined = c.get('who')
    return c.json(me(who, who !== undefined && door.tokens !== null && c.req.header('authorization') === undefined), 200)
  })
  app.openapi(signInRoute, async (c) => {
    if (door.tokens === null) return c.json(me(c.get('who'), false), 200)
    const found = await tryToken(door, c.get('from'), c.req.valid('json').token)
    if (found === null) return unauthorized(c) as never
    if ('wait' in found) return tooMany(c, found) as never
    // What was signed in before is not taken on: a cookie that somebody else put there opens nothing.
    const old = cookieSecret(c)
    if (old !== null) door.sessions.end(old)
    const who = { name: found.name, role: found.role }
    c.set('who', who)
    c.header('set-cookie', cookieHeader(door.sessions.begin(found.id), isSecure(c)))
    return c.json(me(who, true), 200)
  })
  app.openapi(signOutRoute, (c) => {
    const secret = cookieSecret(c)
    if (secret !== null) door.sessions.end(secret)
    c.header('set-cookie', cookieHeader(null, isSecure(c)))
    return c.body(null, 204)
  })
}
