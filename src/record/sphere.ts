/** Mean radius of the Earth (IUGG). */
export const EARTH_KM = 6371.0088

const RADIANS = Math.PI / 180
/** A tenth of a millimetre on the ground, in degrees: databases refuse figures that are too small to be told from nothing. */
export const LEAST_DEGREES = 1e-9
const size = (degrees: number): number => Math.max(Math.abs(degrees), LEAST_DEGREES)
const square = (x: number): number => x * x

export interface Position {
  readonly lat: number
  readonly lon: number
}

/** West, south, east, north, in degrees; `west` is greater than `east` when it spans the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** Great-circle distance in kilometres, by the haversine formula on a sphere. */
export function kilometres(a: Position, b: Position): number {
  const h =
    square(Math.sin((size(b.lat - a.lat) * RADIANS) / 2)) +
    Math.cos(size(a.lat) * RADIANS) * Math.cos(size(b.lat) * RADIANS) * square(Math.sin((size(b.lon - a.lon) * RADIANS) / 2))
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

export function isInBox({ lat, lon }: Position, [west, south, east, north]: Box): boolean {
  return lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east)
}

/** A box that holds every position within the radius; all the way round where it holds a pole. */
export function boxAround({ lat, lon, km }: Position & { readonly km: number }): Box {
  const reach = (km / EARTH_KM / RADIANS) * 1.0001 + 1e-6
  const [south, north] = [lat - reach, lat + reach]
  if (south <= -90 || north >= 90) return [-180, Math.max(south, -90), 180, Math.min(north, 90)]
  const side = Math.asin(Math.min(1, Math.sin(reach * RADIANS) / Math.cos(lat * RADIANS))) / RADIANS + 1e-6
  return side >= 180 ? [-180, south, 180, north] : [wrapped(lon - side), south, wrapped(lon + side), north]
}

const wrapped = (lon: number): number => (lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon)
