import { type MapView, type Size, unitOf, worldWidth } from './view.ts'

const MOST = 18

/** Pictures of the map from where the desk is told to take them, beneath all else. */
export function Tiles({ source, view, size: { width, height } }: { readonly source: string; readonly view: MapView; readonly size: Size }) {
  const z = Math.max(0, Math.min(MOST, Math.round(view.zoom)))
  const count = 2 ** z
  const side = worldWidth(view.zoom) / count
  const [x, y] = unitOf(view.lon, view.lat)
  const [left, top] = [x * count * side - width / 2, y * count * side - height / 2]
  const columns = range(Math.floor(left / side), Math.floor((left + width) / side))
  const rows = range(Math.floor(top / side), Math.floor((top + height) / side)).filter((row) => row >= 0 && row < count)
  return (
    <div className="tiles" aria-hidden="true">
      {rows.flatMap((row) =>
        columns.map((column) => (
          <img
            key={`${z} ${column} ${row}`}
            src={addressOfTile(source, z, ((column % count) + count) % count, row)}
            alt=""
            draggable={false}
            onError={(event) => {
              event.currentTarget.hidden = true
            }}
            style={{ left: column * side - left, top: row * side - top, width: side + 0.5, height: side + 0.5 }}
          />
        )),
      )}
    </div>
  )
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

const addressOfTile = (source: string, z: number, x: number, y: number): string =>
  source.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y))
