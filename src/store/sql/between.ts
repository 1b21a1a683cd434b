import { dayNumber, isoDayOf } from '../../kit/when.ts'
import { byDay, COUNTED_STATUSES, MOST_REPORTS } from '../pair.ts'
import type { Pair, PairDay } from '../port.ts'
import type { Sql } from './sql.ts'
import { plainJson, safeText } from './text.ts'
import { allOf, makeWhere } from './where.ts'

type Row = readonly [day: number, quad: string, type: string, forth: boolean, events: number, score: number, reports: string[]]

/** Events between two parties by day. */
export async function betweenIn(sql: Sql, { one, other, from, to, directed }: Pair): Promise<PairDay[]> {
  const where = makeWhere()
  const [a, b] = [`array[${where.bind(safeText(one))}::text]`, `array[${where.bind(safeText(other))}::text]`]
  const forth = `(e.actors @> ${a} and e.recipients @> ${b}) or (e.actors @> ${a} and e.actors @> ${b} and e.recipients = '{}')`
  const back = `(e.actors @> ${b} and e.recipients @> ${a})`
  where.conditions.push(directed === true ? `(${forth})` : `(${forth} or ${back})`)
  where.conditions.push(`e.event_from is not null and not e.historic and e.statuses && ${where.bind(COUNTED_STATUSES)}::text[]`)
  for (const [bound, sign, none] of [
    [from, '>=', 'infinity'],
    [to, '<=', '-infinity'],
  ] as const) {
    if (bound === null) continue
    const day = dayNumber(bound)
    where.conditions.push(`e.event_from ${sign} ${day === null ? `date '${none}'` : `date '1970-01-01' + ${where.bind(day)}::int`}`)
  }
  const rows = await sql.query<{ row: string }>(
    `select json_build_array(day - date '1970-01-01', quad, type, forth, count(*), sum(score), (array_agg(id order by id))[1:${MOST_REPORTS}])::text as row
     from (select e.event_from as day, coalesce(e.quads[1], '') as quad, coalesce(e.types[1], '') as type, (${forth}) as forth,
             coalesce(e.score, 0) as score, e.id from report e where ${allOf(where)}) e
     group by day, quad, type, forth`,
    where.params,
  )
  return rows.map(({ row }) => pairDayOf(plainJson(row) as Row)).sort(byDay)
}

const pairDayOf = ([day, quad, type, forth, events, score, reports]: Row): PairDay => ({
  day: isoDayOf(day),
  quad,
  type,
  forth,
  events,
  score,
  reports,
})
