import { ChanceryError } from '../../kit/errors.ts'
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import { PRECISIONS } from '../../reading/ground/place.ts'

/**
 * The place of a name as a person types it: `Turbat, PAK`, or the name alone where only one country has such a place. The most populous of
 * several in a country. Throws USAGE where the gazetteer has none, or several countries have it.
 */
export function placeNamed(words: string, gazetteer: Gazetteer): Record<string, unknown> {
  const [name = '', ...rest] = words.split(',').map((part) => part.trim())
  const land = rest.at(-1)?.toUpperCase() ?? null
  const country = land?.length === 2 ? gazetteer.countryOf(land) : land
  const found = gazetteer
    .lookup(name)
    .map(({ place }) => place)
    .filter((place) => country === null || place.country === country)
  const lands = [...new Set(found.map((place) => place.country))]
  const best = found[0]
  if (best === undefined)
    throw new ChanceryError('USAGE', `the gazetteer has no place "${words.slice(0, 80)}"`, {
      hint: 'give its fields as {"name":"...","country":"PAK","lat":26,"lon":63}',
    })
  if (lands.length > 1)
    throw new ChanceryError('USAGE', `"${name.slice(0, 80)}" is in ${lands.slice(0, 8).join(', ')}`, {
      hint: `name the country too: "${name.slice(0, 80)}, ${lands[0]}"`,
    })
  const unit = best.admin1 === null ? null : gazetteer.place(best.admin1).name
  return {
    name: best.name,
    country: best.country,
    admin1: best.feature === 'country' ? null : unit,
    lat: best.lat,
    lon: best.lon,
    kind: best.feature,
    geonameid: best.geonameid === null ? null : String(best.geonameid),
    precision: PRECISIONS[best.feature] ?? 'area',
  }
}
