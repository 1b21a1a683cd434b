import type { MiddlewareHandler } from 'hono'
import type { DeskEnv, Who } from '../access.ts'
import { changes } from '../guard.ts'
import { addressOf, limitedAs } from './address.ts'
import type { Door } from './door.ts'

const REFUSED = new Set([401, 403, 413, 415, 429])

/**
 * Tells the audit log of all that changes something, of sign-ins, and of refusals: of these so many a minute and address, that nobody can
 * fill it from outside.
 */
export const audited =
  ({ audit, behindProxy, told }: Door, clock: () => string): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    const from = addressOf(c, behindProxy)
    c.set('from', from)
    await next()
    const { status } = c.res
    const isRefused = REFUSED.has(status)
    if (audit === null || !(isRefused || changes(c.req.method))) return
    if (isRefused && !told.take(limitedAs(from)).ok) return
    const who: Who | undefined = c.get('who')
    audit.add({ at: clock(), who: who?.name ?? null, role: who?.role ?? null, method: c.req.method, path: c.req.path, status, from })
  }
