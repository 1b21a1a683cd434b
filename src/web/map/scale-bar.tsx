import { kmPerPixel, type MapView } from './view.ts'

const MOST_PIXELS = 110

/** How far a stretch of the map is, in its middle. */
export function ScaleBar({ view }: { readonly view: MapView }) {
  const scale = kmPerPixel(view.zoom, view.lat)
  const most = MOST_PIXELS * scale
  const power = 10 ** Math.floor(Math.log10(most))
  const km = power * ([5, 2, 1].find((one) => one * power <= most) ?? 1)
  return (
    <div className="scale-bar num" aria-hidden="true" style={{ width: km / scale }}>
      {km.toLocaleString('en')} km
    </div>
  )
}
