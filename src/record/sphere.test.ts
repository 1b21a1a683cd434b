import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxAround, isInBox, kilometres } from './sphere.ts'

const position = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) })

test('distances are those of the globe', () => {
  // A degree of a great circle is 1/360 of the circumference.
  expect(kilometres({ lat: 0, lon: 0 }, { lat: 0, lon: 1 })).toBeCloseTo(111.195, 2)
  expect(kilometres({ lat: 10, lon: 179.5 }, { lat: 10, lon: -179.5 })).toBeCloseTo(109.506, 2)
  expect(kilometres({ lat: 90, lon: 0 }, { lat: -90, lon: 77 })).toBeCloseTo(20015.115, 2)
  expect(kilometres({ lat: 12, lon: 34 }, { lat: 12, lon: 34 })).toBeLessThan(1e-5)
})

test('a box holds every position within the radius', () => {
  fc.assert(
    fc.property(position, position, fc.double({ min: 0.1, max: 5000, noNaN: true }), (middle, other, km) => {
      if (kilometres(middle, other) <= km) expect(isInBox(other, boxAround({ ...middle, km }))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('a box is not much larger than the circle', () => {
  const [west, south, east, north] = boxAround({ lat: 45, lon: 10, km: 100 })
  expect(north - south).toBeLessThan(1.81)
  expect(east - west).toBeLessThan(2.56)
})
