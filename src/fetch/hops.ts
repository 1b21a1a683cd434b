import { isRefusal, readUrl } from './read-url.ts'
import type { FetchReason, Hop } from './types.ts'

export const MOST_HOPS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Where an answer leads next: an address, a refusal, or null when it is no redirect. */
export type Next = { readonly url: URL; readonly hop: Hop } | { readonly reason: FetchReason; readonly message: string } | null

/** The pure decision whether and where a redirect is followed. `hops` are those that were taken already. */
export function nextHop(status: number, location: string | null, from: URL, hops: readonly Hop[], allowPrivate: boolean): Next {
  if (!REDIRECTS.has(status)) return null
  if (location === null) return { reason: 'bad-redirect', message: `the server answered ${status} without saying where to` }
  const read = readUrl(location, allowPrivate, from)
  if (isRefusal(read)) {
    const reason = read.reason === 'bad-address' ? 'bad-redirect' : read.reason
    return { reason, message: `redirected to where it is not followed: ${read.message}` }
  }
  const hop = { status, from: from.href, to: read.href }
  if (read.href === from.href || hops.some((one) => one.from === read.href)) {
    return { reason: 'redirect-loop', message: `redirected in a circle to ${read.href}` }
  }
  if (hops.length >= MOST_HOPS) return { reason: 'too-many-redirects', message: `redirected more than ${MOST_HOPS} times` }
  return { url: read, hop }
}
