import { readTable } from './table.ts'
import type { Core, Edge, TimeRelation, TimeValue } from './time-value.ts'
import { type TimeView, valueAt, wordAt } from './time-words.ts'

const RELATIONS: ReadonlyMap<string, TimeRelation> = new Map(
  readTable('time/relations.tsv').map(([phrase, relation]) => [phrase as string, relation as TimeRelation]),
)
const LONGEST = 5

/** Takes in the words before that belong to the time: "late", "mid -", "the end of", "later". */
export function withEdge(view: TimeView, core: Core, from: number): Core {
  let at = core.first - 1
  if (wordAt(view, at) === 'the' || wordAt(view, at) === '-' || wordAt(view, at) === 'this') at--
  if (wordAt(view, at) === 'of') at--
  const edge = at >= from ? valueAt(view, at, 'edge') : null
  if (edge === null || !fits(view, core, at, edge)) return core
  return { ...core, first: at, edge }
}

/** "the end of May" but not "the end in May"; "late May" but not "late in ..."; "the late president". */
function fits(view: TimeView, core: Core, at: number, edge: Edge): boolean {
  const between = core.first - at - 1
  const kind = core.value?.kind
  if (kind === undefined || kind === 'duration' || kind === 'vague' || kind === 'anniversary' || kind === 'offset') return false
  const after = wordAt(view, at + 1)
  if (edge === 'start' || edge === 'end') return after === 'of'
  return between === 0 || after === '-' || after === 'of' || after === 'this' || after === 'the'
}

/** "year 's end", "year - end": the edge stands after. */
export function matchUnitEnd(view: TimeView, i: number): Core | null {
  const unit = valueAt(view, i, 'unit')
  if (unit !== 'year' && unit !== 'month' && unit !== 'week') return null
  const link = wordAt(view, i + 1)
  if ((link !== "'s" && link !== '’s' && link !== '-') || wordAt(view, i + 2) !== 'end') return null
  return { first: i, next: i + 3, value: { kind: 'unit', unit, offset: 0 }, edge: 'end' }
}

/** "the week", "the year" after "the end of", "later in": the present one. */
export function matchPresentUnit(view: TimeView, i: number): Core | null {
  const unit = valueAt(view, i, 'unit')
  if (unit === null || wordAt(view, i - 1) !== 'the') return null
  if (unit === 'weekend' && RELATIONS.has(wordAt(view, i - 2))) return { first: i, next: i + 1, value: { kind: 'unit', unit, offset: 0 } }
  const edge = wordAt(view, i - 2) === 'of' || wordAt(view, i - 2) === 'in' ? valueAt(view, i - 3, 'edge') : null
  if (edge === null || (unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'decade')) return null
  return { first: i - 3, next: i + 1, value: { kind: 'unit', unit, offset: 0 }, edge }
}

/** The preposition before word `first`, articles passed over; "the" may be part of it ("by the"). */
export function relationBefore(view: TimeView, first: number, from: number): TimeRelation | null {
  let end = first
  while (end > from && (wordAt(view, end - 1) === 'the' || wordAt(view, end - 1) === 'about' || wordAt(view, end - 1) === 'around')) end--
  const about = end < first && wordAt(view, first - 1) !== 'the'
  let phrase = ''
  let found: TimeRelation | null = null
  for (let k = 1; k <= LONGEST && end - k >= from; k++) {
    phrase = k === 1 ? wordAt(view, end - 1) : `${wordAt(view, end - k)} ${phrase}`
    found = RELATIONS.get(phrase) ?? found
  }
  return about && (found === null || found === 'on') ? 'about' : found
}

const JOINS = new Set(['to', '-', '–', 'until', 'till', 'through'])

/** Whether `next` ends a range that `core` begins: "March to May", "2019 - 2021", "between Monday and Friday". */
export function joins(view: TimeView, core: Core, next: Core): boolean {
  let gap = next.first - core.next
  if (gap > 1 && wordAt(view, next.first - 1) === 'the') gap--
  if (gap !== 1 || !isPlaced(core.value) || !isPlaced(next.value)) return false
  const link = wordAt(view, core.next)
  let before = core.first - 1
  while (wordAt(view, before) === 'the') before--
  if (link === 'and') return wordAt(view, before) === 'between'
  return JOINS.has(link)
}

const isPlaced = (value: TimeValue | null): boolean =>
  value !== null && (value.kind === 'calendar' || value.kind === 'weekday' || value.kind === 'unit' || value.kind === 'season')

/** One core for the two ends; a year or month said once belongs to both. */
export function joined(core: Core, next: Core): Core {
  let from = core.value as TimeValue
  const to = next.value as TimeValue
  if (from.kind === 'calendar' && to.kind === 'calendar') {
    from = { ...from, year: from.year ?? to.year, month: from.month ?? (from.day !== null ? to.month : null) }
  }
  return { first: core.first, next: next.next, value: { kind: 'range', from, to } }
}
