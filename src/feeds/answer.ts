/** One step of a redirect. */
export interface Hop {
  /** HTTP status. */
  readonly status: number
  readonly from: string
  readonly to: string
}

/** An answer with a body, as much of it as a poll is decided by; what the `fetch` room gives fits it. */
export interface Fetched {
  readonly kind: 'fetched'
  readonly hops: readonly Hop[]
  /** Decompressed. */
  readonly bytes: Uint8Array
  readonly etag: string | null
  readonly lastModified: string | null
  /** Seconds. */
  readonly maxAge: number | null
  /** The body ended too early; what came is here. */
  readonly cutOff: boolean
  /** WebSub, as the headers name it. */
  readonly hub: string | null
}

export interface NotModified {
  readonly kind: 'not-modified'
  readonly hops: readonly Hop[]
  /** Seconds. */
  readonly maxAge: number | null
}

export interface Failed {
  readonly kind: 'failed'
  readonly status: number | null
  /** From a closed set of the one who asked, such as `timeout`. */
  readonly reason: string
  /** One line for a person. */
  readonly message: string
  /** Seconds to wait. */
  readonly retryAfter: number | null
}

export type Answer = Fetched | NotModified | Failed
