import { geoDistance } from 'd3-geo'
import type { Feature, Position } from 'geojson'
import { feature } from 'topojson-client'
import { ChanceryError } from '../../kit/errors.ts'

/** Countries with their borders, in TopoJSON as the package `world-atlas` has them (Natural Earth, public domain; borders as they are held). */
export type World = Parameters<typeof feature>[0]

export interface Country {
  readonly name: string
  readonly shape: Feature
  /** All of it lies within so many radians of a point of it: longitude, latitude. */
  readonly cap: { readonly middle: [number, number]; readonly radius: number }
}

const unpacked = new WeakMap<World, readonly Country[]>()

/** The countries of a world; each world is unpacked once. */
export function countriesOf(world: World): readonly Country[] {
  const held = unpacked.get(world)
  if (held !== undefined) return held
  const all = world.objects.countries
  if (all === undefined) throw broken()
  const found = feature(world, all)
  const shapes = found.type === 'FeatureCollection' ? found.features : [found]
  const countries = shapes.map((shape) => ({ name: String(shape.properties?.name ?? ''), shape, cap: capOf(shape) }))
  unpacked.set(world, countries)
  return countries
}

function capOf({ geometry }: Feature): Country['cap'] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  const corners = polygons.flatMap(([rim]) => rim ?? [])
  const middle = pair(corners[Math.floor(corners.length / 2)])
  return { middle, radius: Math.max(0, ...corners.map((corner) => geoDistance(middle, pair(corner)))) }
}

const pair = (position: Position = []): [number, number] => [position[0] ?? 0, position[1] ?? 0]

/** A world out of JSON. Throws ChanceryError DATA_BROKEN. */
export function worldOf(json: unknown): World {
  const world = json as Partial<World> | null
  if (world?.type !== 'Topology' || !Array.isArray(world.arcs) || world.objects?.countries === undefined) throw broken()
  return world as World
}

const broken = (): ChanceryError =>
  new ChanceryError('DATA_BROKEN', 'no countries are in it', { where: 'the map of the world', hint: 'install the program again' })
