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

it('leaves an area at sea open, and what a person gave as it was', () => {
  expect(grounded(-30, -40)).toMatchObject({ countries: [], admin1: [] })
  expect(grounded(39.05, 3.53, { countries: ['KEN'] })).toMatchObject({ countries: ['KEN'], admin1: [] })
})
