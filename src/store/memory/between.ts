import { compare } from '../../record/story-card.ts'
import { byDay, countedDay, directionOf, MOST_REPORTS } from '../pair.ts'
import type { Pair, PairDay } from '../port.ts'
import type { Tables } from './tables.ts'

/** Events between two parties by day. */
export function betweenIn({ entries }: Tables, pair: Pair): PairDay[] {
  const days = new Map<string, PairDay>()
  const rows = [...entries.report.values()].sort((a, b) => compare(a.entry.id, b.entry.id))
  for (const { entry } of rows) {
    const direction = directionOf(pair, entry.facets)
    const day = direction === null ? null : countedDay(pair, entry.facets)
    if (day === null) continue
    const one: PairDay = {
      day,
      quad: entry.facets.quads[0] ?? '',
      type: entry.facets.types[0] ?? '',
      forth: direction === 'forth',
      events: 1,
      score: entry.facets.score ?? 0,
      reports: [entry.id],
    }
    const key = JSON.stringify([one.day, one.quad, one.type, one.forth])
    days.set(key, joined(days.get(key), one))
  }
  return [...days.values()].sort(byDay)
}

const joined = (day: PairDay | undefined, one: PairDay): PairDay =>
  day === undefined
    ? one
    : { ...one, events: day.events + 1, score: day.score + one.score, reports: [...day.reports, ...one.reports].slice(0, MOST_REPORTS) }
