/** How a feed does. Times are ISO instants. */
export interface FeedHealth {
  readonly key: string
  readonly address: string
  readonly title: string | null
  readonly folder: string | null
  readonly health: 'ok' | 'quiet' | 'failing' | 'gone' | 'new'
  /** Why it is not ok, in a line. */
  readonly message: string | null
  readonly since: string | null
  readonly lastSuccess: string | null
  readonly lastNew: string | null
  readonly next: string | null
  /** New items a day. */
  readonly perDay: number | null
  /** In a row. */
  readonly failures: number
  /** How often something in it was put right, by kind. */
  readonly repairs: Readonly<Record<string, number>>
  /** Oddities that do not stop it. */
  readonly notes: readonly string[]
}

export interface FeedsAnswer {
  readonly feeds: readonly FeedHealth[]
}

/** What a round of asking brought. */
export interface Pulled {
  readonly feeds: number
  readonly stories: number
  readonly updates: number
  readonly failed: number
  /** ISO instant at which the next feed is due. */
  readonly next: string | null
}
