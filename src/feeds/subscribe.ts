import { addressKey, plainAddress } from './address-key.ts'
import type { Feed, FeedState } from './state.ts'

/** An address as people type it, made whole: `post.example/rss`, `feed://post.example/rss`. Null for what can be no web address. */
export function typedAddress(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^feed:(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://')
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return null
  const { hostname, href } = new URL(whole)
  return hostname === '' ? null : href
}

/** The feed that has this address, in any spelling, or had it before it moved. */
export function feedAt<T extends Feed>(feeds: readonly T[], address: string): T | undefined {
  const plain = plainAddress(address)
  const key = addressKey(address)
  return (
    feeds.find((feed) => plainAddress(feed.address) === plain) ??
    feeds.find((feed) => feed.key === key || feed.key === address || feed.history.some(({ from }) => plainAddress(from) === plain))
  )
}

/** True for a feed that was removed and added again after its last fetch. */
export const isBack = ({ added }: Pick<Feed, 'added'>, lastFetch: string | null): boolean =>
  lastFetch !== null && Date.parse(added) - Date.parse(lastFetch) >= 1_000

/** A feed that came back knows its items, but what it brought meanwhile is no news. */
export const returned = (state: FeedState): FeedState => ({
  ...state,
  baselineDone: false,
  next: null,
  failures: 0,
  failingSince: null,
  gone: null,
})
