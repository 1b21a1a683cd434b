import { makeFetcher } from '../../src/fetch/fetcher.ts'
import type { FetcherOptions, Resolve } from '../../src/fetch/options.ts'
import type { FetchOutcome, FetchRequest } from '../../src/fetch/types.ts'
import { badServer } from './bad-server.ts'

/** Milliseconds that one fetch may take. */
export const WHOLE_MS = 1_500

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'inner.example': ['10.0.0.5'],
  'cloud.example': ['169.254.169.254'],
  'mixed.example': ['169.254.169.254', '127.0.0.1'],
  'here.example': ['127.0.0.1'],
}

/** Knows the names above, and any under `.many.example`, which are this machine. */
const resolve: Resolve = async (host) => {
  const found = host.endsWith('.many.example') ? ['127.0.0.1'] : NAMES[host]
  if (found === undefined) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
  return found.map((address) => ({ address, family: 4 }))
}

/** The bad server and a fetcher with short deadlines, which waits for nothing. Close it when done. */
export async function loopback(over: Partial<FetcherOptions> = {}) {
  const server = await badServer()
  /** Milliseconds that were waited before each further try. */
  const waits: number[] = []
  const fetcher = makeFetcher({
    connectMs: 500,
    headersMs: 400,
    idleMs: 400,
    wholeMs: WHOLE_MS,
    gapMs: 0,
    perHost: 8,
    backOffMs: 5,
    retries: 1,
    random: () => 0.5,
    sleep: async (ms) => void waits.push(ms),
    env: { QUAY_KEY: 'Bearer quay' },
    resolve,
    ...over,
  })
  return {
    server,
    waits,
    /** Fetches a path of the bad server or an address, as a feed, where private addresses are allowed. */
    fetch: (path: string, more: Partial<FetchRequest> = {}): Promise<FetchOutcome> =>
      fetcher.fetch({ url: path.startsWith('/') ? `${server.origin}${path}` : path, kind: 'feed', allowPrivate: true, ...more }),
    close: async (): Promise<void> => {
      await fetcher.close()
      await server.close()
    },
  }
}

export const words = (outcome: FetchOutcome): string =>
  outcome.kind === 'fetched' ? Buffer.from(outcome.bytes).toString() : reason(outcome)

export const reason = (outcome: FetchOutcome): string => (outcome.kind === 'failed' ? outcome.reason : outcome.kind)
