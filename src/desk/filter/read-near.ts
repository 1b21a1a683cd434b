import { ChanceryError } from '../../kit/errors.ts'
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import type { Candidate, Feature, GazetteerPlace } from '../../knowledge/gazetteer/gazetteer-place.ts'
import type { Filter } from '../../record/filter.ts'
import type { NameBooks } from './known-names.ts'

export interface NearMeant {
  readonly near: NonNullable<Filter['near']>
  readonly says: string
}

const HINT = 'give LAT,LON,KM such as 25.12,62.33,50, or a place and kilometres: Gwadar,50'
/** Features of which the point is where their label stands. */
const WIDE: ReadonlySet<Feature> = new Set([
  'country',
  'admin1',
  'continent',
  'region',
  'ocean',
  'sea',
  'gulf',
  'river',
  'desert',
  'mountain',
])
const TOWNS: ReadonlySet<Feature> = new Set(['capital', 'seat1', 'seat2', 'seat3', 'town'])
const MOST_KM = 5000

/** A radius: `LAT,LON,KM`, or a place of the gazetteer, with the unit or country that it lies in where that is told: `Paris, Texas,30`. Throws ChanceryError USAGE. */
export function readNear(text: string, books: NameBooks, where: string): NearMeant {
  const parts = text.split(',').map((part) => part.trim())
  const km = Number(parts.at(-1))
  if (parts.length < 2 || !(km > 0) || km > MOST_KM)
    throw new ChanceryError('USAGE', `${text} has no radius up to ${MOST_KM} km`, { where, hint: HINT })
  const [lat, lon] = [Number(parts[0]), Number(parts[1])]
  if (parts.length === 3 && parts[0] !== '' && parts[1] !== '' && Number.isFinite(lat) && Number.isFinite(lon)) {
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw new ChanceryError('USAGE', `no place is at ${lat},${lon}`, { where, hint: HINT })
    return { near: { lat, lon, km }, says: `${km} km of ${lat},${lon}` }
  }
  const [name = '', ...within] = parts.slice(0, -1)
  const { place, others } = placeCalled(name, within, books.gazetteer(), where)
  const more = others > 0 ? `; ${others} more of that name` : ''
  return {
    near: { lat: place.lat, lon: place.lon, km },
    says: `${km} km of ${tell(place, books.gazetteer())} at ${place.lat.toFixed(2)},${place.lon.toFixed(2)}${more}`,
  }
}

function placeCalled(
  name: string,
  within: readonly string[],
  gazetteer: Gazetteer,
  where: string,
): { place: GazetteerPlace; others: number } {
  const named = gazetteer.lookup(name)
  const holders = within.map((one) => gazetteer.lookup(one).map(({ place }) => place))
  const found = named.filter(({ place }) => !WIDE.has(place.feature) && holders.every((all) => all.some((holder) => holds(holder, place))))
  const best = found.find(isTown) ?? found[0]
  if (best !== undefined) return { place: best.place, others: found.filter(({ place }) => far(place, best.place)).length }
  const what = [name, ...within].join(', ')
  if (named.length > 0 && within.length === 0)
    throw new ChanceryError('USAGE', `${what} is too wide for a radius around one point`, {
      where,
      hint: 'name a town in it, or ask with --country or --admin1',
    })
  throw new ChanceryError('USAGE', `the gazetteer has no place called ${what}`, { where, hint: HINT })
}

const isTown = ({ place, weak }: Candidate): boolean => !weak && TOWNS.has(place.feature)

const holds = (holder: GazetteerPlace, { admin1, admin2, country }: GazetteerPlace): boolean =>
  holder.feature === 'country' ? holder.country === country : holder.id === admin1 || holder.id === admin2

/** A district and its seat of one name are one place to a reader. */
const far = (a: GazetteerPlace, b: GazetteerPlace): boolean => Math.abs(a.lat - b.lat) + Math.abs(a.lon - b.lon) > 1

function tell({ name, admin1, country }: GazetteerPlace, gazetteer: Gazetteer): string {
  const unit = admin1 === null ? null : gazetteer.place(admin1).name
  return [name, unit === name ? null : unit, country].filter((part) => part !== null).join(', ')
}

/** West, south, east, north. Throws ChanceryError USAGE. */
export function readBox(text: string, where: string): NonNullable<Filter['box']> {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [west, south, east, north] = parts
  const fits = parts.length === 4 && parts.every(Number.isFinite)
  if (!fits || west === undefined || south === undefined || east === undefined || north === undefined || south > north)
    throw new ChanceryError('USAGE', `${text} is no box`, { where, hint: 'give WEST,SOUTH,EAST,NORTH in degrees: 60.8,23.6,77.8,37.1' })
  return [west, south, east, north]
}
