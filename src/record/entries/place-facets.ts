import type { Place } from '../../reading/schema.ts'
import type { Facets } from '../entry.ts'

/** A country's or an area's point is where its label stands, not where anything happened: such a place is in no radius. */
const POINTS = new Set<Place['precision']>(['exact', 'city', 'near', 'admin2'])

export function facetsOfPlace(place: Place | null): Pick<Facets, 'countries' | 'admin1' | 'lat' | 'lon'> {
  if (place === null) return { countries: [], admin1: [], lat: null, lon: null }
  const { country, admin1, lat, lon, precision } = place
  const isPoint = POINTS.has(precision) && lat !== null && lon !== null
  return {
    countries: country === null ? [] : [country],
    admin1: country === null || admin1 === null ? [] : [`${country}.${admin1}`],
    lat: isPoint ? lat : null,
    lon: isPoint ? lon : null,
  }
}
