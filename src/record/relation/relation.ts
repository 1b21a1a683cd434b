import type { IsoDay } from '../../kit/when.ts'
import type { Pair } from './pair.ts'
import type { Step } from './step.ts'

/** Two parties through time. A mean score is over events; where there are none it is null, never zero. */
export interface Relation {
  readonly pair: Pair
  /** First and last day that is looked at; null when nothing is known of the pair and no day was asked for. */
  readonly from: IsoDay | null
  readonly to: IsoDay | null
  readonly events: number
  readonly score: number | null
  /** By quad class, type and direction; most events first. */
  readonly totals: readonly RelationTotal[]
  readonly step: Step
  /** Oldest first. Steps without events are there too, unless the span has more than 10,000 steps. */
  readonly series: readonly RelationPoint[]
  /** Oldest first. */
  readonly changes: readonly ChangePoint[]
  /** How the change points were found, in words. */
  readonly method: string
}

export interface RelationTotal {
  readonly quad: string
  readonly type: string
  /** True when `one` acts on `other`. */
  readonly forth: boolean
  readonly events: number
  readonly score: number
  /** Days on which there are such events: how many, the first and the last. */
  readonly days: number
  readonly first: IsoDay
  readonly last: IsoDay
}

export interface RelationPoint {
  /** First and last day, both included, cut to the span. */
  readonly from: IsoDay
  readonly to: IsoDay
  readonly events: number
  readonly score: number | null
  /** How many of the events are acts of `one` on `other`. */
  readonly forth: number
  readonly quads: readonly { readonly quad: string; readonly events: number }[]
  /** Ids of the reports, as far as the store gave them (at most 20 a day, quad class, type and direction). */
  readonly reports: readonly string[]
}

/** A day from which the relation is another. */
export interface ChangePoint {
  /** The mean score of events, or how many there are a week. */
  readonly of: 'score' | 'rate'
  /** First day of the new level. */
  readonly day: IsoDay
  readonly before: Level
  readonly after: Level
  /** `after.value` less `before.value`: points of score, or events a week. */
  readonly size: number
  /** Share of 499 random orders of the same weeks that hold as great a step: at most 0.01. */
  readonly chance: number
  readonly says: string
  /** Ids of at most 20 reports from 7 days before the day to 6 days after it, nearest first. */
  readonly reports: readonly string[]
}

/** A stretch between two change points, or the end of the span. */
export interface Level {
  readonly from: IsoDay
  readonly to: IsoDay
  readonly events: number
  /** Mean score, or events a week. */
  readonly value: number
}
