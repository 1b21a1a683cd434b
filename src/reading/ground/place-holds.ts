import type { GazetteerPlace } from '../../knowledge/gazetteer/gazetteer-place.ts'
import type { Senses } from './place-senses.ts'

const CANDIDATES = 40

/** Candidates of the first name, by row, that lie in a unit or country that the second may name. */
export function heldBy(inner: Senses, outer: Senses): Set<number> {
  const out = new Set<number>()
  const holders = outer.candidates.slice(0, CANDIDATES)
  for (const { place } of inner.candidates.slice(0, CANDIDATES)) {
    if (holders.some((holder) => holds(holder.place, place))) out.add(place.id)
  }
  return out
}

function holds(holder: GazetteerPlace, place: GazetteerPlace): boolean {
  if (holder.id === place.id) return false
  if (holder.feature === 'country') return place.feature !== 'country' && place.country === holder.country
  if (holder.feature === 'admin1') return place.admin1 === holder.id
  if (holder.feature === 'admin2') return place.admin2 === holder.id
  return false
}
