import { type GeoProjection, geoAzimuthalEqualArea, geoDistance, geoEqualEarth } from 'd3-geo'
import type { MapSpot } from './spread.ts'
import type { Size } from './svg.ts'

/** A projection fitted to points. `kmPerPixel` is true in the middle; null for the whole world, where it is true nowhere. */
export interface View extends Size {
  readonly projection: GeoProjection
  readonly kmPerPixel: number | null
  /** No more is in sight than so many radians around a point. */
  readonly sight: { readonly middle: [number, number]; readonly radius: number }
}

const EARTH_KM = 6371
/** The shorter side of a picture shows at least so much, so that one can tell where in the world it is. */
const LEAST_KM = 700
/** Free space at the rim, as a share of the shorter side. */
const MARGIN = 0.12
/** Points that are further from their middle than so many radians are shown on the whole world. */
const WIDEST = 1.2

/** Every area keeps its size on these maps, at any latitude, and across the line at which dates change. */
export function viewOf(spots: readonly MapSpot[], size: Size): View {
  const middle = middleOf(spots)
  const reach = middle === null ? Math.PI : Math.max(...spots.map(({ lon, lat, km }) => geoDistance(middle, [lon, lat]) + km / EARTH_KM))
  return middle === null || reach > WIDEST ? wholeWorld(middle, spots, size) : region(middle, spots, size)
}

function middleOf(spots: readonly MapSpot[]): [number, number] | null {
  const sum: [number, number, number] = [0, 0, 0]
  for (const { lat, lon } of spots) {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180]
    sum[0] += Math.cos(phi) * Math.cos(lambda)
    sum[1] += Math.cos(phi) * Math.sin(lambda)
    sum[2] += Math.sin(phi)
  }
  const length = Math.hypot(...sum)
  if (length < spots.length * 0.05) return null
  return [(Math.atan2(sum[1], sum[0]) * 180) / Math.PI, (Math.asin(sum[2] / length) * 180) / Math.PI]
}

/** Without the Antarctic, unless something is there. */
function wholeWorld(middle: [number, number] | null, spots: readonly MapSpot[], { width }: Size): View {
  const projection = geoEqualEarth().rotate([-(middle?.[0] ?? 0), 0])
  projection.fitWidth(width, { type: 'Sphere' })
  const height = Math.round(width * (spots.some(({ lat }) => lat < -56) ? 0.487 : 0.43))
  projection.clipExtent([
    [0, 0],
    [width, height],
  ])
  return { projection, kmPerPixel: null, sight: { middle: [0, 0], radius: Math.PI }, width, height }
}

function region([lon, lat]: [number, number], spots: readonly MapSpot[], { width, height }: Size): View {
  const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(1).translate([0, 0])
  const boxes = spots.map((spot) => {
    const [x, y] = projection([spot.lon, spot.lat]) ?? [0, 0]
    const reach = spot.km / EARTH_KM
    return [x - reach, y - reach, x + reach, y + reach] as const
  })
  const [west, north] = [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1]))]
  const [east, south] = [Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))]
  const short = Math.min(width, height)
  const free = 1 - 2 * MARGIN
  const scale = Math.min((width * free) / (east - west), (height * free) / (south - north), short / (LEAST_KM / EARTH_KM))
  projection
    .scale(scale)
    .translate([width / 2 - (scale * (west + east)) / 2, height / 2 - (scale * (north + south)) / 2])
    .clipExtent([
      [-1, -1],
      [width + 1, height + 1],
    ])
  const centre = projection.invert?.([width / 2, height / 2]) ?? [lon, lat]
  // The chord of the half diagonal, which this projection keeps as a straight line; one half as much again is beyond any corner.
  const radius = Math.min(Math.PI, (1.5 * Math.hypot(width, height)) / 2 / scale)
  return { projection, kmPerPixel: EARTH_KM / scale, sight: { middle: centre, radius }, width, height }
}
