import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import type { DeskEnv } from './access.ts'
import { answer, problem } from './problem.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const HOST = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(?::\d{1,5})?$/i

/** The name of a Host header, without its port; null for what is none. */
export function hostName(header: string): string | null {
  if (!HOST.test(header)) return null
  return header.replace(/:\d{1,5}$/, '').toLowerCase()
}

const bare = (name: string): string => name.replace(/^\[|\]$/g, '')

export const isLoopback = (address: string): boolean =>
  LOOPBACK.has(address.toLowerCase()) || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))

/** What a desk listens on, and what it may be called. */
export interface Called {
  readonly host: string
  readonly names: readonly string[]
}

/**
 * Only who asks for this desk by a name of its own is answered: a page elsewhere whose name was pointed here (DNS rebinding) is not. An
 * address cannot be pointed elsewhere; so a desk that listens on all addresses of its machine may be called by any of them.
 */
export function isCalled({ host, names }: Called, header: string): boolean {
  const name = hostName(header)
  if (name === null) return false
  if (LOOPBACK.has(name) || names.includes(name) || bare(name) === host.toLowerCase()) return true
  const listensOnAll = host === '0.0.0.0' || host === '::'
  return listensOnAll && isIP(bare(name)) > 0
}

export const LOOPBACK_ALONE: Called = { host: '127.0.0.1', names: [] }

/** A target may be a whole address (`GET http://NAME/...`): then that is the name by which addresses in answers are made. */
export const onlyOwnNames =
  (called: Called): MiddlewareHandler<DeskEnv> =>
  async (c, next) =>
    isCalled(called, c.req.header('host') ?? '') && isCalled(called, new URL(c.req.url).host)
      ? next()
      : answer(
          c,
          problem(403, {
            code: 'FORBIDDEN_HOST',
            detail: 'this desk does not answer to that name',
            hint: isLoopback(called.host) ? 'ask for http://127.0.0.1' : 'start it with --name and the name',
          }),
        )
