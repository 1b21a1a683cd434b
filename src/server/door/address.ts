import { isIP } from 'node:net'
import type { Context } from 'hono'

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/**
 * The address of the other side. Behind a proxy that is trusted it is the last of `x-forwarded-for`: the one that the proxy itself saw,
 * whatever the client put before it. `-` where there is none, as in a test without a port.
 */
export function addressOf(c: Context, behindProxy: boolean): string {
  const told = behindProxy ? (c.req.header('x-forwarded-for')?.split(',').pop()?.trim() ?? '') : ''
  if (isIP(told) > 0) return plain(told)
  const socket = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress
  return socket === undefined ? '-' : plain(socket)
}

/** An IPv4 address within IPv6 is the IPv4 address. */
const plain = (address: string): string => address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')

/** What is limited as one: an IPv4 address, or the /64 that one home or server has of IPv6. */
export function limitedAs(address: string): string {
  if (isIP(address) !== 6) return address
  const [before = '', after = ''] = (address.split('%')[0] ?? '').split('::')
  const [head, tail] = [before, after].map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array<string>(Math.max(0, 8 - (head?.length ?? 0) - (tail?.length ?? 0))).fill('0')
  return `${[...(head ?? []), ...zeros, ...(tail ?? [])]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
