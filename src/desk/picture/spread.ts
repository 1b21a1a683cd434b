import type { Place } from '../../reading/schema.ts'

/** A point and how far off it may be. */
export interface MapSpot {
  readonly lat: number
  readonly lon: number
  /** Kilometres, as a radius: a ring that wide is drawn around it. */
  readonly km: number
}

/**
 * How far the point of a place may be from where it happened, in kilometres. A town is as wide as a large town; of districts and provinces
 * it is about the radius of a large one, since the record has a point of each and no border.
 */
const KM: Readonly<Record<Place['precision'], number | null>> = {
  ...{ exact: 1, city: 5, near: 25, admin2: 40, admin1: 120 },
  ...{ country: null, area: null },
}

/** Where on a map a place is; null when no more is known than a country or an area of no single point. */
export function spotOfPlace(place: Place | null): MapSpot | null {
  if (place === null || place.lat === null || place.lon === null) return null
  const told = KM[place.precision]
  if (told === null) return null
  // "Northern Lamu" is told as near, yet its point is that of the whole unit.
  const km = place.kind === 'admin1' || place.kind === 'admin2' ? Math.max(told, KM[place.kind] ?? 0) : told
  return { lat: place.lat, lon: place.lon, km }
}
