interface Point {
  readonly lat: number
  readonly lon: number
}

const RADIANS = Math.PI / 180
const KM_PER_DEGREE = 111.2

/** Kilometres between two points, by a flat map about their mean latitude: good to a few percent within a continent. */
export function kmBetween(a: Point, b: Point): number {
  const north = a.lat - b.lat
  let east = Math.abs(a.lon - b.lon)
  if (east > 180) east = 360 - east
  east *= Math.cos(((a.lat + b.lat) / 2) * RADIANS)
  return KM_PER_DEGREE * Math.sqrt(north * north + east * east)
}

/** The point so many kilometres off in a direction (degrees clockwise from north). */
export function pointOff({ lat, lon }: Point, km: number, bearing: number): Point {
  const north = (km * Math.cos(bearing * RADIANS)) / KM_PER_DEGREE
  const east = (km * Math.sin(bearing * RADIANS)) / (KM_PER_DEGREE * Math.max(0.01, Math.cos(lat * RADIANS)))
  return { lat: round(Math.max(-90, Math.min(90, lat + north))), lon: round(((lon + east + 540) % 360) - 180) }
}

const round = (n: number): number => Math.round(n * 1e5) / 1e5
