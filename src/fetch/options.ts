import type { LookupAddress } from 'node:dns'

/** Turns a host's name into its addresses; rejects when there are none. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

/** How the network is used. Times in milliseconds. */
export interface FetcherOptions {
  readonly connectMs: number
  readonly headersMs: number
  /** Without a byte. */
  readonly idleMs: number
  /** One fetch with its redirects and retries, without the waits for its turn. */
  readonly wholeMs: number
  /** Between the starts of two requests to one host. */
  readonly gapMs: number
  readonly perHost: number
  readonly atOnce: number
  /** Bodies over 2 MB that are read at once. */
  readonly largeAtOnce: number
  readonly retries: number
  /** Wait before the first retry; doubled for each further one. */
  readonly backOffMs: number
  /** The longest `retry-after` that is waited for at once; a longer one is told to the caller. */
  readonly retryAfterMs: number
  /** For whom robots.txt is asked: feeds are made to be fetched by programs, pages are not. */
  readonly robots: 'pages' | 'all' | 'none'
  readonly userAgent: string
  /** Bytes of a feed or a page, decompressed. */
  readonly feedBytes: number
  readonly pageBytes: number
  /** Environment in which `authEnv` is looked up. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly resolve: Resolve
  /** 0 to 1: spreads the retries of many feeds. */
  readonly random: () => number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waits for milliseconds; rejects when the signal stops it. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}
