import { placeSaid } from '../../desk/look/place-words.ts'
import { counted, placeName } from '../parts/words.ts'
import { type Mark, type PlaceGroup, pointsOf } from './marks.ts'

/** `near Turbat, Pakistan` */
export const groupName = ({ place: name, country, points }: PlaceGroup, nameOf: (code: string) => string): string =>
  placeSaid(placeName({ name, country }, nameOf), points[0]?.precision ?? 'city')

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
