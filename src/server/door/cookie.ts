import type { Context } from 'hono'
import { SESSION_S } from './sessions.ts'

const NAME = 'chancery-session'
const VALUE = /^[A-Za-z0-9_-]{43}$/

/**
 * The secret of the session cookie; null where there is none, or more than one: a neighbour of the domain could have put one of its own
 * beside it.
 */
export function cookieSecret(c: Context): string | null {
  const values = (c.req.header('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${NAME}=`))
    .map((pair) => pair.slice(NAME.length + 1))
  const [value] = values
  return values.length === 1 && value !== undefined && VALUE.test(value) ? value : null
}

/** The header that keeps a secret in a browser, out of reach of scripts and of other sites; null ends it. */
export function cookieHeader(secret: string | null, isSecure: boolean): string {
  const life = secret === null ? 0 : SESSION_S
  return `${NAME}=${secret ?? ''}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${life}${isSecure ? '; Secure' : ''}`
}
