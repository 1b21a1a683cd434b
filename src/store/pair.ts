import { dayNumber, isoDayOf } from '../kit/when.ts'
import type { Facets } from '../record/entry.ts'
import { compare } from '../record/story-card.ts'
import type { Pair, PairDay } from './port.ts'

/** Ids that a day of a pair tells. */
export const MOST_REPORTS = 20
/** An event counts for a pair when it came about, not when it was planned, denied or supposed. */
export const COUNTED_STATUSES = ['happened', 'ongoing'] as const

/** Which way an event goes between two parties; null when it is none between them. Those who act on each other have no recipients. */
export function directionOf({ one, other, directed }: Pair, { actors, recipients }: Facets): 'forth' | 'back' | null {
  const each = recipients.length === 0 && actors.includes(one) && actors.includes(other)
  if (each || (actors.includes(one) && recipients.includes(other))) return 'forth'
  return directed !== true && actors.includes(other) && recipients.includes(one) ? 'back' : null
}

/** The day under which a report counts for a pair; null when it does not. */
export function countedDay({ from, to }: Pair, { eventFrom, historic, statuses }: Facets): string | null {
  if (eventFrom === null || historic || !COUNTED_STATUSES.some((status) => statuses.includes(status))) return null
  if (from !== null && !(eventFrom >= (dayNumber(from) ?? Number.POSITIVE_INFINITY))) return null
  if (to !== null && !(eventFrom <= (dayNumber(to) ?? Number.NEGATIVE_INFINITY))) return null
  return isoDayOf(eventFrom)
}

/** Oldest day first; then by quad, type, and forth before back. */
export const byDay = (a: PairDay, b: PairDay): number =>
  compare(a.day, b.day) || compare(a.quad, b.quad) || compare(a.type, b.type) || Number(b.forth) - Number(a.forth)
