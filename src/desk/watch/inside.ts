import type { Position } from '../../record/sphere.ts'
import { turned } from './edge.ts'

/** Edges of a ring that are looked at together. */
const STRETCH = 32

/** Edges `from` to `to` (not included), which lie within so many degrees of a meridian and nowhere north of a parallel. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly meridian: number
  readonly reach: number
  readonly north: number
}

/** A closed ring made ready: whether it runs round the Earth's axis and holds the north pole, and its edges by stretches. */
export interface Ring {
  readonly lats: Float64Array
  readonly lons: Float64Array
  readonly stretches: readonly Stretch[]
  readonly holdsNorth: boolean
}

export function ringOf(path: readonly Position[]): Ring {
  const north = path.reduce((sum, { lat }) => sum + Math.sin((lat * Math.PI) / 180), 0) > 0
  const stretches: Stretch[] = []
  for (let from = 0; from + 1 < path.length; from += STRETCH)
    stretches.push(stretchOf(path, from, Math.min(from + STRETCH, path.length - 1)))
  const [lats, lons] = [Float64Array.from(path, ({ lat }) => lat), Float64Array.from(path, ({ lon }) => lon)]
  return { lats, lons, stretches, holdsNorth: north && runsRound(path) }
}

function stretchOf(path: readonly Position[], from: number, to: number): Stretch {
  const start = (path[from] as Position).lon
  let [lon, west, east, north] = [0, 0, 0, -90]
  for (let i = from; i <= to; i++) {
    if (i > from) lon += turned((path[i] as Position).lon - (path[i - 1] as Position).lon)
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    north = Math.max(north, (path[i] as Position).lat)
  }
  return { from, to, meridian: turned(start + (west + east) / 2), reach: (east - west) / 2 + 1e-6, north }
}

/** True for a ring that runs once round the axis, and so parts the poles from each other. */
function runsRound(path: readonly Position[]): boolean {
  let sum = 0
  for (let i = 1; i < path.length; i++) sum += turned((path[i] as Position).lon - (path[i - 1] as Position).lon)
  return Math.abs(sum) > 180
}

/** Square degrees of the map within a ring, 0 for one that encloses nothing. One that runs round a pole always encloses something. */
export function extentOf(path: readonly Position[]): number {
  if (runsRound(path)) return Number.POSITIVE_INFINITY
  let [lon, area] = [0, 0]
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1] as Position, path[i] as Position]
    const next = lon + turned(b.lon - a.lon)
    area += lon * (b.lat - (path[0] as Position).lat) - next * (a.lat - (path[0] as Position).lat)
    lon = next
  }
  return Math.abs(area) / 2
}

/** On which side of the ring the position lies: counts how often the meridian from it to the north pole crosses the ring. */
function isWithin({ lat, lon }: Position, { lats, lons, stretches, holdsNorth }: Ring): boolean {
  let within = holdsNorth
  for (const { from, to, meridian, reach, north } of stretches) {
    if (north < lat || Math.abs(sideOf(meridian, lon)) > reach) continue
    let west = sideOf(lons[from] as number, lon)
    for (let i = from; i < to; i++) {
      const east = sideOf(lons[i + 1] as number, lon)
      if (west < 0 !== east < 0 && Math.abs(east - west) <= 180) {
        const [a, b] = [lats[i] as number, lats[i + 1] as number]
        if (a - (west / (east - west)) * (b - a) > lat) within = !within
      }
      west = east
    }
  }
  return within
}

/** Degrees east of a meridian, from -180 to 180; both longitudes are such. */
function sideOf(lon: number, meridian: number): number {
  const east = lon - meridian
  return east < -180 ? east + 360 : east >= 180 ? east - 360 : east
}

/** Inside the outer ring and in none of the holes. */
export const isInside = (at: Position, [outer, ...holes]: readonly Ring[]): boolean =>
  outer !== undefined && isWithin(at, outer) && !holes.some((hole) => isWithin(at, hole))
