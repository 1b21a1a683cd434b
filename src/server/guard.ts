import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { DeskEnv } from './access.ts'
import { answer, problem } from './problem.ts'

/** Nothing of an answer may be run, framed, guessed at or kept by others on the way. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const

/** What the app's own files say otherwise. */
const UNLESS_SAID = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cache-control': 'no-store',
} as const

export const withHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
  for (const [name, value] of Object.entries(UNLESS_SAID)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  // Of the answer to a HEAD nobody takes the body: one that streams would wait for that for ever.
  if (c.req.method === 'HEAD') await c.res.body?.cancel().catch(() => {})
}

const READS = new Set(['GET', 'HEAD'])
const CHANGES = new Set(['POST', 'PUT', 'DELETE'])

export const changes = (method: string): boolean => CHANGES.has(method)

/** A page elsewhere may lead to a page of the app, as a link in a mail does; it learns nothing of it. */
const isVisit = (path: string, header: (name: string) => string | undefined): boolean =>
  !isOfApi(path) && header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document'

export const isOfApi = (path: string): boolean => /^\/(?:api|live)(?:\/|$)/.test(path)

/** Only methods that there are; and no request that a page of another site sent through somebody's browser. */
export const onlyOwnSite: MiddlewareHandler<DeskEnv> = async (c, next) => {
  const { method, path } = c.req
  const header = (name: string): string | undefined => c.req.header(name)
  if (!READS.has(method) && !CHANGES.has(method))
    return answer(c, problem(405, { code: 'METHOD_NOT_ALLOWED', detail: `${method} does nothing here`, hint: 'see /api/openapi.json' }))
  const why = changes(method) ? whyNoChange(header) : whyNoRead(header, path)
  return why === null ? next() : answer(c, problem(403, { code: 'CROSS_SITE', ...why }))
}

type Header = (name: string) => string | undefined
type Why = { readonly detail: string; readonly hint: string } | null

function whyNoRead(header: Header, path: string): Why {
  const site = header('sec-fetch-site')
  if ((site === 'cross-site' || site === 'same-site') && !isVisit(path, header))
    return { detail: 'another site asked for this', hint: 'open the address yourself' }
  return null
}

const BY_HAND = 'send the header chancery-request: 1, or authorization'

/**
 * A browser says of each request where it comes from (Fetch Metadata), an older one the origin alone; what is no browser says neither,
 * and shows by a header that no form and no plain link can send that it means it.
 */
function whyNoChange(header: Header): Why {
  const site = header('sec-fetch-site')
  const origin = header('origin')
  const withToken = header('authorization') !== undefined
  if (site !== undefined) {
    if (site !== 'same-origin' && !(site === 'none' && withToken))
      return { detail: 'a page of this desk did not send it', hint: 'send it from the desk itself' }
  }
  if (origin !== undefined)
    return isOrigin(origin, header('host') ?? '') ? null : { detail: 'it comes from another origin', hint: 'send it from the desk itself' }
  if (site !== undefined || withToken || header('chancery-request') === '1') return null
  return { detail: 'nothing shows that no other site sent it', hint: BY_HAND }
}

/** The origin is that of the host, its own port or the usual one of the scheme. */
function isOrigin(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host: from } = new URL(origin)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  const ours = `${protocol}//${host}`
  return URL.canParse(ours) && new URL(ours).host === from
}

const JSON_TYPE = /^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i

/** A change tells what it wants as JSON, which no form can send. */
export const onlyJson: MiddlewareHandler<DeskEnv> = async (c, next) => {
  if (!changes(c.req.method)) return next()
  const type = c.req.header('content-type')
  const isEmpty = (c.req.header('content-length') ?? '0') === '0' && c.req.header('transfer-encoding') === undefined
  if (type === undefined ? isEmpty : JSON_TYPE.test(type)) return next()
  return answer(c, problem(415, { code: 'NOT_JSON', detail: 'the body is not sent as JSON', hint: 'send content-type: application/json' }))
}

/** Bytes. */
const MOST_BODY = 1_048_576

export const notTooLarge: MiddlewareHandler<DeskEnv> = bodyLimit({
  maxSize: MOST_BODY,
  onError: (c) => answer(c, problem(413, { code: 'TOO_LARGE', detail: 'the body is over 1 MiB', hint: 'send it in parts' })),
})
