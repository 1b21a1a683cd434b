import { setTimeout as sleep } from 'node:timers/promises'
import { LIMITS } from '../wire/limits.ts'
import { resolveBySystem } from './connect.ts'
import type { FetcherOptions } from './options.ts'

/** How the network is used unless an option says otherwise. */
export const DEFAULTS: FetcherOptions = {
  connectMs: 10_000,
  headersMs: 20_000,
  idleMs: 20_000,
  wholeMs: 60_000,
  gapMs: 500,
  perHost: 2,
  atOnce: 64,
  largeAtOnce: 2,
  retries: 2,
  backOffMs: 1_000,
  retryAfterMs: 5_000,
  robots: 'pages',
  userAgent: 'Chancery',
  feedBytes: LIMITS.feedBytes,
  pageBytes: LIMITS.itemBytes,
  env: process.env,
  resolve: resolveBySystem,
  random: Math.random,
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal }),
}
