import type { Place } from '../../reading/schema.ts'
import type { CommitmentStatus } from '../../record/commitment-record.ts'
import type { Filter } from '../../record/filter.ts'
import type { IncidentStatus } from '../../record/incident-record.ts'
import type { StoryCard } from '../../record/story-card.ts'
import type { MapArea } from '../picture/map.ts'
import type { MapSpot } from '../picture/spread.ts'
import type { Watch } from '../watch/watch.ts'
import type { BriefChanges } from './brief-change-document.ts'
import type { BriefTold } from './brief-told.ts'
import type { Cited } from './cite-book.ts'

/** What a brief is of: incidents that fit, and days. */
export interface BriefAsked {
  /** A filter of incidents; it may have no `updated`, which is the span's. */
  readonly filter: Filter
  /** ISO days, both within. */
  readonly from: string
  readonly to: string
  /** Of which it is a brief: its filter and areas hold in the place of `filter`. */
  readonly watch?: Watch
  /** What the last brief told, so that this one says what changed. */
  readonly last?: BriefTold
  /** A country by its code, where an incident is told no better; the code itself when absent. */
  readonly nameOf?: (code: string) => string
}

/** A page written from the record: nothing stands in it that a story does not say. */
export interface Brief {
  readonly from: string
  readonly to: string
  readonly watch: { readonly id: string; readonly name: string; readonly areas: readonly MapArea[] } | null
  /** Null: it was not asked to be compared. */
  readonly changes: BriefChanges | null
  /** Incidents first told within the span, then those of before of which it brought news; by day. */
  readonly incidents: readonly BriefIncident[]
  /** How many fit in all; the brief tells the newest. */
  readonly total: number
  /** Incidents that may be near the areas of the watch, which is not known; the newest. */
  readonly maybe: readonly BriefIncident[]
  readonly totalMaybe: number
  /** What those in office said. */
  readonly said: readonly BriefSaying[]
  /** Promises that were made or of which something was heard within the span. */
  readonly promises: readonly BriefPromise[]
  /** Promises whose term had passed on the last day with nothing heard. */
  readonly overdue: readonly BriefPromise[]
  /** The stories cited; their numbers are places in this list, from 1. */
  readonly sources: readonly StoryCard[]
}

export interface BriefIncident {
  readonly id: string
  readonly kind: string
  readonly isNew: boolean
  /** ISO days; null when neither words nor publication tell. */
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  /** How exactly the place is known: `city`, `admin1` ... */
  readonly precision: Place['precision'] | null
  /** Null where no more is known than a country or an area. */
  readonly spot: MapSpot | null
  /** Why the watch has it: `within 12 km of Witu quarry`; empty when the brief is of no watch. */
  readonly because: readonly string[]
  readonly status: IncidentStatus
  readonly statusWhy: string
  /** How the first story tells it. */
  readonly lead: Cited | null
  readonly tolls: readonly BriefToll[]
  /** Statements that differ or blame, each speaker's own. */
  readonly claims: readonly BriefClaim[]
  /** Arrests, claims of responsibility, releases and the like within the span. */
  readonly followUps: readonly { readonly kind: string; readonly day: string | null; readonly cited: Cited }[]
  readonly stories: number
  readonly origins: number
}

export interface BriefToll {
  readonly kind: string
  readonly low: number
  readonly high: number | null
  readonly range: readonly [number, number]
  readonly rule: string
  /** How it was told through time. */
  readonly series: readonly BriefFigure[]
}

export interface BriefFigure {
  /** ISO day or instant. */
  readonly at: string | null
  readonly low: number
  readonly high: number | null
  readonly speaker: string | null
  readonly cited: Cited
}

/** What one speaker says in one sentence. */
export interface BriefClaim {
  readonly speaker: string
  readonly says: readonly string[]
  readonly cited: Cited
}

export interface BriefSaying {
  readonly type: string
  readonly speakers: readonly string[]
  readonly day: string | null
  readonly cited: Cited
}

export interface BriefPromise {
  readonly id: string
  readonly promisers: readonly string[]
  /** In the words of the first story that tells it. */
  readonly action: string
  readonly due: string | null
  readonly status: CommitmentStatus
  readonly why: string
  readonly cited: Cited
}
