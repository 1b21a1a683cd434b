/** Bounds of what is read at all, so that no outside file can take the machine's memory or time. */
export interface Limits {
  /** Bytes of one JSONL line, one page or one text. */
  readonly itemBytes: number
  /** Bytes of one feed document; larger than an item's, since a feed is many. */
  readonly feedBytes: number
  /** Nesting of elements or JSON values. */
  readonly depth: number
  /** Elements of one markup document. */
  readonly nodes: number
  /** Tags of one page or piece of HTML. */
  readonly tags: number
}

export const LIMITS: Limits = { itemBytes: 20_000_000, feedBytes: 64_000_000, depth: 200, nodes: 2_000_000, tags: 50_000 }

/** `20 MB`, for messages. */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e5) / 10} MB`
