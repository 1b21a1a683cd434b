import { type Fault, noted, quoted } from '../../fault.ts'
import type { Item } from '../../item.ts'
import { descendants, type XmlNode } from '../../xml/node.ts'

/** Under which names systems write degrees north and east; NITF has none of its own. */
const NORTH = ['latitude', 'lat']
const EAST = ['longitude', 'lon', 'long', 'lng']

/** The first pair of coordinates in the attributes of an element of the names; one that is no place on earth is noted. */
export function positionOf(root: XmlNode, names: readonly string[], where: string, faults: Fault[]): Pick<Item, 'lat' | 'lon'> {
  for (const { attributes } of descendants(root, ...names)) {
    const north = NORTH.map((name) => attributes.get(name)).find((value) => value !== undefined)
    const east = EAST.map((name) => attributes.get(name)).find((value) => value !== undefined)
    if (north === undefined || east === undefined) continue
    const [lat, lon] = [Number(north), Number(east)]
    if (north.trim() !== '' && east.trim() !== '' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon }
    faults.push(noted(where, 'bad-place', `no place that can be read: ${quoted(`${north} ${east}`)}; left out`))
  }
  return { lat: null, lon: null }
}

export const placeOf = (root: XmlNode, where: string, faults: Fault[]): Pick<Item, 'lat' | 'lon'> =>
  positionOf(root, ['evloc', 'location', 'geo', 'position'], where, faults)
