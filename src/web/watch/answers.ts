import type { MatchKind } from '../../desk/watch/nearness.ts'
import type { Reason } from '../../desk/watch/reason.ts'
import type { ShownChannel, ShownWatch } from '../../desk/watch/shown-watch.ts'
import type { Area } from '../../desk/watch/watched-area.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'

export type { Area, Reason, ShownChannel, ShownWatch }

export interface WatchesAnswer {
  readonly watches: readonly ShownWatch[]
  /** Kept watches that do not hold what a watch must. */
  readonly broken: readonly { readonly id: string; readonly why: string }[]
}

/** A watch as it is kept after a change. `made`: secrets of webhooks, told this once. */
export interface WatchTaken extends ShownWatch {
  readonly understood: readonly string[]
  readonly made: readonly { readonly url: string; readonly secret: string }[]
}

export interface Watched {
  readonly id: string
  readonly doc: IncidentRecord
  readonly match: MatchKind
  readonly reasons: readonly Reason[]
  readonly muted: boolean
}

export interface WatchedAnswer {
  /** Null on later pages. */
  readonly total: number | null
  readonly next: string | null
  readonly items: readonly Watched[]
  /** Of a queue: the day since which incidents are in it. */
  readonly from?: string
}

export interface PreviewAnswer {
  readonly watch: ShownWatch['watch']
  readonly understood: readonly string[]
  readonly matched: number
  readonly queue: number
  readonly items: readonly Watched[]
}
