import type { Place } from '../../reading/schema.ts'
import { countries } from './tables.ts'

/** English name of a country by its code; null for a code that is none, such as IGO. */
export const countryName = (code: string | null): string | null => (code === null ? null : (countries().get(code)?.name ?? null))

/** FIPS 10-4 code of a country. */
export const fipsOf = (code: string | null): string | null => (code === null ? null : (countries().get(code)?.fips[0] ?? null))

/** Correlates of War number of a state. */
export const cowOf = (code: string | null): string | null => {
  const cow = code === null ? null : countries().get(code)?.cow
  return cow ? String(cow.number) : null
}

const POINTS: ReadonlySet<Place['precision']> = new Set(['exact', 'city', 'near'])

/** True when the coordinates are those of a point: a town, or a place in or near it. The middle of an area is none. */
export const isPoint = (place: Place): place is Place & { lat: number; lon: number } =>
  POINTS.has(place.precision) && place.lat !== null && place.lon !== null

/** Name of the town or the like; null for an area. */
export const townOf = (place: Place | null): string | null => (place !== null && POINTS.has(place.precision) ? place.name : null)

/** Name of the second-level unit, where that is all that is known. */
export const districtOf = (place: Place | null): string | null => (place?.precision === 'admin2' ? place.name : null)

/** Name of the first-level unit. */
export const provinceOf = (place: Place | null): string | null => place?.admin1 ?? (place?.precision === 'admin1' ? place.name : null)
