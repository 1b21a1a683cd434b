import type { MapPoint } from '../../desk/look/map-points.ts'
import { unitOf, worldWidth } from './view.ts'

/** How well a place is known: `spot` a town or better; `near` within so many kilometres; `wide` somewhere in a unit; `land` no more than a country or area. */
export type Grain = 'spot' | 'near' | 'wide' | 'land'

const GRAINS: Readonly<Record<MapPoint['precision'], Grain>> = {
  ...{ exact: 'spot', city: 'spot', near: 'near' },
  ...{ admin1: 'wide', admin2: 'wide', country: 'land', area: 'land' },
} as const

export const grainOf = ({ precision }: Pick<MapPoint, 'precision'>): Grain => GRAINS[precision]

/** Incidents that the record puts at one point with one precision. */
export interface PlaceGroup {
  readonly key: string
  readonly lat: number
  readonly lon: number
  readonly km: number | null
  readonly grain: Grain
  readonly place: string
  readonly country: string | null
  /** The newest first. */
  readonly points: readonly MapPoint[]
}

/** Points by place, the places of most incidents first. */
export function placesOf(points: readonly MapPoint[]): PlaceGroup[] {
  const groups = new Map<string, { group: Omit<PlaceGroup, 'points'>; points: MapPoint[] }>()
  for (const point of points) {
    const { lat, lon, km, place, country } = point
    const grain = grainOf(point)
    const key = `${lat} ${lon} ${km} ${grain} ${grain === 'land' ? place : ''}`
    const held = groups.get(key)
    if (held === undefined) groups.set(key, { group: { key, lat, lon, km, grain, place, country }, points: [point] })
    else held.points.push(point)
  }
  return [...groups.values()]
    .map(({ group, points: all }) => ({ ...group, points: all }))
    .sort((a, b) => b.points.length - a.points.length || (a.key < b.key ? -1 : 1))
}

/** What one press opens: one place, or several that stand too close together to be told apart. */
export interface Mark {
  readonly key: string
  readonly lat: number
  readonly lon: number
  readonly places: readonly PlaceGroup[]
  readonly count: number
  /** The surest of its places. */
  readonly grain: Grain
}

/** Marks nearer to each other than this, in pixels, are one. */
const NEAR = 46

/**
 * Places gathered at a zoom: around the place of most incidents stand all that are within reach of it, found by a grid of cells that wide.
 * What is known by country alone stays apart from what has a point.
 */
export function marksOf(places: readonly PlaceGroup[], zoom: number): Mark[] {
  const world = worldWidth(zoom)
  const stands = places.map((place) => {
    const [x, y] = unitOf(place.lon, place.lat)
    return { place, x: x * world, y: y * world, taken: false }
  })
  const cellOf = (place: PlaceGroup, column: number, row: number): string => `${place.grain === 'land'} ${column} ${row}`
  const cells = new Map<string, (typeof stands)[number][]>()
  for (const stand of stands) {
    const cell = cellOf(stand.place, Math.floor(stand.x / NEAR), Math.floor(stand.y / NEAR))
    const held = cells.get(cell)
    if (held === undefined) cells.set(cell, [stand])
    else held.push(stand)
  }
  return stands.flatMap((stand) => {
    if (stand.taken) return []
    const [column, row] = [Math.floor(stand.x / NEAR), Math.floor(stand.y / NEAR)]
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(cellOf(stand.place, column + dx, row + dy)) ?? []))
    const gathered = around.filter((other) => !other.taken && Math.hypot(other.x - stand.x, other.y - stand.y) < NEAR)
    for (const other of gathered) other.taken = true
    return [markOf(gathered.map(({ place }) => place))]
  })
}

const ORDER: readonly Grain[] = ['spot', 'near', 'wide', 'land']

/** It stands at the place of most incidents, so that a mark is never where nothing was. */
function markOf(gathered: readonly PlaceGroup[]): Mark {
  const places = gathered.toSorted((a, b) => b.points.length - a.points.length || (a.key < b.key ? -1 : 1))
  const [first] = places as [PlaceGroup]
  return {
    key: first.key,
    lat: first.lat,
    lon: first.lon,
    places,
    count: places.reduce((sum, { points }) => sum + points.length, 0),
    grain: ORDER.find((grain) => places.some((place) => place.grain === grain)) ?? 'land',
  }
}

export const pointsOf = (mark: Mark): MapPoint[] => mark.places.flatMap(({ points }) => points)

/** The killed of a mark, by the least that is told of each incident. */
export const killedAt = (mark: Mark): number => pointsOf(mark).reduce((sum, { killed }) => sum + (killed ?? 0), 0)
