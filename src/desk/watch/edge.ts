import { EARTH_KM, type Position } from '../../record/sphere.ts'

const RADIANS = Math.PI / 180
/** Kilometres that a great-circle piece may stand off from the straight line of the map that it stands for. */
const MOST_OFF = 0.25

/** Degrees of longitude from -180 (included) to 180 (not included). */
export const turned = (degrees: number): number => {
  const rest = (((degrees + 180) % 360) + 360) % 360
  return rest - 180
}

/**
 * An edge of GeoJSON is a straight line of longitude and latitude (RFC 7946, 3.1.1), which a great circle leaves the more the longer it
 * is: the number of great-circle pieces that follow it. It runs the shorter way round.
 */
export function piecesOf(a: Position, b: Position): number {
  const turn = turned(b.lon - a.lon) * RADIANS
  const slope = Math.max(Math.abs(Math.sin(2 * a.lat * RADIANS)), Math.abs(Math.sin(2 * b.lat * RADIANS))) / 2
  const bend = Math.max(slope, Math.abs(a.lat - b.lat) * RADIANS)
  return Math.max(1, Math.ceil(Math.sqrt((EARTH_KM * turn * turn * bend) / 8 / MOST_OFF)))
}

/** Where the pieces of an edge begin; its end is not among them. */
export function* beginnings(a: Position, b: Position): Generator<Position> {
  const count = piecesOf(a, b)
  const turn = turned(b.lon - a.lon)
  for (let i = 0; i < count; i++) yield { lat: a.lat + ((b.lat - a.lat) * i) / count, lon: a.lon + (turn * i) / count }
}
