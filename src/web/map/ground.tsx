import { type Land, widthFor } from './land.ts'
import { type MapView, type Size, unitOf, worldWidth } from './view.ts'

/** Coasts and borders. `bare`: lines alone, above pictures of the map. */
export function Ground({
  lands,
  view,
  size: { width, height },
  bare = false,
}: {
  readonly lands: readonly Land[]
  readonly view: MapView
  readonly size: Size
  readonly bare?: boolean
}) {
  const world = worldWidth(view.zoom)
  const [x, y] = unitOf(view.lon, view.lat)
  const scale = world / widthFor(view.zoom)
  const turns = [-1, 0, 1].map((turn) => ({ turn, left: width / 2 + (turn - x) * world, top: height / 2 - y * world }))
  return (
    <g className={bare ? 'land bare' : 'land'}>
      {turns
        .filter(({ left }) => left < width && left + world > 0)
        .map(({ turn, left, top }) => (
          <g key={turn} transform={`translate(${left} ${top}) scale(${scale})`}>
            {lands
              .filter(
                ({ box: [west, north, east, south] }) =>
                  left + east * world > 0 && left + west * world < width && top + south * world > 0 && top + north * world < height,
              )
              .map((land) => (
                <path key={land.name} d={land.outline(view.zoom)} />
              ))}
          </g>
        ))}
    </g>
  )
}
