import { isoDayOf } from '../../kit/when.ts'
import { compare } from '../story-card.ts'
import type { RelationPoint } from './relation.ts'
import { meanOf, type NumberedDay, type SpanDays, sumOf } from './span-days.ts'
import { nextStart, type Step, stepStart } from './step.ts'

/** Of a longer series only the steps with events are told. */
const MOST_POINTS = 10_000

/** The pair through time, a point a step. */
export function seriesOf(span: SpanDays, step: Step): RelationPoint[] {
  const byStart = new Map<number, NumberedDay[]>()
  let [start, end] = [0, 0]
  for (const row of span.rows) {
    if (row.number < start || row.number >= end) {
      start = stepStart(step, row.number)
      end = nextStart(step, start)
    }
    const rows = byStart.get(start)
    if (rows) rows.push(row)
    else byStart.set(start, [row])
  }
  return startsOf(span, step, byStart.keys()).map((first) => pointOf(span, step, first, byStart.get(first) ?? []))
}

function startsOf({ from, to }: SpanDays, step: Step, withEvents: Iterable<number>): number[] {
  const starts: number[] = []
  for (let start = stepStart(step, from); start <= to; start = nextStart(step, start)) {
    if (starts.length === MOST_POINTS) return [...withEvents].sort((a, b) => a - b)
    starts.push(start)
  }
  return starts
}

function pointOf(span: SpanDays, step: Step, start: number, rows: readonly NumberedDay[]): RelationPoint {
  const sum = sumOf(rows)
  return {
    from: isoDayOf(Math.max(start, span.from)),
    to: isoDayOf(Math.min(nextStart(step, start) - 1, span.to)),
    events: sum.events,
    score: meanOf(sum),
    forth: sumOf(rows.filter((row) => row.forth)).events,
    quads: quadsOf(rows),
    reports: [...new Set(rows.flatMap((row) => row.reports))].sort(compare),
  }
}

function quadsOf(rows: readonly NumberedDay[]): RelationPoint['quads'] {
  const events = new Map<string, number>()
  for (const row of rows) events.set(row.quad, (events.get(row.quad) ?? 0) + row.events)
  return [...events].map(([quad, n]) => ({ quad, events: n })).sort((a, b) => compare(a.quad, b.quad))
}
