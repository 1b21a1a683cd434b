import { type Labelled, settleLabels } from '../../desk/picture/map-labels.ts'
import { widthOf } from '../../desk/picture/svg.ts'
import type { Land } from './land.ts'
import { type MapView, type Size, unitOf, worldWidth } from './view.ts'

/** What a label may not stand on, and what it names. */
export interface Named {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Radius of what it names. */
  readonly r: number
}

const MOST_PLACES = 40

/** Names of places and of countries, as many as find room. */
export function Labels({
  lands,
  view,
  size,
  named,
}: {
  readonly lands: readonly Land[]
  readonly view: MapView
  readonly size: Size
  readonly named: readonly Named[]
}) {
  const places = named.filter(({ text }) => text !== '').slice(0, MOST_PLACES)
  const wanted: Labelled[] = [
    ...places.map(({ text, x, y, r }): Labelled => ({ text, x, y, gap: r, kind: 'place' })),
    ...countriesIn(lands, view, size),
  ]
  const taken = named.map(({ x, y, r }) => [x - r, y - r, x + r, y + r] as const)
  return (
    <g className="map-names">
      {settleLabels(wanted, taken, size.width, size.height).map(({ text, x, y, anchor, kind }) => (
        <text key={`${kind} ${text}`} x={x} y={y} textAnchor={anchor} className={kind}>
          {text}
        </text>
      ))}
    </g>
  )
}

/** The widest first; a country that is narrower than its name is not named. */
function countriesIn(lands: readonly Land[], { lon, lat, zoom }: MapView, { width, height }: Size): Labelled[] {
  const world = worldWidth(zoom)
  const [middleX, middleY] = unitOf(lon, lat)
  return lands
    .filter(({ name, wide }) => wide * world > widthOf(name) * 0.9)
    .toSorted((a, b) => b.wide - a.wide)
    .flatMap(({ name, label: [x, y] }): Labelled[] => {
      const turned = x - middleX > 0.5 ? x - 1 : x - middleX < -0.5 ? x + 1 : x
      const [left, top] = [(turned - middleX) * world + width / 2, (y - middleY) * world + height / 2]
      return left < 0 || top < 0 || left > width || top > height ? [] : [{ text: name, x: left, y: top, gap: 0, kind: 'country' }]
    })
}
