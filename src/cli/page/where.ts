import type { Place } from '../../reading/schema.ts'
import { sanitise } from '../sanitise.ts'

/** What a precision says of a place. */
const KNOWN: Readonly<Record<Place['precision'], string | null>> = {
  exact: 'the spot is known',
  city: 'known to the town',
  near: 'known to the neighbourhood',
  admin2: 'known to the district alone',
  admin1: 'known to the province or state alone',
  country: 'known to the country alone',
  area: 'known as an area only',
}

/** `in Matta, Khyber Pakhtunkhwa, PAK (known to the town)`. */
export function sayPlace({ name, admin1, country, precision, lat, lon }: Place): string {
  const within = [admin1, country].filter((part) => part !== null && part !== name)
  const at =
    lat === null || lon === null || precision === 'area' || precision === 'country' ? '' : ` at ${lat.toFixed(2)},${lon.toFixed(2)}`
  return sanitise(`${precision === 'near' ? 'near' : 'in'} ${[name, ...within].join(', ')} (${KNOWN[precision]}${at})`)
}

/** `Matta, PAK`. */
export const briefPlace = ({ name, country }: Pick<Place, 'name' | 'country'>): string =>
  sanitise(country === null || country === name ? name : `${name}, ${country}`)
