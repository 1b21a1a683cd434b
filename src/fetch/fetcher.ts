import { setMaxListeners } from 'node:events'
import type { Agent } from 'undici'
import { type Asking, ask, type Fault } from './ask-once.ts'
import { makeAgent } from './connect.ts'
import { Deadline } from './deadline.ts'
import { DEFAULTS } from './defaults.ts'
import { LargeLane } from './large-lane.ts'
import type { FetcherOptions } from './options.ts'
import { isRefusal, readUrl } from './read-url.ts'
import { credentials, headersOf } from './request-headers.ts'
import { retryWait } from './retry.ts'
import { forNow, Robots } from './robots.ts'
import { Turns } from './turns.ts'
import type { Failed, Fetcher, FetchOutcome, FetchRequest } from './types.ts'

const ROBOTS_BYTES = 500_000

/** The door to the network: polite, bounded, guarded. Close it when done. */
export const makeFetcher = (options: Partial<FetcherOptions> = {}): Fetcher => new Door({ ...DEFAULTS, ...options })

/** What one request is allowed beyond itself. */
type Bounds = Pick<Asking, 'most' | 'cutLarge' | 'forbids'>

class Door implements Fetcher {
  private readonly options: FetcherOptions
  private readonly guarded: Agent
  private readonly open: Agent
  private readonly turns: Turns
  private readonly lane: LargeLane
  private readonly robots: Robots

  constructor(options: FetcherOptions) {
    this.options = options
    this.guarded = makeAgent(options, false)
    this.open = makeAgent(options, true)
    this.turns = new Turns(options)
    this.lane = new LargeLane(options.largeAtOnce)
    this.robots = new Robots(options.userAgent, (url, allowPrivate) => this.askRules(url, allowPrivate), options.now)
  }

  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    const { robots, pageBytes, feedBytes } = this.options
    const obeys = robots === 'all' || (robots === 'pages' && request.kind === 'page')
    return this.attempts(request, {
      most: request.kind === 'page' ? pageBytes : feedBytes,
      cutLarge: false,
      forbids: async (url) => (obeys ? untilStopped(this.robots.forbids(url, request.allowPrivate ?? false), request.signal) : null),
    })
  }

  async close(): Promise<void> {
    await Promise.all([this.guarded.destroy(), this.open.destroy()])
  }

  /** Tries until the outcome is final or the deadline leaves no time for another try. */
  private async attempts(request: FetchRequest, bounds: Bounds): Promise<FetchOutcome> {
    request.signal?.throwIfAborted()
    // One signal may stop thousands of fetches: that many listeners are no leak.
    if (request.signal !== undefined) setMaxListeners(0, request.signal)
    const deadline = new Deadline(this.options.wholeMs, request.signal)
    try {
      const asking = this.prepare(request, deadline, bounds)
      if ('kind' in asking) return asking
      for (let tried = 0; ; tried++) {
        const outcome = await ask(asking)
        request.signal?.throwIfAborted()
        const wait = retryWait(outcome, tried, this.options)
        if (wait === null || wait >= deadline.left) return outcome
        await deadline.during(() => this.options.sleep(wait, request.signal))
      }
    } finally {
      deadline.end()
    }
  }

  private prepare(request: FetchRequest, deadline: Deadline, bounds: Bounds): Asking | Failed {
    const { allowPrivate = false, authEnv = null, signal } = request
    const url = readUrl(request.url, allowPrivate)
    if (isRefusal(url)) return notAsked(withoutUser(request.url), url)
    const known = authEnv === null ? { value: null } : credentials(authEnv, this.options.env)
    if ('message' in known) return notAsked(url.href, { reason: 'no-credentials', message: known.message })
    return {
      ...bounds,
      url,
      headers: headersOf(request, this.options.userAgent),
      authorization: known.value,
      allowPrivate,
      dispatcher: allowPrivate ? this.open : this.guarded,
      deadline,
      lane: this.lane,
      now: this.options.now,
      turn: (host, task) => this.turns.take(host, task, signal),
    }
  }

  /** The text of a robots.txt; null when the site has none or does not say where. */
  private async askRules(url: string, allowPrivate: boolean): Promise<string | null | Fault> {
    const bounds: Bounds = { most: ROBOTS_BYTES, cutLarge: true, forbids: async () => null }
    const outcome = await this.attempts({ url, kind: 'page', allowPrivate }, bounds)
    if (outcome.kind === 'fetched') return new TextDecoder().decode(outcome.bytes)
    if (outcome.kind === 'not-modified') return null
    const { status, reason } = outcome
    const none = reason === 'status' && status !== null && status < 500 && status !== 429
    const astray = reason === 'redirect-loop' || reason === 'too-many-redirects' || reason === 'bad-redirect'
    return none || astray ? null : forNow(outcome)
  }
}

const notAsked = (url: string, { reason, message }: Fault): Failed => ({
  kind: 'failed',
  url,
  hops: [],
  status: null,
  took: 0,
  reason,
  message,
  retryAfter: null,
})

/** A written address without its user and password, which no message may repeat. */
const withoutUser = (written: string): string => written.replace(/\/\/[^/?#]*@/, '//')

/** What others also wait for is not stopped; the waiting is. */
function untilStopped<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
