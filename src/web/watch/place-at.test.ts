import { expect, test } from 'vitest'
import { pixelOf } from '../map/view.ts'
import { placeAt } from './place-at.ts'

test.each([
  [40.9, -2.27],
  [179.5, 10],
  [-179.5, -10],
])('the pixel of %j, %j leads back to it', (lon, lat) => {
  const view = { lon: lon + 2, lat: lat - 1, zoom: 6 }
  const size = { width: 800, height: 500 }
  const [x, y] = pixelOf(view, size, lon, lat)
  const [lonBack, latBack] = placeAt(view, size, x, y)
  expect(lonBack).toBeCloseTo(lon, 2)
  expect(latBack).toBeCloseTo(lat, 2)
})
