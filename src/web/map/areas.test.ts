import { geoArea } from 'd3-geo'
import { expect, it } from 'vitest'
import { spotsOf, turnedRight } from './areas.tsx'

const square = [
  [
    [10, 10],
    [12, 10],
    [12, 12],
    [10, 12],
    [10, 10],
  ],
]

it('takes a ring for the small part of the world, whichever way it runs', () => {
  const turned = square.map((ring) => ring.toReversed())
  for (const coordinates of [square, turned]) expect(geoArea(turnedRight({ type: 'Polygon', coordinates }))).toBeLessThan(0.01)
  expect(geoArea(turnedRight({ type: 'MultiPolygon', coordinates: [square, turned] }))).toBeLessThan(0.01)
})

it('finds the corners of a geometry at any depth', () => {
  const area = (type: string, coordinates: unknown) => ({ name: 'a', geometry: { type, coordinates }, km: 25 })
  expect(spotsOf([area('Point', [3, 4])])).toEqual([{ lon: 3, lat: 4, km: 25 }])
  expect(spotsOf([area('MultiPolygon', [square])])).toHaveLength(5)
})
