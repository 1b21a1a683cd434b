import { type Dispatcher, request } from 'undici'
import { makeAgent } from './connect.ts'
import { DEFAULTS } from './defaults.ts'
import { faultOf } from './network-fault.ts'
import type { FetcherOptions } from './options.ts'
import { isRefusal, readUrl } from './read-url.ts'
import type { FetchReason } from './types.ts'

export interface PostRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Loopback and private addresses are allowed; all other special ones stay refused. */
  readonly allowPrivate?: boolean
  readonly signal?: AbortSignal
}

/** What came of it. A redirect is an answer like any other: it is not followed. */
export type PostOutcome =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'failed'; readonly reason: FetchReason; readonly message: string }

/** Sends to addresses that others name: as guarded as the fetcher, and never again by itself. */
export interface Poster {
  /** Rejects only when the signal is aborted. */
  post(asked: PostRequest): Promise<PostOutcome>
  close(): Promise<void>
}

const WHOLE_MS = 10_000

/** `wholeMs`: for one request, from the look-up of its host to the head of the answer; 10 s unless told. */
export function makePoster(options: Partial<Pick<FetcherOptions, 'resolve' | 'userAgent' | 'wholeMs'>> = {}): Poster {
  const { wholeMs = WHOLE_MS, ...own } = options
  const settings: FetcherOptions = { ...DEFAULTS, ...own, connectMs: wholeMs, headersMs: wholeMs, idleMs: wholeMs }
  const agents = { guarded: makeAgent(settings, false), open: makeAgent(settings, true) }
  return {
    async post({ url: written, headers, body, allowPrivate = false, signal: stop }) {
      stop?.throwIfAborted()
      const url = readUrl(written, allowPrivate)
      if (isRefusal(url)) return { kind: 'failed', ...url }
      const time = AbortSignal.timeout(wholeMs)
      const signal = stop === undefined ? time : AbortSignal.any([time, stop])
      const asked: Parameters<typeof request>[1] = {
        method: 'POST',
        headers: { 'user-agent': settings.userAgent, ...headers },
        body,
        signal,
      }
      try {
        const { statusCode, body: answer } = await request(url, { ...asked, dispatcher: allowPrivate ? agents.open : agents.guarded })
        letGo(answer)
        return { kind: 'answered', status: statusCode }
      } catch (thrown) {
        stop?.throwIfAborted()
        return { kind: 'failed', ...faultOf(signal.aborted ? signal.reason : thrown) }
      }
    },
    close: async () => void (await Promise.all([agents.guarded.destroy(), agents.open.destroy()])),
  }
}

/** What the answer says is not read. */
const letGo = (answer: Dispatcher.ResponseData['body']): void => void answer.on('error', () => {}).destroy()
