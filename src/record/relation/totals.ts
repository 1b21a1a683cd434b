import { isoDayOf } from '../../kit/when.ts'
import { compare } from '../story-card.ts'
import type { RelationTotal } from './relation.ts'
import { type NumberedDay, sumOf } from './span-days.ts'

/** Events by quad class, type and direction, most first. `rows` are in order of time. */
export function totalsOf(rows: readonly NumberedDay[]): RelationTotal[] {
  const groups = new Map<string, NumberedDay[]>()
  for (const row of rows) {
    const key = `${row.quad}\u0000${row.type}\u0000${row.forth}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].map(toTotal).sort(byEvents)
}

function toTotal(rows: readonly NumberedDay[]): RelationTotal {
  const first = rows[0] as NumberedDay
  const last = rows.at(-1) as NumberedDay
  const { events, score } = sumOf(rows)
  return {
    quad: first.quad,
    type: first.type,
    forth: first.forth,
    events,
    score: score / events,
    days: new Set(rows.map((row) => row.number)).size,
    first: isoDayOf(first.number),
    last: isoDayOf(last.number),
  }
}

const byEvents = (a: RelationTotal, b: RelationTotal): number =>
  b.events - a.events || compare(a.quad, b.quad) || compare(a.type, b.type) || Number(b.forth) - Number(a.forth)
