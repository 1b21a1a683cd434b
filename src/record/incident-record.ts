import type { Span } from '../kit/span.ts'
import type { Count, Place } from '../reading/schema.ts'
import type { FollowUpKind, Party, Speaker } from './facts.ts'

/** One violent or coercive event in the world, fused from all the reports of it. Every value says which stories it rests on. */
export interface IncidentRecord {
  /** Id of its first account, by publication. Ids of later accounts lead to it too. */
  readonly id: string
  readonly kind: string
  readonly status: IncidentStatus
  /** The rule that gave the status, in words. */
  readonly statusWhy: string
  readonly date: DateFigure | null
  readonly place: PlaceFigure | null
  readonly perpetrators: readonly PartyFigure[]
  readonly targets: readonly PartyFigure[]
  readonly victims: readonly PartyFigure[]
  readonly weapons: readonly string[]
  /** One a kind. */
  readonly tolls: readonly TollFigure[]
  /** Differing statements side by side: a toll, a responsibility, a denial; each speaker's own. */
  readonly claims: readonly Claim[]
  readonly followUps: readonly FollowUp[]
  /** Stories that report it, publishers among them, and independent origins (wires) among those. */
  readonly stories: number
  readonly publishers: number
  readonly origins: number
  /** Keys of the stories that report it, in order of publication. */
  readonly sources: readonly string[]
  /** Stories that recall it. */
  readonly recalls: number
  /** ISO day or instant of the first and last story that reports it; null when none has a date. */
  readonly firstPublished: string | null
  readonly lastPublished: string | null
  /** Ids of all accounts that report it, in order of publication. */
  readonly accounts: readonly string[]
  /** Ids of the decisions by people that shaped it. */
  readonly decisions: readonly string[]
  /** Values that people corrected, each with what was coded; absent when there are none. */
  readonly corrected?: readonly { readonly path: string; readonly was: unknown; readonly decision: string }[]
}

/** `withdrawn`: every story that reported it was taken back. */
export type IncidentStatus = 'confirmed' | 'disputed' | 'unconfirmed' | 'withdrawn'

/** ISO days. `told`: some story says so; otherwise it follows from publication. */
export interface DateFigure {
  readonly start: string
  readonly end: string
  readonly told: boolean
  readonly stories: number
  readonly correctedBy: string | null
}

export interface PlaceFigure {
  readonly place: Place
  /** Stories that name it or a place within it. */
  readonly stories: number
  readonly others: readonly string[]
  readonly correctedBy: string | null
}

export interface PartyFigure extends Party {
  readonly stories: number
}

/** The best figure of a kind, its range over all that was told, how it was chosen, and how it grew. */
export interface TollFigure {
  readonly kind: Count['kind']
  readonly low: number
  readonly high: number | null
  readonly range: readonly [number, number]
  /** In words: `told last and by most origins`. */
  readonly rule: string
  readonly series: readonly TollPoint[]
  readonly correctedBy: string | null
}

/** A figure as it was told, and by how many stories with it. */
export interface TollPoint {
  readonly at: string | null
  readonly low: number
  readonly high: number | null
  readonly speaker: string | null
  readonly stories: number
  /** The first story that tells it, with its words. */
  readonly cite: Cite
}

export interface Claim {
  readonly kind: 'toll' | 'responsibility' | 'denial'
  readonly speaker: Speaker
  readonly says: string
  readonly at: string | null
  readonly stories: number
  readonly cite: Cite
}

export interface FollowUp {
  readonly kind: FollowUpKind
  /** ISO day; that of publication when the words name none. */
  readonly day: string | null
  readonly says: string
  readonly stories: number
  readonly cite: Cite
}

/** Where it says so: the words at a span of a story's text. */
export interface Cite {
  readonly story: string
  readonly report: string
  readonly text: string
  readonly span: Span
}
