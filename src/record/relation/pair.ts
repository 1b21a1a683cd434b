/** Two parties and a span of time. */
export interface Pair {
  /** Country code, sector or entity id, as in `facets.actors`. */
  readonly one: string
  readonly other: string
  /** ISO days, both included. */
  readonly from: string | null
  readonly to: string | null
  /** Only events in which `one` acts on `other`; otherwise both ways. */
  readonly directed?: boolean
}

/** Events of one day, quad class, type and direction. */
export interface PairDay {
  readonly day: string
  readonly quad: string
  readonly type: string
  /** True when `one` acts on `other`. */
  readonly forth: boolean
  readonly events: number
  /** Sum of the scores; divided by `events` it is their mean. */
  readonly score: number
  /** Ids of at most 20 of the reports. */
  readonly reports: readonly string[]
}
