import type { Filter } from '../../record/filter.ts'
import { turned } from './edge.ts'
import { type Area, parseArea } from './watched-area.ts'

/** Degrees of longitude between positions on the edge of a box: an edge of half the globe or more would run the other way. */
const STEP = 60

/** The radius or the box of a filter as an area. Throws ChanceryError USAGE for both at once, and for what is no area. */
export function areasOfFilter({ near, box }: Pick<Filter, 'near' | 'box'>, where: string): Area[] {
  const areas: Area[] = []
  if (near !== undefined) {
    const geometry = { type: 'Point', coordinates: [near.lon, near.lat] }
    areas.push(parseArea({ name: `${near.lat}, ${near.lon}`, geometry, km: near.km }, `${where}.near`))
  }
  if (box !== undefined) {
    const geometry = { type: 'Polygon', coordinates: [ringOfBox(box)] }
    areas.push(parseArea({ name: `box ${box.join(', ')}`, geometry, km: 0 }, `${where}.box`))
  }
  return areas
}

function ringOfBox([west, south, east, north]: NonNullable<Filter['box']>): [number, number][] {
  const width = east >= west ? east - west : east - west + 360
  const steps = Math.max(1, Math.ceil(Math.min(width, 360) / STEP))
  const along = Array.from({ length: steps + 1 }, (_, i): number => (i === steps ? east : turned(west + (width * i) / steps)))
  const edge = (lat: number): [number, number][] => along.map((lon) => [lon, lat])
  return [...edge(south), ...edge(north).reverse(), [along[0] as number, south]]
}
