import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadGazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import { withLands } from './lands.ts'
import { parseWatch } from './watch.ts'

const gazetteer = loadGazetteer(fileURLToPath(new URL('../../../data/', import.meta.url)))
const grounded = (lon: number, lat: number, more: object = {}) =>
  withLands(
    parseWatch({ name: 'w', areas: [{ name: 'site', geometry: { type: 'Point', coordinates: [lon, lat] }, km: 20, ...more }] }, 'watch'),
    gazetteer,
  ).areas[0]

it('finds the countries and units that an area lies in', () => {
  const moyale = grounded(39.05, 3.53)
  expect(moyale?.countries).toEqual(expect.arrayContaining(['ETH', 'KEN']))
  expect(grounded(-99.1, 19.4)?.countries).toEqual(['MEX'])
  expect(grounded(-99.1, 19.4)?.admin1.every((unit) => unit.startsWith('MEX.'))).toBe(true)
})

/** From pole to pole and back, again and again: each edge is followed by hundreds of pieces. */
const zigzag = (edges: number) => ({
  name: 'zigzag',
  geometry: { type: 'LineString', coordinates: Array.from({ length: edges + 1 }, (_, i) => (i % 2 === 0 ? [0.5, -89] : [179, 89])) },
  km: 0,
})

it('gives up an area that all towns would be held against for minutes, and one that is as wide with few edges not', () => {
  const areas = (...given: object[]) => withLands(parseWatch({ name: 'w', areas: given }, 'watch'), gazetteer).areas
  const [hostile, wide] = areas(zigzag(120), zigzag(1))
  expect(hostile?.countries).toEqual([])
  expect(wide?.countries.length).toBeGreaterThan(3)
}, 60_000)

it('refuses a watch whose areas have too many edges together', () => {
  const all = (n: number) => parseWatch({ name: 'w', areas: Array.from({ length: n }, () => zigzag(120)) }, 'watch').areas.length
  expect(all(2)).toBe(2)
  expect(() => all(3)).toThrowError(expect.objectContaining({ code: 'USAGE', where: 'watch.areas[2].geometry' }))
})

it('leaves an area at sea open, and what a person gave as it was', () => {
  expect(grounded(-30, -40)).toMatchObject({ countries: [], admin1: [] })
  expect(grounded(39.05, 3.53, { countries: ['KEN'] })).toMatchObject({ countries: ['KEN'], admin1: [] })
})
