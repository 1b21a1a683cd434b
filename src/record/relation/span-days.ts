import { dayNumber } from '../../kit/when.ts'
import { compare } from '../story-card.ts'
import type { Pair, PairDay } from './pair.ts'

/** A row of the pair with its day number. */
export interface NumberedDay extends PairDay {
  readonly number: number
}

/** What is looked at: rows in a fixed order, first and last day number (both included). */
export interface SpanDays {
  readonly rows: readonly NumberedDay[]
  readonly from: number
  readonly to: number
}

/**
 * The rows that lie within the pair's span, in an order that does not depend on theirs; null when the span is open and there is none.
 * `asOf`: last day that the record knows of (ISO day); days after it are not taken for quiet ones.
 */
export function spanDaysOf(pair: Pair, days: readonly PairDay[], asOf: string | null): SpanDays | null {
  const [low, high, end] = [numberOf(pair.from), numberOf(pair.to), numberOf(asOf)]
  const rows = days
    .flatMap((row): NumberedDay[] => {
      const number = dayNumber(row.day)
      return number === null || row.events <= 0 || (pair.directed === true && !row.forth) ? [] : [{ ...row, number }]
    })
    .filter(({ number }) => number >= (low ?? number) && number <= (high ?? number))
    .sort(byDay)
  const from = low ?? rows[0]?.number ?? null
  const ends = [high, end].filter((day) => day !== null)
  const last = rows.at(-1)?.number ?? from
  const to = ends.length > 0 ? Math.min(...ends) : last
  return from === null || to === null || last === null ? null : { rows, from, to: Math.max(from, last, to) }
}

const numberOf = (iso: string | null): number | null => (iso === null ? null : dayNumber(iso))

const byDay = (a: NumberedDay, b: NumberedDay): number =>
  a.number - b.number ||
  compare(a.quad, b.quad) ||
  compare(a.type, b.type) ||
  Number(b.forth) - Number(a.forth) ||
  a.events - b.events ||
  a.score - b.score

/** Sum of events and of scores. */
export function sumOf(rows: readonly PairDay[]): { readonly events: number; readonly score: number } {
  let events = 0
  let score = 0
  for (const row of rows) {
    events += row.events
    score += row.score
  }
  return { events, score }
}

/** Mean score; null without events. */
export const meanOf = ({ events, score }: { readonly events: number; readonly score: number }): number | null =>
  events > 0 ? score / events : null
