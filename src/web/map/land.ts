import { geoMercator, geoPath } from 'd3-geo'
import type { Feature } from 'geojson'
import { thinned } from '../../desk/picture/thin.ts'
import { countriesOf, type World } from '../../desk/picture/world.ts'
import { worldWidth } from './view.ts'

/** A country as the map draws it. Measures are shares of the world's width. */
export interface Land {
  readonly name: string
  readonly box: readonly [west: number, north: number, east: number, south: number]
  /** Where its name stands: in its largest part, which is so wide. */
  readonly label: readonly [x: number, y: number]
  readonly wide: number
  /** Outline for a zoom; in pixels of a world of the width that `widthFor` gives. */
  readonly outline: (zoom: number) => string
}

/** Outlines are drawn anew for these zooms, and scaled between them. */
const LEVELS = [3, 6, 9] as const

const levelFor = (zoom: number): number => LEVELS.find((level) => zoom <= level) ?? 9
export const widthFor = (zoom: number): number => worldWidth(levelFor(zoom))

const mercator = (width: number) =>
  geoMercator()
    .scale(width / (2 * Math.PI))
    .translate([width / 2, width / 2])

const kept = new WeakMap<World, readonly Land[]>()

/** The countries of a world; outlines are made when they are first asked for. */
export function landsOf(world: World): readonly Land[] {
  const held = kept.get(world)
  if (held !== undefined) return held
  const measure = geoPath(mercator(1))
  const lands = countriesOf(world).map(({ name, shape }): Land => {
    const [[west, north], [east, south]] = measure.bounds(shape)
    const outlines = new Map<number, string>()
    const outline = (zoom: number): string => {
      const level = levelFor(zoom)
      const made = outlines.get(level) ?? geoPath(thinned(mercator(worldWidth(level)))).digits(1)(shape) ?? ''
      outlines.set(level, made)
      return made
    }
    return { name, box: [west, north, east, south], ...labelIn(shape), outline }
  })
  kept.set(world, lands)
  return lands
}

function labelIn({ geometry }: Feature): Pick<Land, 'label' | 'wide'> {
  const measure = geoPath(mercator(1))
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  const parts = polygons.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
  const sizes = parts.map((part) => measure.area(part))
  const largest = parts[sizes.indexOf(Math.max(...sizes))]
  if (largest === undefined) return { label: [0, 0], wide: 0 }
  const [[west], [east]] = measure.bounds(largest)
  const [x, y] = measure.centroid(largest)
  return { label: [x, y], wide: east - west }
}
