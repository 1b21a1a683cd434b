import { makeFetcher } from '../../src/fetch/fetcher.ts'
import type { FetcherOptions } from '../../src/fetch/options.ts'
import type { Fetcher } from '../../src/fetch/types.ts'

/** The real fetcher for a server on loopback: no pause between requests to one host, one try each. */
export const quickFetcher = (over: Partial<FetcherOptions> = {}): Fetcher =>
  makeFetcher({ gapMs: 0, perHost: 16, retries: 0, robots: 'none', ...over })
