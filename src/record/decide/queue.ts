import { pathClass } from '../agreement/judged-value.ts'
import type { Decision } from '../decision.ts'
import type { Entry } from '../entry.ts'
import { standing } from '../standing.ts'
import { compare } from '../story-card.ts'
import { figure, placeWords } from './differences.ts'
import type { NearTie } from './near-ties.ts'

/** One reason to look at an item, and how much it weighs. */
export interface Reason {
  readonly points: number
  readonly says: string
  /** The value to look at; null when it is the item as a whole. */
  readonly path: string | null
}

/** An item that wants a person's eye. */
export interface QueueItem {
  readonly kind: 'incident' | 'report'
  readonly id: string
  /** What it is, in a line. */
  readonly says: string
  /** Sum of the points of its reasons. */
  readonly points: number
  /** The weightiest first. */
  readonly why: readonly Reason[]
}

export interface QueueInput {
  readonly incidents: readonly Entry<'incident'>[]
  readonly reports: readonly Entry<'report'>[]
  readonly ties: readonly NearTie[]
  readonly decisions: readonly Decision[]
  /** Whose queue it is: what they judged already is left out. Null: what anybody judged. */
  readonly by: string | null
}

/** Killed by one origin's word from which it is a reason to look. */
const HIGH_TOLL = 10
/** Confidence below which a coding is unsure. */
const UNSURE = 0.5

/**
 * What most wants a person's eye, the most first; of equals by id. Points: 3 for a disputed incident, up to 3 for two incidents that are
 * nearly one (the nearer the threshold the more), 2 and more for a toll of ten or more by one origin, 1.5 for figures of which the highest is
 * twice the lowest, 1.5 for a place without a point, 0.5 for a day that no story tells, and 6 times what confidence is short of 0.5.
 */
export function reviewQueue({ incidents, reports, ties, decisions, by }: QueueInput): QueueItem[] {
  const judged = judgedBy(decisions, by)
  const items = [...incidents.map((entry) => incidentItem(entry, ties)), ...reports.map(reportItem)]
  return items
    .map((item) => ({ ...item, why: item.why.filter(({ path }) => !judged.has(`${item.id} ${path === null ? '' : pathClass(path)}`)) }))
    .map((item) => ({ ...item, why: [...item.why].sort((a, b) => b.points - a.points || compare(a.says, b.says)) }))
    .map((item) => ({ ...item, points: round(item.why.reduce((sum, { points }) => sum + points, 0)) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || compare(a.id, b.id))
}

/** Items with the paths that were judged, and by every account that an anchor has. */
function judgedBy(decisions: readonly Decision[], by: string | null): Set<string> {
  const judged = standing(decisions).filter((one) => by === null || one.by === by)
  return new Set(
    judged.flatMap(({ act }) => {
      if (act.kind !== 'review' && act.kind !== 'correct') return []
      return [act.target.id, ...act.target.accounts].map((id) => `${id} ${pathClass(act.path)}`)
    }),
  )
}

const round = (n: number): number => Math.round(n * 100) / 100

type Draft = Omit<QueueItem, 'points'>

function incidentItem({ id, doc, facets }: Entry<'incident'>, ties: readonly NearTie[]): Draft {
  const killed = doc.tolls.find(({ kind }) => kind === 'killed')
  const why: Reason[] = []
  if (doc.status === 'disputed') why.push({ points: 3, says: `disputed: ${doc.statusWhy}`, path: 'status' })
  for (const tie of ties) {
    const other = tie.one === id ? tie.other : tie.other === id ? tie.one : null
    if (other !== null)
      why.push({ points: round(3 * tie.closeness), says: `nearly one with incident ${other}: ${tie.why.join(', ')}`, path: null })
  }
  if (killed !== undefined && killed.low >= HIGH_TOLL && doc.origins === 1)
    why.push({
      points: round(1 + Math.log10(killed.low)),
      says: `one origin alone tells of ${figure(killed.low, killed.high)} killed`,
      path: 'tolls.killed',
    })
  for (const { kind, range, correctedBy } of doc.tolls)
    if (correctedBy === null && range[1] >= 2 * range[0] && range[1] - range[0] >= 3)
      why.push({ points: 1.5, says: `told from ${range[0]} to ${range[1]} ${kind}`, path: `tolls.${kind}` })
  if (facets.lat === null && doc.place?.correctedBy == null)
    why.push({
      points: 1.5,
      says: doc.place === null ? 'no place' : `no point on the map for ${placeWords(doc.place.place)}`,
      path: 'place',
    })
  if (doc.date === null || !doc.date.told) why.push({ points: 0.5, says: 'no story tells the day', path: 'date' })
  return {
    kind: 'incident',
    id,
    says: saysOf(doc.kind, doc.place?.place.name, doc.date?.start, doc.stories === 1 ? '1 story' : `${doc.stories} stories`),
    why: [...why, ...unsure(facets.confidence, 'kind')],
  }
}

function reportItem({ id, doc, facets }: Entry<'report'>): Draft {
  const { report } = doc
  const isAct = report.type === 'ASSAULT' || report.type === 'COERCE'
  const noPoint: Reason[] =
    isAct && report.place !== null && facets.lat === null && !doc.corrected.some(({ path }) => path.startsWith('place'))
      ? [{ points: 0.5, says: `no point on the map for ${placeWords(report.place)}`, path: 'place' }]
      : []
  const says = saysOf(report.type, report.place?.name, report.date?.start, `“${report.trigger.text}”`)
  return { kind: 'report', id, says, why: [...noPoint, ...unsure(facets.confidence, 'type')] }
}

const unsure = (confidence: number | null, path: string): Reason[] =>
  confidence !== null && confidence < UNSURE
    ? [{ points: round(6 * (UNSURE - confidence)), says: `coded with a confidence of ${confidence.toFixed(2)}`, path }]
    : []

const saysOf = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(', ')
