import type { DraftArea } from './draft.ts'

/** What is drawn. */
export type Tool = 'point' | 'line' | 'shape'

export type Corner = readonly [lon: number, lat: number]

/** Kilometres around a new area. */
const USUAL_KM: Readonly<Record<Tool, number>> = { point: 25, line: 20, shape: 0 }
const LEAST: Readonly<Record<Tool, number>> = { point: 1, line: 2, shape: 3 }

export const isWhole = (tool: Tool, corners: readonly Corner[]): boolean => corners.length >= LEAST[tool]

/** The area that corners make; null while there are too few of them. */
export function areaDrawn(tool: Tool, corners: readonly Corner[], name: string): DraftArea | null {
  const [first] = corners
  if (first === undefined || !isWhole(tool, corners)) return null
  const km = USUAL_KM[tool]
  if (tool === 'point') return { name, km, geometry: { type: 'Point', coordinates: first } }
  if (tool === 'line') return { name, km, geometry: { type: 'LineString', coordinates: corners } }
  return { name, km, geometry: { type: 'Polygon', coordinates: [[...corners, first]] } }
}

/** What an area is, in words: `point`, `line of 4 corners`. */
export function shapeWords({ geometry: { type, coordinates } }: DraftArea): string {
  const count = Array.isArray(coordinates) ? coordinates.length : 0
  if (type === 'Point') return 'point'
  if (type === 'LineString') return `line of ${count} corners`
  if (type === 'Polygon')
    return `shape of ${Array.isArray(coordinates) && Array.isArray(coordinates[0]) ? coordinates[0].length - 1 : 0} corners`
  return `${count} ${type === 'MultiPoint' ? 'points' : type === 'MultiLineString' ? 'lines' : 'shapes'}`
}
