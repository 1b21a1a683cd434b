import { type GeoPath, geoCircle, geoContains, geoDistance, geoPath } from 'd3-geo'
import type { Geometry } from 'geojson'
import { compare } from '../../record/story-card.ts'
import { type Labelled, type MapLabel, settleLabels } from './map-labels.ts'
import type { MapSpot } from './spread.ts'
import type { Size } from './svg.ts'
import { thinned } from './thin.ts'
import { type View, viewOf } from './view.ts'
import { type Country, countriesOf, type World } from './world.ts'

/** One incident, as a map takes it. */
export interface MapPoint {
  readonly id: string
  /** Name of the place; empty when it has none. */
  readonly place: string
  readonly spot: MapSpot | null
  /** Null: nothing tells. */
  readonly killed: number | null
}

/** What a watch watches. */
export interface MapArea {
  readonly name: string
  /** Buffer around it. */
  readonly km: number
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

/** A map as plain data, in pixels. */
export interface MapPicture extends Size {
  readonly countries: readonly { readonly name: string; readonly d: string }[]
  /** `wide`: pixels of the buffer, on each side of the line or rim. */
  readonly areas: readonly { readonly name: string; readonly d: string; readonly wide: number; readonly isClosed: boolean }[]
  /** The larger first, so that the smaller stay in sight. */
  readonly marks: readonly MapMark[]
  readonly labels: readonly MapLabel[]
  /** Null on a map of the whole world. */
  readonly bar: { readonly km: number; readonly pixels: number } | null
  /** Circles that tell what the areas of the marks mean. */
  readonly legend: readonly { readonly killed: number; readonly r: number }[]
  /** Those that are nowhere on the map. */
  readonly unplaced: readonly string[]
}

/** Incidents of one point, told alike exactly. */
export interface MapMark {
  readonly ids: readonly string[]
  readonly place: string
  readonly x: number
  readonly y: number
  /** Of which the area grows with the killed; the least one for none, and for those of which nothing tells. */
  readonly r: number
  /** Null: nothing tells of any. */
  readonly killed: number | null
  /** The path of a ring within which it happened; null where the mark itself is about as wide. */
  readonly ring: string | null
  readonly km: number
}

const LEAST_R = 4
const MOST_R = 30
const MOST_PLACES = 14
const MOST_COUNTRIES = 12

/** A map that is fitted to its points; null when none of them has a place. `size`: in pixels; a map of the world is less high. */
export function mapOf(
  points: readonly MapPoint[],
  { world, areas = [], ...size }: Size & { readonly world: World; readonly areas?: readonly MapArea[] },
): MapPicture | null {
  const placed = points.flatMap((point) => (point.spot === null ? [] : [{ ...point, spot: point.spot }]))
  if (placed.length === 0) return null
  const view = viewOf(
    placed.map(({ spot }) => spot),
    size,
  )
  const path = geoPath(thinned(view.projection)).digits(1).pointRadius(1.5)
  const most = Math.max(1, ...groupsOf(placed).map(({ killed }) => killed ?? 0))
  const marks = groupsOf(placed)
    .map((group) => markOf(group, view, path, most))
    .toSorted((a, b) => b.r - a.r || compare(a.ids[0] ?? '', b.ids[0] ?? ''))
  const inSight = countriesOf(world).filter(({ cap }) => isInSight(cap, view))
  const countries = inSight.flatMap(({ name, shape }) => drawn(name, path(shape)))
  return {
    ...{ width: view.width, height: view.height, countries, marks },
    areas: areas.flatMap((area) => areaOf(area, view, path)),
    labels: labelsOf(marks, inSight, view, path),
    bar: barOf(view),
    legend: legendOf(most),
    unplaced: points.filter(({ spot }) => spot === null).map(({ id }) => id),
  }
}

const drawn = (name: string, d: string | null): { name: string; d: string }[] => (d === null || d === '' ? [] : [{ name, d }])

const isInSight = ({ middle, radius }: Country['cap'], { sight }: View): boolean =>
  geoDistance(middle, sight.middle) <= radius + sight.radius

function areaOf({ name, geometry, km }: MapArea, { kmPerPixel }: View, path: GeoPath): MapPicture['areas'] {
  const wide = kmPerPixel === null ? 0 : km / kmPerPixel
  return drawn(name, path(geometry as Geometry)).map((one) => ({ ...one, wide, isClosed: geometry.type.endsWith('Polygon') }))
}

type Placed = MapPoint & { readonly spot: MapSpot }
interface Group {
  readonly points: readonly Placed[]
  readonly spot: MapSpot
  readonly place: string
  readonly killed: number | null
}

function groupsOf(placed: readonly Placed[]): Group[] {
  const groups = new Map<string, Placed[]>()
  for (const point of placed) {
    const key = `${point.spot.lat} ${point.spot.lon} ${point.spot.km}`
    const held = groups.get(key)
    if (held === undefined) groups.set(key, [point])
    else held.push(point)
  }
  return [...groups.values()].flatMap((all) => {
    const [first] = all
    if (first === undefined) return []
    const told = all.flatMap(({ killed }) => killed ?? [])
    const killed = told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0)
    return [{ points: all, spot: first.spot, place: first.place, killed }]
  })
}

function radiusOf(killed: number | null, most: number): number {
  const unit = Math.min(5, MOST_R / Math.sqrt(most))
  return Math.max(LEAST_R, unit * Math.sqrt(killed ?? 0))
}

function markOf({ points, spot, place, killed }: Group, view: View, path: GeoPath, most: number): MapMark {
  const [x, y] = view.projection([spot.lon, spot.lat]) ?? [0, 0]
  const r = radiusOf(killed, most)
  const isWide = view.kmPerPixel !== null && spot.km / view.kmPerPixel > r + 3
  const ring = isWide
    ? path(
        geoCircle()
          .center([spot.lon, spot.lat])
          .radius((spot.km / 6371) * (180 / Math.PI))(),
      )
    : null
  return { ids: points.map(({ id }) => id), place, x, y, r, killed, ring, km: spot.km }
}

function legendOf(most: number): MapPicture['legend'] {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000].filter((one) => one <= most)
  const [least, greatest] = [steps.find((one) => radiusOf(one, most) > LEAST_R), steps.at(-1)]
  const told = [...new Set([least ?? 1, greatest ?? 1])].map((killed) => ({ killed, r: radiusOf(killed, most) }))
  // Their words stand one above the other at the tops of the circles.
  return told.length === 2 && (told[1]?.r ?? 0) - (told[0]?.r ?? 0) < 7 ? told.slice(1) : told
}

function barOf({ kmPerPixel, width }: View): MapPicture['bar'] {
  if (kmPerPixel === null) return null
  const most = (width / 5) * kmPerPixel
  const power = 10 ** Math.floor(Math.log10(most))
  const km = power * ([5, 2, 1].find((one) => one * power <= most) ?? 1)
  return { km, pixels: km / kmPerPixel }
}

/** Places of marks first, those with the greatest tolls before the others; then the countries in sight, the widest first. */
function labelsOf(
  marks: readonly MapMark[],
  countries: readonly Country[],
  { projection, width, height }: View,
  path: GeoPath,
): MapLabel[] {
  const places: Labelled[] = marks
    .filter(({ place }) => place !== '')
    .slice(0, MOST_PLACES)
    .map(({ place, x, y, r }) => ({ text: place, x, y, gap: r, kind: 'place' }))
  const lands = countries
    .map(({ name, shape }) => ({ name, shape, area: path.area(shape) }))
    .filter(({ area }) => area > width * height * 0.008)
    .toSorted((a, b) => b.area - a.area)
    .flatMap(({ name, shape }): Labelled[] => {
      const [x, y] = path.centroid(shape)
      const there = projection.invert?.([x, y])
      return there != null && geoContains(shape, there) ? [{ text: name, x, y, gap: 0, kind: 'country' }] : []
    })
    .slice(0, MOST_COUNTRIES)
  const taken = marks.map(({ x, y, r }) => [x - r, y - r, x + r, y + r] as const)
  // The scale bar and the legend stand below.
  const foot = [0, height - 40, width * 0.32, height] as const
  const corner = [width * 0.74, height - 76, width, height] as const
  return settleLabels([...places, ...lands], [...taken, foot, corner], width, height)
}
