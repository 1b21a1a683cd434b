import { ChanceryError } from '../../kit/errors.ts'
import type { Position } from '../../record/sphere.ts'
import { piecesOf, turned } from './edge.ts'
import { type Geometry, pathsOf } from './geometry.ts'
import { extentOf } from './inside.ts'
import { clip, isObject, own } from './json.ts'

/** Positions of an area, and great-circle pieces that stand for its edges. */
export const MOST_POSITIONS = 10_000
const MOST_PIECES = 40_000
/** Of all areas of a watch together: they are made ready whenever it is asked, and with each write to the record. */
export const MOST_PIECES_OF_ALL = 100_000
/** Square degrees: a square metre or so. */
const LEAST_EXTENT = 1e-10

const NONE: Geometry = { points: [], lines: [], polygons: [] }
const HINT = 'give a GeoJSON geometry: Point, LineString, Polygon or the Multi of one'

/** Counts positions as they are read, so that a huge list is refused before it is taken in. */
interface Reader {
  readonly where: string
  left: number
}

/**
 * A GeoJSON geometry (positions are longitude, latitude). `room`: pieces that its edges may still take among those of its watch, which are
 * counted off. Throws ChanceryError USAGE that says what is wrong with it.
 */
export function parseGeometry(json: unknown, where: string, room = { pieces: MOST_PIECES }): Geometry {
  if (!isObject(json)) throw new ChanceryError('USAGE', `${clip(json)} is no geometry`, { where, hint: HINT })
  const reader: Reader = { where, left: MOST_POSITIONS }
  const geometry = shaped(own(json, 'type'), own(json, 'coordinates'), reader)
  const pieces = pathsOf(geometry).reduce((sum, path) => sum + pathPieces(path, where), 0)
  room.pieces -= pieces
  if (pieces > MOST_PIECES || room.pieces < 0)
    throw new ChanceryError('USAGE', 'its edges are too many and too long', {
      where,
      hint: `draw it with fewer edges, or as several ${pieces > MOST_PIECES ? 'areas' : 'watches'}`,
    })
  return geometry
}

function shaped(type: unknown, given: unknown, reader: Reader): Geometry {
  switch (type) {
    case 'Point':
      return { ...NONE, points: [position(given, reader)] }
    case 'MultiPoint':
      return { ...NONE, points: listOf(given, 1, 'positions', position, reader) }
    case 'LineString':
      return { ...NONE, lines: [line(given, reader)] }
    case 'MultiLineString':
      return { ...NONE, lines: listOf(given, 1, 'lines', line, reader) }
    case 'Polygon':
      return { ...NONE, polygons: [polygon(given, reader)] }
    case 'MultiPolygon':
      return { ...NONE, polygons: listOf(given, 1, 'polygons', polygon, reader) }
    default:
      throw new ChanceryError('USAGE', `${clip(type)} is no geometry that an area can have`, { where: reader.where, hint: HINT })
  }
}

function listOf<T>(given: unknown, least: number, what: string, read: (one: unknown, reader: Reader) => T, reader: Reader): T[] {
  const { where } = reader
  if (!Array.isArray(given)) throw new ChanceryError('USAGE', `${clip(given)} is no list of ${what}`, { where, hint: HINT })
  if (given.length < least)
    throw new ChanceryError('USAGE', `${given.length} ${what} where at least ${least} are wanted`, { where, hint: HINT })
  if (given.length > MOST_POSITIONS) throw tooMany(where)
  return Array.from(given, (one) => read(one, reader))
}

const tooMany = (where: string): ChanceryError =>
  new ChanceryError('USAGE', `more than ${MOST_POSITIONS} positions in one area`, { where, hint: 'simplify it, or give it as several' })

function position(given: unknown, reader: Reader): Position {
  const { where } = reader
  if (--reader.left < 0) throw tooMany(where)
  const isPair = Array.isArray(given) && given.length >= 2 && given.length <= 4 && given.every((one) => Number.isFinite(one))
  if (!isPair) throw new ChanceryError('USAGE', `${clip(given)} is no position`, { where, hint: 'give [longitude, latitude] in degrees' })
  const [lon, lat] = given as [number, number]
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
    throw new ChanceryError('USAGE', `no place is at longitude ${lon}, latitude ${lat}`, {
      where,
      hint: 'GeoJSON puts the longitude first: [longitude, latitude]',
    })
  return { lat, lon }
}

const line = (given: unknown, reader: Reader): Position[] => listOf(given, 2, 'positions of a line', position, reader)

function polygon(given: unknown, reader: Reader): Position[][] {
  const rings = listOf(given, 1, 'rings', ring, reader)
  if (extentOf(rings[0] as Position[]) < LEAST_EXTENT)
    throw new ChanceryError('USAGE', 'a polygon encloses nothing', {
      where: reader.where,
      hint: 'an edge runs the shorter way round the Earth: give a position between where it is meant to be longer',
    })
  return rings
}

function ring(given: unknown, reader: Reader): Position[] {
  const path = listOf(given, 4, 'positions of a ring', position, reader)
  const [first, last] = [path[0] as Position, path.at(-1) as Position]
  if (first.lat !== last.lat || turned(first.lon - last.lon) !== 0)
    throw new ChanceryError('USAGE', 'a ring of a polygon is open', {
      where: reader.where,
      hint: 'end it with the position it begins with',
    })
  return path
}

function pathPieces(path: readonly Position[], where: string): number {
  let pieces = 0
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1] as Position, path[i] as Position]
    if (Math.abs(turned(b.lon - a.lon)) > 179.999 && Math.abs(a.lat) < 90 && Math.abs(b.lat) < 90)
      throw new ChanceryError('USAGE', `an edge from longitude ${a.lon} to ${b.lon} could run either way round`, {
        where,
        hint: 'give a position between',
      })
    pieces += piecesOf(a, b)
  }
  return pieces
}
