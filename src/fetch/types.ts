/** Why a fetch brought nothing. A closed set; each is explained in the manual. */
export type FetchReason =
  | 'bad-address'
  | 'private-address'
  | 'unknown-host'
  | 'refused'
  | 'tls'
  | 'timeout'
  | 'cut-off'
  | 'too-large'
  | 'bad-encoding'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'bad-redirect'
  | 'robots'
  | 'no-credentials'
  | 'status'
  | 'network'

/** One step of a redirect. */
export interface Hop {
  /** 301, 302, 303, 307 or 308. */
  readonly status: number
  readonly from: string
  readonly to: string
}

export interface FetchRequest {
  readonly url: string
  /** A page is at most 20 MB and asks for HTML; a feed may be larger (`wire/limits.ts`). */
  readonly kind: 'feed' | 'page'
  /** Validators of the last good response; none for an unconditional fetch. */
  readonly etag?: string | null
  readonly lastModified?: string | null
  /** Loopback and private addresses (RFC 1918, unique-local) are allowed; all other special ones stay refused. */
  readonly allowPrivate?: boolean
  /** Name of the environment variable that holds the `authorization` header; sent to the first host alone. */
  readonly authEnv?: string | null
  readonly signal?: AbortSignal
}

/** What every answer tells, good or bad. */
interface Answered {
  /** The last address that was asked. */
  readonly url: string
  readonly hops: readonly Hop[]
  /** HTTP status; null when there was no answer. */
  readonly status: number | null
  /** Milliseconds from the first byte asked to the last received, without the waits for the host's turn. */
  readonly took: number
}

export interface Fetched extends Answered {
  readonly kind: 'fetched'
  readonly status: number
  /** Decompressed. */
  readonly bytes: Uint8Array
  readonly contentType: string | null
  /** These three are null when the body was cut off: a later `not modified` must not make the missing rest final. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** Seconds for which the server says that asking again is of no use; null when it says nothing. */
  readonly maxAge: number | null
  /** The body ended before its stated length, or the connection broke: what came is here. */
  readonly cutOff: boolean
  /** WebSub: what the `link` headers name. */
  readonly hub: string | null
  readonly self: string | null
}

export interface NotModified extends Answered {
  readonly kind: 'not-modified'
  readonly status: 304
  readonly maxAge: number | null
}

export interface Failed extends Answered {
  readonly kind: 'failed'
  readonly reason: FetchReason
  /** One line for a person. */
  readonly message: string
  /** Seconds to wait, as `retry-after` of a 429 or 503 asks. */
  readonly retryAfter: number | null
}

export type FetchOutcome = Fetched | NotModified | Failed

/** The one door to the network. */
export interface Fetcher {
  /** Never rejects but for an aborted signal: what goes wrong is the outcome. */
  fetch(request: FetchRequest): Promise<FetchOutcome>
  close(): Promise<void>
}
