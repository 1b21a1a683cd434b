import { describe, expect, it } from 'vitest'
import { ChanceryError } from '../../kit/errors.ts'
import { parseWatch } from './watch.ts'
import { areasOfGeoJson } from './watched-area.ts'

const POINT = { type: 'Point', coordinates: [40.4, -2.3] }
const site = (more: object = {}) => ({ name: 'Witu quarry', geometry: POINT, km: 20, ...more })
const refusal = (run: () => unknown): string => {
  try {
    run()
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(ChanceryError)
    expect((thrown as ChanceryError).code).toBe('USAGE')
    expect((thrown as ChanceryError).line.length).toBeLessThan(800)
    return (thrown as ChanceryError).line
  }
  return 'taken'
}
const refused = (json: unknown): string => refusal(() => parseWatch(json, 'watch'))
const areaRefused = (geometry: unknown, more: object = {}): string => refused({ name: 'w', areas: [site({ geometry, ...more })] })

describe('parseWatch', () => {
  it('takes a name alone, and comes back from JSON as it was', () => {
    expect(parseWatch({ name: 'All' }, 'watch')).toMatchObject({ filter: {}, areas: [], muted: false, since: null })
    const watch = parseWatch({ name: 'Sites', filter: { recipients: ['TUR'], killed: { from: 1 } }, areas: [site()], muted: true }, 'watch')
    expect(parseWatch(JSON.parse(JSON.stringify(watch)), 'watch')).toEqual(watch)
  })

  it('makes areas of near and box', () => {
    const near = parseWatch({ name: 'w', filter: { near: { lat: 1, lon: 2, km: 30 }, countries: ['KEN'] } }, 'watch')
    expect(near.filter).toEqual({ countries: ['KEN'] })
    expect(near.areas[0]).toMatchObject({ km: 30, geometry: { coordinates: [2, 1] } })
    expect(parseWatch({ name: 'w', filter: { box: [-180, -60, 180, 60] } }, 'watch').areas).toHaveLength(1)
    expect(refused({ name: 'w', filter: { near: { lat: 1, lon: 2, km: 30 } }, areas: [site()] })).toContain('more than one is given')
    expect(refused({ name: 'w', filter: { near: { lat: 1, lon: 2, km: 501 } } })).toContain('watch.filter.near.km: 501 is no buffer')
  })

  it('says what is wrong, and where', () => {
    expect(refused(null)).toContain('watch: null is no watch')
    expect(refused([])).toContain('a list of 0 is no watch')
    expect(refused({ name: '' })).toContain('watch.name: nothing is no name')
    expect(refused({ name: 'x'.repeat(201) })).toContain('a name of 201 letters')
    expect(refused({ name: 'x'.repeat(200) })).toBe('taken')
    expect(refused({ name: 'w', color: 'red' })).toContain('a watch has no color')
    expect(refused({ name: 'w', filter: { killed: { from: Number.NaN } } })).toContain('watch.filter.killed.from')
    expect(refused({ name: 'w', filter: { due: { from: '2026-01-01' } } })).toContain('incidents are not found by watch.filter.due')
    expect(refused({ name: 'w', muted: 'yes' })).toContain('watch.muted')
    expect(refused({ name: 'w', since: 'soon' })).toContain('watch.since')
    expect(refused({ name: 'w', id: '../x' })).toContain('watch.id')
  })

  it('keeps the limits', () => {
    const sites = (count: number) => ({ name: 'w', areas: Array.from({ length: count }, () => site()) })
    expect(refused(sites(200))).toBe('taken')
    expect(refused(sites(201))).toContain('watch.areas: 201 areas; give at most 200')
    for (const [km, ok] of [
      [0, true],
      [500, true],
      [500.1, false],
      [-1, false],
      [Number.NaN, false],
      ['5', false],
    ] as const)
      expect(areaRefused(POINT, { km }) === 'taken', String(km)).toBe(ok)
    const line = (count: number) => ({ type: 'LineString', coordinates: Array.from({ length: count }, (_, i) => [i / 1000, 0]) })
    expect(areaRefused(line(10_000))).toBe('taken')
    expect(areaRefused(line(10_001))).toContain('more than 10000 positions')
    const lines = Array.from({ length: 9000 }, () => [
      [0, 0],
      [1, 1],
    ])
    expect(areaRefused({ type: 'MultiLineString', coordinates: lines })).toContain('more than 10000 positions')
    const zigzag = Array.from({ length: 9000 }, (_, i) => [i % 2 === 0 ? 0 : 170, 45])
    expect(areaRefused({ type: 'LineString', coordinates: zigzag })).toContain('too many and too long')
    expect(areaRefused({ type: 'Point', coordinates: new Array(1_000_000) })).toContain('a list of 1000000 is no position')
  })
})

describe('hostile input', () => {
  it('is not taken for what it inherits', () => {
    expect(refused(JSON.parse('{"__proto__":{"name":"x"}}'))).toContain('a watch has no __proto__')
    expect(refused(JSON.parse('{"name":"w","filter":{"__proto__":{"countries":["KEN"]}}}'))).toContain('a filter has no __proto__')
    expect(refused({ name: 'w', filter: { constructor: ['x'] } })).toContain('a filter has no constructor')
    expect(refused(Object.create({ name: 'inherited' }))).toContain('watch.name')
    expect(areaRefused(Object.create(POINT))).toContain('is no geometry')
  })

  it('is refused where positions are none', () => {
    for (const one of [
      [Number.NaN, 0],
      [0],
      [0, Number.POSITIVE_INFINITY],
      ['0', '0'],
      [[0, 0]],
      null,
      { lon: 1, lat: 2 },
      [1, 2, 3, 4, 5],
    ])
      expect(areaRefused({ type: 'Point', coordinates: one })).toContain('is no position')
    expect(areaRefused({ type: 'Point', coordinates: [-2.3, 140.4] })).toContain('GeoJSON puts the longitude first')
    expect(areaRefused({ type: 'Point', coordinates: [180.1, 0] })).toContain('no place is at')
  })

  it('is refused where it is nested wrongly, open, empty or without extent', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]
    expect(areaRefused({ type: 'Polygon', coordinates: [ring] })).toBe('taken')
    expect(areaRefused({ type: 'Polygon', coordinates: ring })).toContain('2 positions of a ring')
    expect(areaRefused({ type: 'MultiPolygon', coordinates: [ring] })).toContain('2 positions of a ring')
    expect(areaRefused({ type: 'Polygon', coordinates: [] })).toContain('0 rings')
    expect(areaRefused({ type: 'Polygon', coordinates: [ring.slice(0, 3)] })).toContain('3 positions of a ring')
    expect(areaRefused({ type: 'Polygon', coordinates: [[...ring.slice(0, 3), [2, 2]]] })).toContain('is open')
    expect(
      areaRefused({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [2, 2],
            [0, 0],
          ],
        ],
      }),
    ).toContain('encloses nothing')
    expect(areaRefused({ type: 'LineString', coordinates: [[0, 0]] })).toContain('1 positions of a line')
    expect(
      areaRefused({
        type: 'LineString',
        coordinates: [
          [-90, 10],
          [90, 10],
        ],
      }),
    ).toContain('either way round')
    expect(areaRefused({ type: 'GeometryCollection', geometries: [POINT] })).toContain('GeometryCollection is no geometry')
    expect(areaRefused({ type: 'x'.repeat(100_000) }).length).toBeLessThan(300)
  })
})

describe('areasOfGeoJson', () => {
  const feature = (properties: unknown, geometry: unknown = POINT) => ({ type: 'Feature', properties, geometry })
  const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

  it('names areas by their features, and takes the buffer of each', () => {
    const areas = areasOfGeoJson(
      collection(feature({ name: 'Pier 4' }), feature({ title: 'Depot', km: 3 }), feature(null)),
      'sites.geojson',
      15,
    )
    expect(areas.map(({ name, km }) => [name, km])).toEqual([
      ['Pier 4', 15],
      ['Depot', 3],
      ['area 3', 15],
    ])
    expect(areasOfGeoJson(POINT, 'x', 1)).toHaveLength(1)
    expect(areasOfGeoJson(feature({ name: 'One' }), 'x', 1)[0]?.name).toBe('One')
  })

  it('tells the feature that is wrong', () => {
    const wrong = (json: unknown) => refusal(() => areasOfGeoJson(json, 'sites.geojson', 15))
    expect(wrong(collection(feature({}), feature({ name: 'No place' }, null)))).toContain(
      'sites.geojson: feature 2.geometry: null is no geometry',
    )
    expect(wrong(collection(feature({ km: 'wide' })))).toContain('feature 1.km: wide is no buffer')
    expect(wrong(collection(...Array.from({ length: 201 }, () => feature({}))))).toContain('201 areas')
    expect(wrong({ type: 'FeatureCollection', features: {} })).toContain('no features')
    expect(wrong('<kml/>')).toContain('<kml/> is no geometry')
  })
})
