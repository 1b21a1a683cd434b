import { COUNT_KINDS } from '../../../reading/schema.ts'
import { figureOf } from '../../decide/amend.ts'
import { isIncidentKind, isPlace, isStatus, stretchOf } from '../../decide/incident-values.ts'
import type { Decision } from '../../decision.ts'
import type { IncidentRecord, TollFigure } from '../../incident-record.ts'

/**
 * Puts what people corrected in the place of what was coded, marked with the decision, with what had been coded beside it. The series and
 * claims stay as they were told. A value that cannot stand is passed over.
 */
export function corrected(record: IncidentRecord, decisions: readonly Decision[]): IncidentRecord {
  return decisions.reduce((now, { id, act }) => {
    if (act.kind !== 'correct') return now
    const after = withValue(now, act.path, act.value, id)
    if (after === null) return now
    const others = (now.corrected ?? []).filter(({ path }) => path !== act.path)
    return { ...after, corrected: [...others, { path: act.path, was: incidentValue(record, act.path) ?? null, decision: id }] }
  }, record)
}

/** What stands at a path of an incident that can be corrected; undefined for other paths. */
export function incidentValue(record: IncidentRecord, path: string): unknown {
  if (path === 'kind' || path === 'status') return record[path]
  if (path === 'date') return record.date === null ? null : { start: record.date.start, end: record.date.end }
  if (path === 'place') return record.place?.place ?? null
  const kind = tollKind(path)
  if (kind === null) return undefined
  const toll = record.tolls.find((one) => one.kind === kind)
  return toll === undefined ? null : [toll.low, toll.high]
}

/** The incident with another value at a path; null when the path leads nowhere or the value cannot stand there. */
function withValue(record: IncidentRecord, path: string, value: unknown, decision: string): IncidentRecord | null {
  const kind = tollKind(path)
  if (kind !== null) return withToll(record, kind, value, decision)
  if (path === 'kind') return isIncidentKind(value) ? { ...record, kind: value } : null
  if (path === 'status') return isStatus(value) ? { ...record, status: value, statusWhy: 'decided by a person' } : null
  if (path === 'date') return withDate(record, value, decision)
  if (path !== 'place') return null
  if (value === null) return { ...record, place: null }
  const others = record.place?.others ?? []
  return isPlace(value) ? { ...record, place: { place: value, stories: record.stories, others, correctedBy: decision } } : null
}

function withDate(record: IncidentRecord, value: unknown, decision: string): IncidentRecord | null {
  if (value === null) return { ...record, date: null }
  const stretch = stretchOf(value)
  return stretch && { ...record, date: { ...stretch, told: true, stories: record.stories, correctedBy: decision } }
}

const tollKind = (path: string): TollFigure['kind'] | null => COUNT_KINDS.find((kind) => path === `tolls.${kind}`) ?? null

function withToll(record: IncidentRecord, kind: TollFigure['kind'], value: unknown, decision: string): IncidentRecord | null {
  const others = record.tolls.filter((toll) => toll.kind !== kind)
  if (value === null) return { ...record, tolls: others }
  const figure = figureOf(value)
  if (figure === null) return null
  const [low, high] = figure
  const before = record.tolls.find((toll) => toll.kind === kind)
  const range: readonly [number, number] =
    before === undefined ? [low, high ?? low] : [Math.min(before.range[0], low), Math.max(before.range[1], high ?? low)]
  const toll: TollFigure = { kind, low, high, range, rule: 'corrected by a person', series: before?.series ?? [], correctedBy: decision }
  return { ...record, tolls: before === undefined ? [...others, toll] : record.tolls.map((one) => (one === before ? toll : one)) }
}
