import type { Context, MiddlewareHandler, Next } from 'hono'
import type { Bearer } from '../../pipeline/desk/tokens.ts'
import { AT_THE_DESK, type DeskEnv, notAllowed, reaches } from '../access.ts'
import { changes, isOfApi } from '../guard.ts'
import { answer, problem } from '../problem.ts'
import { limitedAs } from './address.ts'
import type { Refused, Taken } from './buckets.ts'
import { cookieSecret } from './cookie.ts'
import type { Door } from './door.ts'
import { endWithToken } from './end-with-token.ts'

/** What a proxy adds: a desk that takes everybody for its admin must not stand behind one. */
const OF_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

const SESSION = '/api/v1/session'
const ME = '/api/v1/me'

/** Finds out who asks, and lets in who may: everybody at the desk's own machine, else who has a token or is signed in with one. */
export const letIn = (door: Door): MiddlewareHandler<DeskEnv> =>
  door.tokens === null ? fromThisMachine : withToken(door, door.tokens.byId)

const fromThisMachine: MiddlewareHandler<DeskEnv> = async (c, next) => {
  if (OF_PROXIES.some((name) => c.req.header(name) !== undefined))
    return answer(
      c,
      problem(403, {
        code: 'FORBIDDEN_HOST',
        detail: 'it comes by way of a proxy, and this desk listens to its own machine alone',
        hint: 'start it with --name and --trust-proxy',
      }),
    )
  c.set('who', AT_THE_DESK)
  return next()
}

type ById = (id: string) => Promise<Bearer | null>

const withToken =
  (door: Door, byId: ById): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    const from = c.get('from')
    const header = c.req.header('authorization')
    const found =
      header === undefined ? await signedIn(c, door, byId) : await tryToken(door, from, /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '')
    if (found !== null && 'wait' in found) return tooMany(c, found)
    const taken = takeTurn(door, found === null ? limitedAs(from) : `token ${found.id}`)
    if (!taken.ok) return tooMany(c, taken)
    if (found === null) return header === undefined ? stranger(c, next) : unauthorized(c)
    c.set('who', { name: found.name, role: found.role })
    // Whatever a route asks for itself, who may only read changes nothing.
    if (changes(c.req.method) && c.req.path !== SESSION && !reaches(found.role, 'analyst'))
      return answer(c, notAllowed(found.role, 'analyst'))
    await next()
    endWithToken(c, async () => (header === undefined ? await signedIn(c, door, byId) : await byId(found.id)) !== null)
    return undefined
  }

/** Nobody needs a token to sign in, nor for the app's own files; those are what is found where no route is looked for. */
async function stranger(c: Context<DeskEnv>, next: Next): ReturnType<MiddlewareHandler> {
  const { path, method } = c.req
  if (path === SESSION || (path === ME && !changes(method))) return next()
  return isOfApi(path) || changes(method) ? unauthorized(c) : c.notFound()
}

async function signedIn(c: Context, { sessions }: Door, byId: ById): Promise<Bearer | null> {
  const secret = cookieSecret(c)
  const id = secret === null ? null : sessions.tokenOf(secret)
  return id === null ? null : byId(id)
}

/** Whose a token is, unless the address has tried too many wrong ones: then no token at all is looked at for a while. */
export async function tryToken({ tokens, wrong }: Door, from: string, token: string): Promise<Bearer | Refused | null> {
  const left = wrong.look(limitedAs(from))
  if (!left.ok) return left
  const found = (await tokens?.find(token)) ?? null
  if (found !== null) return found
  const taken = wrong.take(limitedAs(from))
  return taken.ok ? null : taken
}

function takeTurn({ pace }: Door, key: string): Taken {
  for (const buckets of pace) {
    const taken = buckets.take(key)
    if (!taken.ok) return taken
  }
  return { ok: true }
}

export function tooMany(c: Context<DeskEnv>, { wait }: Refused): Response {
  c.header('retry-after', String(wait))
  return answer(
    c,
    problem(429, {
      code: 'TOO_MANY',
      detail: `too many requests; again in ${wait} s`,
      hint: 'send fewer, and wait as long as Retry-After says',
    }),
  )
}

export function unauthorized(c: Context<DeskEnv>): Response {
  c.header('www-authenticate', 'Bearer realm="chancery"')
  return answer(
    c,
    problem(401, {
      code: 'UNAUTHORIZED',
      detail: 'this desk asks for a token, and has none from you that holds',
      hint: 'send authorization: Bearer TOKEN, or sign in',
    }),
  )
}
