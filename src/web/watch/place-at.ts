import { type MapView, placeOfUnit, type Size, unitOf, worldWidth } from '../map/view.ts'

/** What lies at a pixel of the map, in degrees to about a hundred metres. */
export function placeAt(view: MapView, { width, height }: Size, x: number, y: number): readonly [lon: number, lat: number] {
  const [middleX, middleY] = unitOf(view.lon, view.lat)
  const world = worldWidth(view.zoom)
  const [lon, lat] = placeOfUnit(middleX + (x - width / 2) / world, middleY + (y - height / 2) / world)
  return [round(lon), round(lat)]
}

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000
