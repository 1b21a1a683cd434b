import type { PlaceGroup } from './marks.ts'
import { kmPerPixel, type MapView, pixelOf, type Size } from './view.ts'

const LEAST_R = 9
const MOST = 400

/** Rings as wide as a place may be off; where the mark itself is about as wide there is none. */
export function Rings({ places, view, size }: { readonly places: readonly PlaceGroup[]; readonly view: MapView; readonly size: Size }) {
  const rings = places.flatMap(({ key, lat, lon, km, grain }) => {
    if (km === null || grain === 'spot' || grain === 'land') return []
    const r = km / kmPerPixel(view.zoom, lat)
    const [x, y] = pixelOf(view, size, lon, lat)
    const isSeen = r > LEAST_R && x + r > 0 && y + r > 0 && x - r < size.width && y - r < size.height
    return isSeen ? [{ key, x, y, r, grain }] : []
  })
  return (
    <g className="rings">
      {rings.slice(0, MOST).map(({ key, x, y, r, grain }) => (
        <circle key={key} cx={x} cy={y} r={r} className={grain} />
      ))}
    </g>
  )
}
