import { isoDayOf } from '../../kit/when.ts'
import { changePointsOf, METHOD } from './change-points.ts'
import type { Pair, PairDay } from './pair.ts'
import type { Relation } from './relation.ts'
import { seriesOf } from './series.ts'
import { meanOf, spanDaysOf, sumOf } from './span-days.ts'
import { type Step, stepFor } from './step.ts'
import { totalsOf } from './totals.ts'

export interface RelateOptions {
  /** Width of the points; by the length of the span when absent. */
  readonly step?: Step
  /** ISO day up to which the record knows: a span that goes further is not taken for quiet there. */
  readonly asOf?: string
}

/**
 * Two parties through time: totals, a series, and the days from which the mean score or the number of events is another. The order of
 * `days` plays no part; rows whose day is no ISO day, or that have no events, are passed over.
 */
export function relate(pair: Pair, days: readonly PairDay[], { step, asOf }: RelateOptions = {}): Relation {
  const span = spanDaysOf(pair, days, asOf ?? null)
  if (!span) {
    return {
      pair,
      from: null,
      to: null,
      events: 0,
      score: null,
      totals: [],
      step: step ?? 'month',
      series: [],
      changes: [],
      method: METHOD,
    }
  }
  const sum = sumOf(span.rows)
  const width = step ?? stepFor(span.to - span.from + 1)
  return {
    pair,
    from: isoDayOf(span.from),
    to: isoDayOf(span.to),
    events: sum.events,
    score: meanOf(sum),
    totals: totalsOf(span.rows),
    step: width,
    series: seriesOf(span, width),
    changes: changePointsOf(span),
    method: METHOD,
  }
}
