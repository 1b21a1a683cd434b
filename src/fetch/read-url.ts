import { isIP } from 'node:net'
import { quoted } from '../wire/fault.ts'
import { forbidden } from './address.ts'
import type { FetchReason } from './types.ts'

/** An address that is not asked, and why. */
export interface Refusal {
  readonly reason: FetchReason
  readonly message: string
}

const LONGEST = 8_000

/**
 * A written address, judged as far as can be without looking its host up: http or https, no user or password, not an address that is
 * refused. The URL comes without its fragment; numbers and odd spellings of IPv4 hosts are told by it (`http://2130706433/`).
 */
export function readUrl(written: string, allowPrivate: boolean, base?: URL): URL | Refusal {
  const url = written.length <= LONGEST && URL.canParse(written, base?.href) ? new URL(written, base?.href) : null
  if (url === null) return bad(`${quoted(written)} is not an address; write it as https://HOST/PATH`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return bad(`${quoted(written)} is not fetched: only http and https addresses are`)
  if (url.username !== '' || url.password !== '')
    return bad(`the address at ${url.host} holds a user or password; name an environment variable that holds the authorization instead`)
  url.hash = ''
  const host = hostOf(url)
  if (isIP(host) === 0) return url
  const why = forbidden(host, allowPrivate)
  return why === null ? url : { reason: 'private-address', message: refusedWords(host, why) }
}

const bad = (message: string): Refusal => ({ reason: 'bad-address', message })

/** Host name without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/** The same line for an address that is written and for one that a name resolves to. */
export const refusedWords = (host: string, why: string): string => `${host} ${why}, which is not asked unless a setting allows it`

/** True for an address that was refused. */
export const isRefusal = (read: URL | Refusal): read is Refusal => 'reason' in read
