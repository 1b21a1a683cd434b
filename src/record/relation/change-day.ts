import type { SpanDays } from './span-days.ts'

/** Events and scores from the first day to before each day with events, so that any stretch costs two look-ups. */
export interface Running {
  readonly days: readonly number[]
  /** One longer than `days`: sums before the day of the index. */
  readonly events: readonly number[]
  readonly scores: readonly number[]
}

export function runningOf({ rows }: SpanDays): Running {
  const days: number[] = []
  const events = [0]
  const scores = [0]
  for (const row of rows) {
    if (days.at(-1) !== row.number) {
      days.push(row.number)
      events.push(events.at(-1) as number)
      scores.push(scores.at(-1) as number)
    }
    events[events.length - 1] = (events.at(-1) as number) + row.events
    scores[scores.length - 1] = (scores.at(-1) as number) + row.score
  }
  return { days, events, scores }
}

/** Index of the first day that is not before `day`. */
export function indexFrom({ days }: Running, day: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as number) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** Events and sum of scores of the days from `from` to before `to`. */
export function between(running: Running, from: number, to: number): { readonly events: number; readonly score: number } {
  const [a, b] = [indexFrom(running, from), indexFrom(running, to)]
  return {
    events: (running.events[b] as number) - (running.events[a] as number),
    score: (running.scores[b] as number) - (running.scores[a] as number),
  }
}

export type Measure = 'score' | 'rate'

/**
 * What two levels explain beyond one when `[from, to)` is parted before `day`: of scores in squares weighted by events, of counts in the
 * likelihood of a Poisson rate.
 */
function gainAt(running: Running, of: Measure, [from, to]: readonly [number, number], day: number): number {
  const [left, right] = [between(running, from, day), between(running, day, to)]
  if (of === 'rate') return surprise(left.events, day - from) + surprise(right.events, to - day)
  const [m, n] = [left.events, right.events]
  if (m <= 0 || n <= 0) return -1
  const step = left.score / m - right.score / n
  return (step * step * m * n) / (m + n)
}

const surprise = (events: number, days: number): number => (events > 0 && days > 0 ? events * Math.log(events / days) : 0)

/**
 * The day within `[low, high]` from which the new level of the stretch `[from, to)` counts: a day with events for the score, any day for the
 * rate. The first of equals.
 */
export function changeDay(running: Running, of: Measure, stretch: readonly [number, number], low: number, high: number): number {
  let best = high
  let most = -Infinity
  for (const day of candidates(running, of, low, high)) {
    const gain = gainAt(running, of, stretch, day)
    if (gain > most) {
      most = gain
      best = day
    }
  }
  return best
}

function candidates(running: Running, of: Measure, low: number, high: number): readonly number[] {
  return of === 'score'
    ? running.days.slice(indexFrom(running, low), indexFrom(running, high + 1))
    : Array.from({ length: high - low + 1 }, (_, i) => low + i)
}
