import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type { MapPoint } from './map.ts'
import { mapOf } from './map.ts'
import { mapSvg } from './map-svg.ts'
import { worldOf } from './world.ts'

const world = worldOf(JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8')))
const SIZE = { width: 700, height: 400, world }

const point = (place: string, lat: number, lon: number, { km = 5, killed = null as number | null } = {}): MapPoint => ({
  ...{ id: place, place, killed },
  spot: { lat, lon, km },
})

const drawn = (points: readonly MapPoint[]) => {
  const map = mapOf(points, SIZE)
  if (map === null) throw new Error('no map')
  return map
}

describe('a map', () => {
  it('keeps every point within, north up and east right', () => {
    const { marks } = drawn([point('Voi', -3.4, 38.56), point('Lodwar', 3.12, 35.6), point('Bosaso', 11.28, 49.18)])
    const at = new Map(marks.map((mark) => [mark.place, mark]))
    for (const { x, y } of marks) expect([x > 0, x < 700, y > 0, y < 400]).toEqual([true, true, true, true])
    expect(at.get('Bosaso')?.y).toBeLessThan(at.get('Voi')?.y ?? 0)
    expect(at.get('Bosaso')?.x).toBeGreaterThan(at.get('Lodwar')?.x ?? 0)
  })

  it('shows some hundred kilometres around a single point, with a bar that is true', () => {
    const { bar, marks, countries } = drawn([point('Voi', -3.4, 38.56)])
    expect(marks[0]).toMatchObject({ x: 350, y: 200 })
    const kmPerPixel = (bar?.km ?? 0) / (bar?.pixels ?? 1)
    expect(kmPerPixel * 400).toBeCloseTo(700, 0)
    expect(countries.map(({ name }) => name)).toContain('Kenya')
    expect(countries.map(({ name }) => name)).not.toContain('Brazil')
  })

  it('stays whole across the line at which dates change', () => {
    const { marks } = drawn([point('Suva', -18.14, 178.44), point('Apia', -13.83, -171.77)])
    const [suva, apia] = ['Suva', 'Apia'].map((place) => marks.find((mark) => mark.place === place))
    expect((apia?.x ?? 0) - (suva?.x ?? 0)).toBeGreaterThan(100)
  })

  it('is of the whole world, without a bar, when the points are', () => {
    const { bar, marks } = drawn([point('Voi', -3.4, 38.56), point('Lima', -12, -77), point('Suva', -18.14, 178.44)])
    expect(bar).toBeNull()
    expect(marks).toHaveLength(3)
  })

  it('tells the toll by the area of a circle', () => {
    const { marks } = drawn([point('A', 1, 38, { killed: 100 }), point('B', 2, 38, { killed: 25 }), point('C', 3, 38)])
    const [a, b, c] = marks
    expect([a?.place, b?.place, c?.killed]).toEqual(['A', 'B', null])
    expect((a?.r ?? 0) / (b?.r ?? 1)).toBeCloseTo(2, 5)
  })

  it('puts incidents of one point together, with the sum of what was told', () => {
    const { marks } = drawn([
      point('A', 1, 38, { killed: 3 }),
      { ...point('A', 1, 38, { killed: 4 }), id: 'A2' },
      { ...point('A', 1, 38), id: 'A3' },
    ])
    expect(marks.map(({ ids, killed }) => [ids, killed])).toEqual([[['A', 'A2', 'A3'], 7]])
  })

  it('rings what may be far off, as wide as it may be', () => {
    const { marks, bar } = drawn([point('Voi', -3.4, 38.56), point('Coast', -3, 39.5, { km: 120 })])
    const ring = marks.find(({ place }) => place === 'Coast')?.ring ?? ''
    const xs = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x]) => Number(x))
    const kmPerPixel = (bar?.km ?? 0) / (bar?.pixels ?? 1)
    expect(((Math.max(...xs) - Math.min(...xs)) / 2) * kmPerPixel).toBeCloseTo(120, -1)
    expect(marks.find(({ place }) => place === 'Voi')?.ring).toBeNull()
  })

  it('lists what it cannot place, and is none when it can place nothing', () => {
    const nowhere = { id: 'n', place: 'Kenya', spot: null, killed: 1 }
    expect(drawn([point('Voi', -3.4, 38.56), nowhere]).unplaced).toEqual(['n'])
    expect(mapOf([nowhere], SIZE)).toBeNull()
  })

  it('has no label on another', () => {
    const { labels } = drawn(Array.from({ length: 30 }, (_, i) => point(`Town ${i}`, (i % 6) * 0.1, 38 + Math.floor(i / 6) * 0.1)))
    expect(labels.length).toBeGreaterThan(2)
    const places = labels.filter(({ kind }) => kind === 'place')
    for (const a of places) for (const b of places) if (a !== b && Math.abs(a.y - b.y) < 8) expect(Math.abs(a.x - b.x)).toBeGreaterThan(20)
  })
})

describe('a map as SVG', () => {
  it('has words for who does not see it, and lets no name of a place act', () => {
    const map = drawn([point('<script>alert(1)</script>', -3.4, 38.56, { killed: 2 })])
    const svg = mapSvg(map, {
      id: 'm',
      title: 'Where',
      about: '"><img src=x>',
      titleOf: ({ place }) => place,
      hrefOf: () => '#x"onload="alert(1)',
    })
    expect(svg).toContain('<title id="m-title">Where</title>')
    expect(svg).toContain('aria-labelledby="m-title m-desc"')
    expect(svg).not.toMatch(/<script|<img|"onload=/)
  })
})
