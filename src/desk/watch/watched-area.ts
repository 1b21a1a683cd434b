import { ChanceryError } from '../../kit/errors.ts'
import { MOST_POSITIONS, parseGeometry } from './geojson-geometry.ts'
import { clip, isObject, own } from './json.ts'

/** A GeoJSON geometry that was checked; positions are [longitude, latitude]. */
export interface GeoJsonGeometry {
  readonly type: string
  readonly coordinates: unknown
}

/** A site, corridor or region that is watched, with a buffer around it. */
export interface Area {
  readonly name: string
  readonly geometry: GeoJsonGeometry
  /** Buffer in kilometres, 0 to 500. */
  readonly km: number
  /**
   * Codes of the countries and first-level units (`KEN.Lamu`) that it and its buffer lie in, so that an incident of which no more is
   * known than its country can be told from one far off. Empty: not known, and then no country is ruled out.
   */
  readonly countries: readonly string[]
  readonly admin1: readonly string[]
}

export const MOST_AREAS = 200
const MOST_KM = 500
const LONGEST_NAME = 200
const MOST_UNITS = 10_000

/** An area as JSON: `{name, geometry, km, countries?, admin1?}`; `room` as of `parseGeometry`. Throws ChanceryError USAGE. */
export function parseArea(json: unknown, where: string, room?: { pieces: number }): Area {
  if (!isObject(json))
    throw new ChanceryError('USAGE', `${clip(json)} is no area`, { where, hint: 'give an object with name, geometry and km' })
  const geometry = own(json, 'geometry')
  parseGeometry(geometry, `${where}.geometry`, room)
  const { type, coordinates } = geometry as { type: string; coordinates: unknown }
  return {
    name: nameOf(own(json, 'name'), `${where}.name`),
    geometry: { type, coordinates },
    km: bufferOf(own(json, 'km'), `${where}.km`),
    countries: codesOf(own(json, 'countries'), `${where}.countries`),
    admin1: codesOf(own(json, 'admin1'), `${where}.admin1`),
  }
}

/** A name of 1 to 200 letters. */
export function nameOf(value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME) return value.trim()
  const message =
    typeof value === 'string' && value.length > LONGEST_NAME ? `a name of ${value.length} letters` : `${clip(value)} is no name`
  throw new ChanceryError('USAGE', message, { where, hint: `give one of at most ${LONGEST_NAME} letters` })
}

function bufferOf(value: unknown, where: string): number {
  if (typeof value === 'number' && value >= 0 && value <= MOST_KM) return value
  throw new ChanceryError('USAGE', `${clip(value)} is no buffer`, { where, hint: `give 0 to ${MOST_KM} kilometres` })
}

function codesOf(value: unknown, where: string): string[] {
  if (value === undefined) return []
  const fits = Array.isArray(value) && value.length <= MOST_UNITS
  if (fits && value.every((one) => typeof one === 'string' && one !== '' && one.length <= LONGEST_NAME)) return [...value]
  throw new ChanceryError('USAGE', `${clip(value)} is no list of codes`, { where, hint: 'give codes such as ["KEN"] or ["KEN.Lamu"]' })
}

const NAME_KEYS = ['name', 'Name', 'NAME', 'title'] as const

/**
 * Areas out of a GeoJSON FeatureCollection, Feature or bare geometry: each named by its feature's `name` or `title`, else by number; the
 * buffer is the feature's `km`, else `km`. Throws ChanceryError USAGE for what is no GeoJSON and for a feature without geometry.
 */
export function areasOfGeoJson(json: unknown, where: string, km: number): Area[] {
  const type = isObject(json) ? own(json, 'type') : undefined
  if (type !== 'FeatureCollection') return [areaOfFeature(type === 'Feature' ? json : { geometry: json }, where, 0, km)]
  const features = own(json as Readonly<Record<string, unknown>>, 'features')
  if (!Array.isArray(features) || features.length === 0)
    throw new ChanceryError('USAGE', 'the collection has no features', { where, hint: 'give a GeoJSON FeatureCollection' })
  if (features.length > MOST_AREAS) throw tooManyAreas(features.length, where)
  return Array.from(features, (feature, i) => areaOfFeature(feature, `${where}: feature ${i + 1}`, i, km))
}

export const tooManyAreas = (count: number, where: string): ChanceryError =>
  new ChanceryError('USAGE', `${count} areas`, { where, hint: `give at most ${MOST_AREAS}, each of at most ${MOST_POSITIONS} positions` })

function areaOfFeature(feature: unknown, where: string, at: number, km: number): Area {
  if (!isObject(feature)) throw new ChanceryError('USAGE', `${clip(feature)} is no feature`, { where, hint: 'give a GeoJSON Feature' })
  const given = own(feature, 'properties')
  const properties = isObject(given) ? given : {}
  const name = NAME_KEYS.map((key) => own(properties, key)).find((one) => typeof one === 'string' && one.trim() !== '')
  return parseArea({ name: name ?? `area ${at + 1}`, geometry: own(feature, 'geometry'), km: own(properties, 'km') ?? km }, where)
}
