import type { Place } from '../../reading/schema.ts'
import { type Spot, spotOf } from './area.ts'
import type { Area } from './watched-area.ts'

/**
 * How well it is known where an incident happened: at a point; somewhere in a province or district; or no better than a country, a
 * region or nothing. Of the latter two the coordinates are those of a label on the map, and are never used.
 */
export type Placing =
  | { readonly kind: 'point'; readonly spot: Spot; readonly place: Place }
  | { readonly kind: 'unit'; readonly place: Place }
  | { readonly kind: 'unknown'; readonly place: Place | null }

const UNITS = new Set<string | null>(['admin1', 'admin2'])

/** Each place is placed once, whatever the number of watches. */
const placed = new WeakMap<Place, Placing>()

export function placingOf(place: Place | null): Placing {
  if (place === null) return { kind: 'unknown', place }
  const placing = placed.get(place) ?? placeAnew(place)
  placed.set(place, placing)
  return placing
}

function placeAnew(place: Place): Placing {
  const { precision, lat, lon } = place
  // "Northern Lamu" is told as near, yet its point is that of the whole unit.
  if (UNITS.has(precision) || (precision === 'near' && UNITS.has(place.kind))) return { kind: 'unit', place }
  if (precision === 'country' || precision === 'area' || lat === null || lon === null) return { kind: 'unknown', place }
  return { kind: 'point', spot: spotOf({ lat, lon }), place }
}

/** False when the country, or the unit where the words give one, is known to be none that the area lies in. */
export function couldHold({ countries, admin1 }: Area, { kind, place }: Placing): boolean {
  const country = place?.country ?? null
  if (place === null || country === null || countries.length === 0) return true
  if (!countries.includes(country)) return false
  if (kind !== 'unit' || place.admin1 === null || admin1.length === 0) return true
  return admin1.includes(`${country}.${place.admin1}`) || !admin1.some((unit) => unit.startsWith(`${country}.`))
}

/** What keeps it from being placed, in words. */
export function tellPlacing({ kind, place }: Placing, nameOf: (code: string) => string): string {
  if (place === null) return 'no story says where it happened'
  if (kind === 'unit') return `told only as ${place.name}, ${place.precision === 'near' ? 'part of ' : ''}a province or district`
  if (place.precision === 'country') return `told only as ${place.country === null ? place.name : nameOf(place.country)}`
  if (place.precision === 'area') return `told only as ${place.name}, a name of no single point`
  return `told as ${place.name}, of which no coordinates are known`
}
