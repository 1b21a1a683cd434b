import { describe, expect, it } from 'vitest'
import { fitted, kmPerPixel, moved, pixelOf, placeOfUnit, unitOf, zoomed } from './view.ts'

const size = { width: 800, height: 500 }

describe('view of a map', () => {
  it('turns places into units and back', () => {
    for (const [lon, lat] of [
      [0, 0],
      [67.01, 24.86],
      [-179.5, -45],
      [40.9, 80],
    ] as const) {
      const [x, y] = unitOf(lon, lat)
      const [back, up] = placeOfUnit(x, y)
      expect(back).toBeCloseTo(lon, 6)
      expect(up).toBeCloseTo(lat, 6)
    }
  })

  it('keeps what is under the pointer where it is while it zooms', () => {
    const view = { lon: 40, lat: 5, zoom: 5 }
    const before = pixelOf(view, size, 42.5, 3)
    const after = pixelOf(zoomed(view, size, 1.5, before), size, 42.5, 3)
    expect(after[0]).toBeCloseTo(before[0], 3)
    expect(after[1]).toBeCloseTo(before[1], 3)
  })

  it('moves by pixels', () => {
    const view = { lon: 40, lat: 5, zoom: 5 }
    const [x, y] = pixelOf(moved(view, size, 30, -20), size, 40, 5)
    expect(x).toBeCloseTo(430, 3)
    expect(y).toBeCloseTo(230, 3)
  })

  it('fits spots on both sides of the line at which dates change', () => {
    const view = fitted([spot(178, -17), spot(-178, -15)], size)
    expect(Math.abs(view.lon)).toBeGreaterThan(179)
    for (const lon of [178, -178]) {
      const [x] = pixelOf(view, size, lon, -16)
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(800)
    }
  })

  it('is not led round the world by the last digit of a longitude', () => {
    const lons = [63.04849, 67.0104, 66.5983, 62.32541, 73.29132]
    expect(
      fitted(
        lons.map((lon) => spot(lon, 27)),
        size,
      ).zoom,
    ).toBeGreaterThan(5)
  })

  it('keeps a wide ring in sight', () => {
    const view = fitted([spot(66, 28, 120)], size, 12)
    expect(120 / kmPerPixel(view.zoom, view.lat)).toBeLessThan(250)
    expect(120 / kmPerPixel(view.zoom, view.lat)).toBeGreaterThan(150)
  })

  it('never shows less than the width of the world, and the whole of it where nothing is', () => {
    const world = fitted([], size)
    expect(zoomed(world, size, -3).zoom).toBe(world.zoom)
    const everywhere = Array.from({ length: 12 }, (_, i) => spot(i * 30 - 180, 20))
    expect(fitted(everywhere, size).zoom).toBeCloseTo(Math.log2(800 / 256), 5)
  })
})

const spot = (lon: number, lat: number, km: number | null = null) => ({ lon, lat, km })
