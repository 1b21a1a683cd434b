import { weekBounds } from '../../kit/when.ts'
import type { NumberedDay, SpanDays } from './span-days.ts'
import type { Weighted } from './split.ts'

/** Spans of more weeks are looked at in bins of 2, 4, 8 ... weeks, so that a span of centuries costs no more than one of decades. */
const MOST_BINS = 2_600

/** A series that is searched for changes, with the first day of each of its bins. */
export interface Binned extends Weighted {
  readonly starts: readonly number[]
  /** Days in a bin. */
  readonly width: number
}

function widthFor({ from, to }: SpanDays): number {
  let width = 7
  while ((to - from + 1) / width > MOST_BINS) width *= 2
  return width
}

interface Bin {
  events: number
  score: number
}

function binsOf(rows: readonly NumberedDay[], monday: number, width: number): Map<number, Bin> {
  const bins = new Map<number, Bin>()
  for (const { number, events, score } of rows) {
    const index = Math.floor((number - monday) / width)
    const bin = bins.get(index)
    if (bin) {
      bin.events += events
      bin.score += score
    } else bins.set(index, { events, score })
  }
  return bins
}

/** Mean score of each week that has events, weighted by them. Weeks without events are left out: a gap is no zero. */
export function weeklyScores(span: SpanDays): Binned {
  const width = widthFor(span)
  const monday = weekBounds(span.from)[0]
  const bins = [...binsOf(span.rows, monday, width)].sort(([a], [b]) => a - b)
  return {
    values: Float64Array.from(bins, ([, bin]) => bin.score / bin.events),
    weights: Float64Array.from(bins, ([, bin]) => bin.events),
    starts: bins.map(([index]) => monday + index * width),
    width,
  }
}

/**
 * Events of each whole week of the span, quiet weeks too, as square roots (of the count and 3/8, after Anscombe 1948): the spread of
 * counts grows with them, that of their roots hardly does.
 */
export function weeklyCounts(span: SpanDays): Binned {
  const width = widthFor(span)
  const [monday, sunday] = weekBounds(span.from)
  const first = span.from === monday ? monday : sunday + 1
  const count = Math.max(0, Math.floor((span.to + 1 - first) / width))
  const bins = binsOf(span.rows, first, width)
  return {
    values: Float64Array.from({ length: count }, (_, i) => Math.sqrt((bins.get(i)?.events ?? 0) + 0.375)),
    weights: new Float64Array(count).fill(1),
    starts: Array.from({ length: count }, (_, i) => first + i * width),
    width,
  }
}
