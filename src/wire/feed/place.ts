import { type Fault, noted, quoted } from '../fault.ts'
import { childOf, descendants, textOf, type XmlNode } from '../xml/node.ts'

/** Degrees north and east; null where the feed tags none. */
export interface FeedPlace {
  readonly lat: number | null
  readonly lon: number | null
}

const NOWHERE: FeedPlace = { lat: null, lon: null }
const GEORSS = ['georss:point', 'georss:line', 'georss:polygon', 'georss:box']
const GML = ['gml:pos', 'gml:poslist', 'gml:lowercorner', 'gml:coordinates']

/** The point that GeoRSS, GML, W3C geo or ICBM tags give; of a line, box or area the centre. A pair out of range is a fault. */
export function placeOf(node: XmlNode, where: string, faults: Fault[]): FeedPlace {
  const raw = rawPlace(node)
  if (raw === null) return NOWHERE
  const numbers = raw
    .slice(0, 100_000)
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map(Number)
  const north = numbers.filter((_, i) => i % 2 === 0)
  const east = numbers.filter((_, i) => i % 2 === 1)
  const bad =
    north.length === 0 || north.length !== east.length || north.some((n) => !(Math.abs(n) <= 90)) || east.some((n) => !(Math.abs(n) <= 180))
  if (!bad) return { lat: middle(north), lon: middle(east) }
  faults.push(noted(where, 'bad-place', `no place that can be read: ${quoted(raw)}; left out`))
  return NOWHERE
}

/** Pairs of latitude and longitude as written. */
function rawPlace(node: XmlNode): string | null {
  const simple = textOf(childOf(node, ...GEORSS))
  if (simple !== null) return simple
  const shape = childOf(node, 'georss:where', 'where')
  if (shape !== null) {
    const upper = textOf(descendants(shape, 'gml:uppercorner')[0] ?? null)
    const found = textOf(descendants(shape, ...GML)[0] ?? null)
    if (found !== null) return upper === null ? found : `${found} ${upper}`
  }
  const point = childOf(node, 'geo:point') ?? node
  const lat = textOf(childOf(point, 'geo:lat'))
  const lon = textOf(childOf(point, 'geo:long', 'geo:lon'))
  return lat !== null && lon !== null
    ? `${lat} ${lon}`
    : textOf(childOf(node, 'icbm:latitude')) && textOf(childOf(node, 'icbm:longitude'))
      ? `${textOf(childOf(node, 'icbm:latitude'))} ${textOf(childOf(node, 'icbm:longitude'))}`
      : textOf(childOf(node, 'icbm'))
}

/** Halfway between the outermost values, to a millionth of a degree. */
function middle(values: readonly number[]): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low === high ? low : Math.round(((low + high) / 2) * 1e6) / 1e6
}
