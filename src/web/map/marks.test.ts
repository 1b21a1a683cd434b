import { describe, expect, it } from 'vitest'
import type { MapPoint } from '../../desk/look/map-points.ts'
import { killedAt, marksOf, placesOf } from './marks.ts'

let next = 0
const point = (lon: number, lat: number, more: Partial<MapPoint> = {}): MapPoint => ({
  ...{ id: `i${next++}`, lat, lon, precision: 'city', km: 5, place: 'Somewhere', country: 'KEN', kind: 'bombing', day: null },
  ...{ killed: null, injured: null, abducted: null, status: 'confirmed', says: 'bombing' },
  ...more,
})

describe('marks of a map', () => {
  it('puts incidents of one place together, and a province of the same point apart', () => {
    const groups = placesOf([point(40, 1), point(40, 1), point(40, 1, { precision: 'admin1', km: 120 })])
    expect(groups.map(({ grain, points }) => [grain, points.length])).toEqual([
      ['spot', 2],
      ['wide', 1],
    ])
  })

  it('gathers at a low zoom what stands apart at a high one, across the rims of cells too', () => {
    const groups = placesOf([point(40, 1), point(40.4, 1), point(40.4, 1), point(60, 20)])
    expect(marksOf(groups, 3).map(({ count }) => count)).toEqual([3, 1])
    expect(marksOf(groups, 9).map(({ count }) => count)).toEqual([2, 1, 1])
  })

  it('never loses or doubles an incident', () => {
    const many = Array.from({ length: 3000 }, (_, i) => point(((i * 37) % 300) / 3 - 20, ((i * 91) % 400) / 8 - 10))
    for (const zoom of [1, 3.5, 6, 10]) {
      const ids = marksOf(placesOf(many), zoom).flatMap(({ places }) => places.flatMap(({ points }) => points.map(({ id }) => id)))
      expect(new Set(ids).size).toBe(3000)
      expect(ids).toHaveLength(3000)
    }
  })

  it('keeps what is known by country alone apart, and stands where something was', () => {
    const groups = placesOf([
      point(38, 0.5, { precision: 'country', km: null, place: 'Kenya' }),
      point(38.01, 0.5),
      point(38.2, 0.5),
      point(38.2, 0.5),
    ])
    const marks = marksOf(groups, 2)
    expect(marks.map(({ grain, count, lon }) => [grain, count, lon])).toEqual([
      ['spot', 3, 38.2],
      ['land', 1, 38],
    ])
  })

  it('adds up the killed', () => {
    const [mark] = marksOf(placesOf([point(1, 1, { killed: 3 }), point(1, 1, { killed: null }), point(1.001, 1, { killed: 4 })]), 4)
    expect(mark === undefined ? null : killedAt(mark)).toBe(7)
  })
})
