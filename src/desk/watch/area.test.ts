import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kilometres } from '../../record/sphere.ts'
import { kmTo, shapeOf, spotOf } from './area.ts'
import { parseGeometry } from './geojson-geometry.ts'

type Pair = readonly [lon: number, lat: number]
const HALF_GLOBE = 20_100
const shape = (type: string, coordinates: unknown) => shapeOf(parseGeometry({ type, coordinates }, 'test'))
const km = ([lon, lat]: Pair, type: string, coordinates: unknown, most = HALF_GLOBE) =>
  kmTo(spotOf({ lat, lon }), shape(type, coordinates), most)
const square = (west: number, south: number, east: number, north: number): Pair[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const DEGREE = 111.195

describe('distance to a point', () => {
  it('is that of the globe, also over the antimeridian and the pole', () => {
    expect(km([1, 0], 'Point', [0, 0])).toBeCloseTo(DEGREE, 2)
    expect(km([-179.5, 0], 'Point', [179.5, 0])).toBeCloseTo(DEGREE, 2)
    expect(km([180, 89], 'Point', [0, 89])).toBeCloseTo(2 * DEGREE, 2)
    // London to Paris, city centres.
    expect(km([2.3522, 48.8566], 'Point', [-0.1276, 51.5072])).toBeCloseTo(343.6, 0)
  })

  it('takes the nearest of several, and nothing beyond the reach', () => {
    expect(
      km([0, 0], 'MultiPoint', [
        [5, 0],
        [0, -1],
      ]),
    ).toBeCloseTo(DEGREE, 2)
    expect(km([0, 0], 'Point', [1, 0], 111.2)).not.toBeNull()
    expect(km([0, 0], 'Point', [1, 0], 111.1)).toBeNull()
  })

  it('agrees with the great circle everywhere', () => {
    const pair = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const wanted = kilometres({ lon: a[0], lat: a[1] }, { lon: b[0], lat: b[1] })
        expect(Math.abs((km(a, 'Point', b) ?? Number.NaN) - wanted)).toBeLessThan(0.01)
      }),
    )
  })
})

describe('distance to a line', () => {
  it('is measured to the nearest of the line, not of its ends', () => {
    expect(
      km([5, 1], 'LineString', [
        [0, 0],
        [10, 0],
      ]),
    ).toBeCloseTo(DEGREE, 2)
    expect(
      km([12, 0], 'LineString', [
        [0, 0],
        [10, 0],
      ]),
    ).toBeCloseTo(2 * DEGREE, 2)
    expect(
      km([180, 2], 'LineString', [
        [175, 0],
        [-175, 0],
      ]),
    ).toBeCloseTo(2 * DEGREE, 2)
    expect(
      km([5, 5], 'MultiLineString', [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [4, 6],
          [6, 6],
        ],
      ]),
    ).toBeLessThan(DEGREE * 1.01)
  })

  it('follows a parallel, as the map draws it, and no great circle', () => {
    // The 49th parallel from -123 to -95: the great circle between its ends runs some 100 km north of it.
    const border = [
      [-123, 49],
      [-95, 49],
    ]
    expect(km([-109, 49], 'LineString', border)).toBeLessThan(0.3)
    expect(km([-109, 48], 'LineString', border)).toBeCloseTo(DEGREE, 0)
  })

  it('is never more than to any position on it', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
    fc.assert(
      fc.property(degrees(170), degrees(80), degrees(4), degrees(4), degrees(4), degrees(4), (lon, lat, dx, dy, px, py) => {
        const line: Pair[] = [
          [lon, lat],
          [lon + dx, lat + dy],
        ]
        const at: Pair = [lon + px, lat + py]
        const found = km(at, 'LineString', line) ?? Number.NaN
        const sampled = Math.min(
          ...Array.from({ length: 401 }, (_, i) =>
            kilometres({ lon: at[0], lat: at[1] }, { lon: lon + (dx * i) / 400, lat: lat + (dy * i) / 400 }),
          ),
        )
        expect(found).toBeLessThanOrEqual(sampled + 0.3)
        expect(found).toBeGreaterThanOrEqual(sampled * 0.99 - 1.2)
      }),
      { numRuns: 300 },
    )
  })
})

describe('polygons', () => {
  it('are 0 within, and measured to the edge without', () => {
    expect(km([5, 5], 'Polygon', [square(0, 0, 10, 10)])).toBe(0)
    expect(km([11, 0], 'Polygon', [square(0, -5, 10, 5)])).toBeCloseTo(DEGREE, 1)
    expect(km([5, 5], 'Polygon', [square(0, 0, 10, 10).reverse()])).toBe(0)
  })

  it('do not hold what is in their holes', () => {
    const rings = [square(0, 0, 10, 10), square(4, 4, 6, 6)]
    expect(km([5, 5], 'Polygon', rings)).toBeCloseTo(DEGREE, 0)
    expect(km([3, 5], 'Polygon', rings)).toBe(0)
  })

  it('may be several', () => {
    const two = [[square(0, 0, 1, 1)], [square(20, 0, 21, 1)]]
    expect(km([20.5, 0.5], 'MultiPolygon', two)).toBe(0)
    expect(km([10, 0.5], 'MultiPolygon', two, 500)).toBeNull()
  })

  it('may lie over the antimeridian', () => {
    const over = [square(178, -2, -178, 2)]
    for (const lon of [179, 180, -180, -179]) expect(km([lon, 0], 'Polygon', over)).toBe(0)
    expect(km([177, 0], 'Polygon', over)).toBeCloseTo(DEGREE, 1)
    expect(km([0, 0], 'Polygon', over, 500)).toBeNull()
  })

  it('may run round a pole', () => {
    const round = (lat: number): Pair[] => [-180, -120, -60, 0, 60, 120, 180].map((lon) => [lon, lat])
    expect(km([33, 85], 'Polygon', [round(70)])).toBe(0)
    expect(km([33, 90], 'Polygon', [round(70)])).toBe(0)
    expect(km([33, 69], 'Polygon', [round(70)])).toBeCloseTo(DEGREE, 0)
    expect(km([33, -89], 'Polygon', [round(-70)])).toBe(0)
    expect(km([33, 0], 'Polygon', [round(-70)], 500)).toBeNull()
    expect(km([33, 88], 'Polygon', [round(70), round(80)])).toBeGreaterThan(800)
    expect(km([33, 75], 'Polygon', [round(70), round(80)])).toBe(0)
  })

  it('hold the same positions wherever on the globe they lie', () => {
    const ring: Pair[] = [
      [0, 0],
      [4, 1],
      [5, 5],
      [2, 3],
      [-1, 4],
      [0, 0],
    ]
    const small = fc.double({ min: -2, max: 6, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), small, small, (turn, x, y) => {
        const moved = ring.map(([lon, lat]): Pair => [((lon + turn + 540) % 360) - 180, lat])
        const at: Pair = [((x + turn + 540) % 360) - 180, y]
        const [here, there] = [km([x, y], 'Polygon', [ring]) ?? -1, km(at, 'Polygon', [moved]) ?? -1]
        expect(Math.abs(here - there)).toBeLessThan(0.01)
      }),
    )
  })
})
