/** What a map shows: its middle in degrees, and how large. At zoom 0 the world is 256 pixels wide; each level doubles it. */
export interface MapView {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Spot {
  readonly lat: number
  readonly lon: number
  /** How far off it may be; null: not told. */
  readonly km: number | null
}

const TILE = 256
export const MOST_ZOOM = 12
const EQUATOR_KM = 40_075
/** Beyond it the projection runs away. */
const MOST_LAT = 84
const RAD = Math.PI / 180

export const worldWidth = (zoom: number): number => TILE * 2 ** zoom

/** A place in shares of the world's width: 0 to 1 eastwards and southwards. */
export function unitOf(lon: number, lat: number): readonly [x: number, y: number] {
  const held = Math.max(-MOST_LAT, Math.min(MOST_LAT, lat))
  return [(lon + 180) / 360, (1 - Math.asinh(Math.tan(held * RAD)) / Math.PI) / 2]
}

export const placeOfUnit = (x: number, y: number): readonly [lon: number, lat: number] => [
  wrapped(x * 360 - 180),
  Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RAD,
]

const wrapped = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180

/** Pixels of a place on the map, in the turn of the world that is nearest to its middle. */
export function pixelOf(view: MapView, { width, height }: Size, lon: number, lat: number): readonly [x: number, y: number] {
  const [x, y] = unitOf(view.lon + wrapped(lon - view.lon), lat)
  const [middleX, middleY] = unitOf(view.lon, view.lat)
  const world = worldWidth(view.zoom)
  return [(x - middleX) * world + width / 2, (y - middleY) * world + height / 2]
}

/** The least zoom at which the world fills the width. */
export const leastZoom = ({ width }: Size): number => Math.max(0, Math.log2(width / TILE))

function held({ lon, lat, zoom }: MapView, size: Size): MapView {
  const kept = Math.min(MOST_ZOOM, Math.max(leastZoom(size), zoom))
  const world = worldWidth(kept)
  const [x, y] = unitOf(lon, lat)
  const [, north] = unitOf(0, MOST_LAT)
  // The upper and lower rim of the world stay out of sight, where it is high enough.
  const half = Math.min(0.5 - north, size.height / 2 / world)
  const [, keptLat] = placeOfUnit(x, Math.min(1 - north - half, Math.max(north + half, y)))
  return { lon: wrapped(lon), lat: keptLat, zoom: kept }
}

/** The map moved by pixels: what was in the middle goes that far right and down. */
export function moved(view: MapView, size: Size, dx: number, dy: number): MapView {
  const [x, y] = unitOf(view.lon, view.lat)
  const world = worldWidth(view.zoom)
  const [lon, lat] = placeOfUnit(x - dx / world, Math.min(0.97, Math.max(0.03, y - dy / world)))
  return held({ lon, lat, zoom: view.zoom }, size)
}

/** Larger or smaller by so many levels, while what is at the pixels stays there. */
export function zoomed(view: MapView, size: Size, by: number, at: readonly [number, number] = [size.width / 2, size.height / 2]): MapView {
  const zoom = Math.min(MOST_ZOOM, Math.max(leastZoom(size), view.zoom + by))
  const factor = 1 - 2 ** (view.zoom - zoom)
  const [x, y] = unitOf(view.lon, view.lat)
  const world = worldWidth(view.zoom)
  const [lon, lat] = placeOfUnit(x + ((at[0] - size.width / 2) / world) * factor, y + ((at[1] - size.height / 2) / world) * factor)
  return held({ lon, lat, zoom }, size)
}

/** Kilometres a pixel at a latitude. */
export const kmPerPixel = (zoom: number, lat: number): number => (EQUATOR_KM * Math.cos(lat * RAD)) / worldWidth(zoom)

/** A view with all spots and their rings in sight; the whole world where there are none. `most`: never larger than this zoom. */
export function fitted(spots: readonly Spot[], size: Size, most = 7): MapView {
  const whole = held({ lon: 15, lat: 22, zoom: 0 }, size)
  const lons = spots.map(({ lon }) => lon)
  if (lons.length === 0) return whole
  const west = westOf(lons)
  const boxes = spots.map(({ lon, lat, km }) => {
    const [x, y] = unitOf(wrapped(lon) < west ? wrapped(lon) + 360 : wrapped(lon), lat)
    const reach = (km ?? 0) / (EQUATOR_KM * Math.cos(Math.min(80, Math.abs(lat)) * RAD))
    return [x - reach, y - reach, x + reach, y + reach] as const
  })
  const [x0, y0] = [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1]))]
  const [x1, y1] = [Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))]
  const share = 0.84
  const fits = Math.log2(Math.min((size.width * share) / Math.max(1e-9, x1 - x0), (size.height * share) / Math.max(1e-9, y1 - y0)) / TILE)
  const [lon, lat] = placeOfUnit((x0 + x1) / 2, (y0 + y1) / 2)
  return held({ lon, lat, zoom: Math.min(most, fits) }, size)
}

/** The western end of the stretch that leaves out the widest gap between longitudes. */
function westOf(lons: readonly number[]): number {
  const sorted = [...new Set(lons.map(wrapped))].sort((a, b) => a - b)
  let [west, widest] = [sorted[0] ?? 0, -1]
  for (const [i, lon] of sorted.entries()) {
    const before = i === 0 ? (sorted.at(-1) ?? 0) - 360 : (sorted[i - 1] ?? 0)
    if (lon - before > widest) [west, widest] = [lon, lon - before]
  }
  return west
}
