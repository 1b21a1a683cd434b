import { counted } from '../parts/words.ts'
import { type Mark, type PlaceGroup, pointsOf } from './marks.ts'

const BEFORE = { spot: '', near: 'near ', wide: 'somewhere in ', land: 'somewhere in ' } as const

/** `near Turbat, Pakistan` */
export function groupName({ grain, place, country, points }: PlaceGroup, nameOf: (code: string) => string): string {
  const land = country === null ? null : nameOf(country)
  const before = points[0]?.precision === 'area' ? 'in the area of ' : BEFORE[grain]
  return `${before}${place}${land === null || land === place || place.endsWith(`, ${land}`) ? '' : `, ${land}`}`
}

/** How well the place is known, in a sentence. */
export function grainWords({ grain, km, points }: PlaceGroup): string {
  if (grain === 'spot') return points[0]?.precision === 'exact' ? 'Known to the spot.' : 'Known to the town.'
  if (km !== null) return `Known to within about ${km} km: the ring is as wide.`
  return points[0]?.precision === 'area' ? 'Known by the area alone; it has no point.' : 'Known by the country alone; it has no point.'
}

/** `12 incidents: Karachi, Pakistan, and 3 places near it` */
export function markName(mark: Mark, nameOf: (code: string) => string): string {
  const [first, ...others] = mark.places
  if (first === undefined) return ''
  const more = others.length === 0 ? '' : `, and ${counted(others.length, 'place')} close by`
  return `${counted(pointsOf(mark).length, 'incident')}: ${groupName(first, nameOf)}${more}`
}
