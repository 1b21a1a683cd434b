import type { MiddlewareHandler } from 'hono'
import { answer, problem } from './problem.ts'

/** Nothing of an answer may be run, framed, guessed at or kept by others on the way. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

export const withHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

/**
 * Only who asks for this machine by its own name is answered: a page elsewhere whose name was pointed here (DNS rebinding) is not,
 * nor is a script of another site. Requests that change nothing are the only ones there are.
 */
export const onlyLoopback: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? ''
  if (!LOOPBACK.test(host))
    return answer(
      c,
      problem(403, { code: 'FORBIDDEN_HOST', detail: 'this desk answers on its loopback address alone', hint: 'ask for http://127.0.0.1' }),
    )
  const site = c.req.header('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site')
    return answer(c, problem(403, { code: 'FORBIDDEN_HOST', detail: 'another site asked for this', hint: 'open the address yourself' }))
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
    return answer(c, problem(405, { code: 'METHOD_NOT_ALLOWED', detail: `${c.req.method} does nothing here`, hint: 'use GET' }))
  return next()
}
