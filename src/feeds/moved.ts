import type { Hop } from './answer.ts'
import type { AddressChange, FeedState, RedirectStreak } from './state.ts'
import { between, DAY } from './time.ts'

const TIMES = 3

/** Where a feed stands after an answer that was a valid feed. */
export interface Moved {
  readonly address: string
  readonly history: readonly AddressChange[]
  readonly redirect: RedirectStreak | null
}

/**
 * The address changes after three answers through the same permanent redirect (301, 308), over a day or more. What follows a temporary
 * redirect is never taken, nor is a step from https down to http.
 */
export function moved(state: FeedState, hops: readonly Hop[], now: string): Moved {
  const { address, history, redirect } = state
  const to = permanentTarget(hops)
  if (to === null || to === address || isDowngrade(address, to)) return { address, history, redirect: null }
  const streak = redirect?.to === to ? { ...redirect, count: redirect.count + 1 } : { to, count: 1, since: now }
  if (streak.count < TIMES || between(streak.since, now) < DAY) return { address, history, redirect: streak }
  const reason = `moved permanently (${hops[0]?.status}), ${streak.count} times since ${streak.since}`
  return { address: to, history: [...history, { from: address, to, at: now, reason }].slice(-20), redirect: null }
}

/** The end of the permanent redirects that come before any temporary one. */
function permanentTarget(hops: readonly Hop[]): string | null {
  const temporary = hops.findIndex(({ status }) => status !== 301 && status !== 308)
  return hops.slice(0, temporary < 0 ? hops.length : temporary).at(-1)?.to ?? null
}

const isDowngrade = (from: string, to: string): boolean => /^https:/i.test(from) && !/^https:/i.test(to)
