import { type Span, wordsAt } from '../../kit/span.ts'
import type { Candidate } from '../../knowledge/gazetteer/gazetteer-place.ts'
import type { GroundContext } from '../context.ts'

/** Features that the news names without saying where they are. */
const GREAT = new Set(['country', 'admin1', 'capital', 'seat1', 'region', 'island', 'former'])
/** People; a town this great needs no state beside its name. */
const GREAT_TOWN = 100_000
/** How many times greater a place must be than its namesakes abroad. */
const MARGIN = 4

/** Code that a place's people count to, a dependency's being that of its state; null for small or ambiguous names. */
export function countryOfPlace(context: GroundContext, span: Span): string | null {
  const code = codeOfPlace(context, span)
  return code === null ? null : (context.knowledge.actors.countryByCode(code)?.counts ?? code)
}

/** Country of a place that is known well enough to stand without one. */
function codeOfPlace({ doc, knowledge }: GroundContext, span: Span): string | null {
  const text = wordsAt(doc.text, span)
  const candidates = knowledge.gazetteer.lookup(text, 20)
  const [best, ...others] = candidates.filter(isGreat).sort((a, b) => weightOf(b) - weightOf(a))
  if (!best || best.place.country === null) return null
  const rival = others.find((o) => o.place.country !== best.place.country)
  return !rival || weightOf(best) >= MARGIN * weightOf(rival) ? best.place.country : null
}

const isGreat = ({ place }: Candidate): boolean => place.country !== null && (GREAT.has(place.feature) || place.population >= GREAT_TOWN)

/** Capitals and regions count as if they had at least a million people; foreign and shared names a tenth. */
function weightOf({ place, weak }: Candidate): number {
  const people = Math.max(place.population, GREAT.has(place.feature) ? 1_000_000 : 0)
  return weak ? people / 10 : people
}
