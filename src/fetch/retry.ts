import type { FetcherOptions } from './options.ts'
import type { FetchOutcome } from './types.ts'

type Patience = Pick<FetcherOptions, 'retries' | 'backOffMs' | 'retryAfterMs' | 'random'>

/**
 * Milliseconds to wait before the next try, twice as long each time and spread so that many feeds do not come back together; null when
 * another try is of no use or not wanted.
 * @param tried how many tries went before this outcome
 */
export function retryWait(outcome: FetchOutcome, tried: number, { retries, backOffMs, retryAfterMs, random }: Patience): number | null {
  if (tried >= retries || outcome.kind !== 'failed' || !mayPass(outcome.reason, outcome.status)) return null
  const asked = (outcome.retryAfter ?? 0) * 1_000
  if (asked > retryAfterMs) return null
  return Math.max(asked, backOffMs * 2 ** tried * (0.5 + random()))
}

/** True for faults that may be gone in a moment. */
function mayPass(reason: string, status: number | null): boolean {
  if (reason === 'network' || reason === 'cut-off') return true
  return reason === 'status' && status !== null && ((status >= 500 && status !== 501) || status === 429)
}
