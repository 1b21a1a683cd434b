import { isoDayOf } from '../../kit/when.ts'
import { compare } from '../story-card.ts'
import { between, changeDay, type Measure, type Running, runningOf } from './change-day.ts'
import type { ChangePoint, Level } from './relation.ts'
import { segment } from './segment.ts'
import type { NumberedDay, SpanDays } from './span-days.ts'
import { LEAST_PART, MOST_CHANCE, ORDERS } from './split.ts'
import { tellChange } from './tell-change.ts'
import { type Binned, weeklyCounts, weeklyScores } from './weeks.ts'

const MOST_REPORTS = 20

/** How the changes of a relation are found; printed beside them. */
export const METHOD =
  `Weekly values (mean score of weeks with events, weighted by events; square roots of weekly counts) are parted in two by binary segmentation over seeded intervals ` +
  `(parts of at least ${LEAST_PART} weeks) as long as at most ${MOST_CHANCE * 100}% of ${ORDERS} random orders of the same weeks hold as great a step; each change is then placed on the day that parts ` +
  `the days about it best. Of series without a change, in which weeks do not depend on each other, at most about 1 in 100 shows one.`

/** Changes of the mean score and of the number of events a week, oldest first. */
export function changePointsOf(span: SpanDays): ChangePoint[] {
  const running = runningOf(span)
  return [...changesOf(span, running, 'score', weeklyScores(span)), ...changesOf(span, running, 'rate', weeklyCounts(span))].sort(
    (a, b) => compare(a.day, b.day) || compare(b.of, a.of),
  )
}

function changesOf(span: SpanDays, running: Running, of: Measure, binned: Binned): ChangePoint[] {
  const splits = segment(binned)
  const edges = [span.from, ...splits.map((split) => binned.starts[split.at] as number), span.to + 1]
  const days = splits.map((split, i) => {
    const stretch = [edges[i] as number, edges[i + 2] as number] as const
    const start = binned.starts[split.at] as number
    return changeDay(running, of, stretch, binned.starts[split.at - 1] as number, start + binned.width - 1)
  })
  const bounds = [span.from, ...days, span.to + 1]
  const levels = bounds.slice(1).map((end, i) => levelOf(running, of, bounds[i] as number, end))
  return splits.map((split, i) =>
    tellChange({
      of,
      day: isoDayOf(days[i] as number),
      before: levels[i] as Level,
      after: levels[i + 1] as Level,
      chance: split.chance,
      reports: reportsAround(span.rows, days[i] as number),
    }),
  )
}

/** `end` is the day after its last. */
function levelOf(running: Running, of: Measure, from: number, end: number): Level {
  const { events, score } = between(running, from, end)
  const value = of === 'score' ? (events > 0 ? score / events : 0) : (events * 7) / (end - from)
  return { from: isoDayOf(from), to: isoDayOf(end - 1), events, value }
}

function reportsAround(rows: readonly NumberedDay[], day: number): string[] {
  const off = ({ number }: NumberedDay): number => (number >= day ? number - day : day - 1 - number)
  const near = rows.filter(({ number }) => number >= day - 7 && number < day + 7)
  const ids = near
    .flatMap((row) => row.reports.map((id) => ({ id, off: off(row), after: row.number >= day })))
    .sort((a, b) => a.off - b.off || Number(b.after) - Number(a.after) || compare(a.id, b.id))
  return [...new Set(ids.map(({ id }) => id))].slice(0, MOST_REPORTS)
}
