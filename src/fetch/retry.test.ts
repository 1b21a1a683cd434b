import { expect, it } from 'vitest'
import { retryWait } from './retry.ts'
import type { Failed } from './types.ts'

const PATIENCE = { retries: 2, backOffMs: 1_000, retryAfterMs: 5_000, random: () => 0.5 }
const failed = (over: Partial<Failed>): Failed => ({
  kind: 'failed',
  url: 'https://quay.example/',
  hops: [],
  status: null,
  took: 1,
  reason: 'status',
  message: '',
  retryAfter: null,
  ...over,
})

it.each<[Partial<Failed>, number | null]>([
  [{ reason: 'network' }, 1_000],
  [{ reason: 'cut-off' }, 1_000],
  [{ status: 500 }, 1_000],
  [{ status: 503, retryAfter: 3 }, 3_000],
  [{ status: 429, retryAfter: 0 }, 1_000],
  [{ status: 429, retryAfter: 6 }, null],
  [{ status: 501 }, null],
  [{ status: 404 }, null],
  [{ status: 304 }, null],
  [{ reason: 'timeout' }, null],
  [{ reason: 'private-address' }, null],
  [{ reason: 'tls' }, null],
])('%j is tried again after %s ms', (over, wait) => {
  expect(retryWait(failed(over), 0, PATIENCE)).toBe(wait)
})

it('waits longer each time, spread, and not for ever', () => {
  const broken = failed({ reason: 'network' })
  expect([0, 1, 2].map((tried) => retryWait(broken, tried, PATIENCE))).toEqual([1_000, 2_000, null])
  expect([0, 0.999].map((random) => retryWait(broken, 0, { ...PATIENCE, random: () => random }))).toEqual([500, 1_499])
})
