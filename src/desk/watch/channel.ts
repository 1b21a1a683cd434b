import { ChanceryError } from '../../kit/errors.ts'
import { clip, isObject, own } from './json.ts'

/** Where alerts go: an address that is told by a signed POST, or somebody's mail. */
export type Channel =
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string }
  | { readonly kind: 'mail'; readonly to: string }

const LONGEST_URL = 2000
/** RFC 5321, 4.5.3.1.3, without the brackets. */
const LONGEST_MAIL = 254
const LEAST_SECRET = 16
const LONGEST_SECRET = 200
const FIELDS = { webhook: ['kind', 'url', 'secret'], mail: ['kind', 'to'] } as const

/** One address as RFC 5321 has it without quotes: nothing that a header, a list of addresses or a second line could be made of. */
const MAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i
const PRINTED = /^[\x21-\x7e]+$/

/** Tells one channel from another. */
export const channelKey = (channel: Channel): string => (channel.kind === 'webhook' ? `webhook ${channel.url}` : `mail ${channel.to}`)

/**
 * A channel from JSON. `secret` gives the secret of a webhook that comes without one; null where it must have it. Throws ChanceryError
 * USAGE; of a secret no letter is told.
 */
export function parseChannel(json: unknown, where: string, secret: ((url: string) => string) | null): Channel {
  const kind = isObject(json) ? own(json, 'kind') : undefined
  if (!isObject(json) || (kind !== 'webhook' && kind !== 'mail'))
    throw new ChanceryError('USAGE', `${clip(json)} is no channel`, { where, hint: 'give an object of kind webhook or mail' })
  const fields: readonly string[] = FIELDS[kind]
  const stray = Object.keys(json).find((key) => !fields.includes(key))
  if (stray !== undefined)
    throw new ChanceryError('USAGE', `a ${kind} has no ${clip(stray)}`, { where, hint: `its fields are ${fields.join(', ')}` })
  if (kind === 'mail') return { kind, to: mailOf(own(json, 'to'), `${where}.to`) }
  const url = urlOf(own(json, 'url'), `${where}.url`)
  const given = own(json, 'secret')
  return { kind, url, secret: given === undefined && secret !== null ? secret(url) : checkSecret(given, `${where}.secret`) }
}

function mailOf(value: unknown, where: string): string {
  if (typeof value === 'string' && value.length <= LONGEST_MAIL && value.indexOf('@') <= 64 && MAIL.test(value)) return value
  throw new ChanceryError('USAGE', `${clip(value)} is no mail address`, { where, hint: 'give one plain address, such as desk@example.org' })
}

function urlOf(value: unknown, where: string): string {
  const url = typeof value === 'string' && value.length <= LONGEST_URL && URL.canParse(value) ? new URL(value) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new ChanceryError('USAGE', `${clip(value)} is no address of a webhook`, {
      where,
      hint: `give one that begins with https:// or http://, of at most ${LONGEST_URL} letters`,
    })
  if (url.username !== '' || url.password !== '')
    throw new ChanceryError('USAGE', 'the address of a webhook carries a name or a password', {
      where,
      hint: 'leave them out: alerts are signed with the secret',
    })
  return url.href
}

function checkSecret(value: unknown, where: string): string {
  if (typeof value === 'string' && value.length >= LEAST_SECRET && value.length <= LONGEST_SECRET && PRINTED.test(value)) return value
  throw new ChanceryError('USAGE', 'this is no secret of a webhook', {
    where,
    hint: `give ${LEAST_SECRET} to ${LONGEST_SECRET} printed ASCII letters without spaces`,
  })
}
