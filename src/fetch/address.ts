import { BlockList, isIP } from 'node:net'
import { type AddressKind, KIND_WORDS, RANGES } from './address-ranges.ts'

const LISTS = RANGES.map(({ net, bits, kind }) => {
  const list = new BlockList()
  list.addSubnet(net, bits, isIP(net) === 6 ? 'ipv6' : 'ipv4')
  return { list, kind, family: isIP(net) }
})

/** What is special about an IP address, in any way of writing it; `public` when nothing is; null when it is no address. */
export function addressKind(address: string): AddressKind | 'public' | null {
  const bare = address.replace(/%.*$/s, '')
  const family = isIP(bare)
  if (family === 0) return null
  const inner = family === 6 ? embedded(bare) : null
  if (inner !== null) return addressKind(inner)
  const found = LISTS.find((entry) => entry.family === family && entry.list.check(bare, family === 6 ? 'ipv6' : 'ipv4'))
  return found?.kind ?? 'public'
}

/** Why the address must not be asked, as the end of a sentence: `is an address of a private network`; null when it may be. */
export function forbidden(address: string, allowPrivate: boolean): string | null {
  const kind = addressKind(address)
  if (kind === 'public') return null
  if (kind === null) return 'is no address'
  return allowPrivate && (kind === 'private' || kind === 'loopback') ? null : `is an address of ${KIND_WORDS[kind]}`
}

/**
 * The IPv4 address inside an IPv4-mapped one (`::ffff:0:0/96`) or a NAT64 one (`64:ff9b::/96`): a host is reached at it, so it is judged
 * by it. Null for all others.
 */
function embedded(address: string): string | null {
  const words = groups(address)
  const prefix = words.slice(0, 6).join(':')
  if (prefix !== '0:0:0:0:0:ffff' && prefix !== '64:ff9b:0:0:0:0') return null
  return words
    .slice(6)
    .flatMap((word) => [Number.parseInt(word, 16) >> 8, Number.parseInt(word, 16) & 255])
    .join('.')
}

/** The eight groups of a valid IPv6 address, lower-case hex without leading zeros. */
function groups(address: string): readonly string[] {
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}
