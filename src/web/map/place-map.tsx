import { useRef } from 'react'
import { spotOfPlace } from '../../desk/picture/spread.ts'
import type { Place } from '../../reading/schema.ts'
import { Ground } from './ground.tsx'
import { Labels } from './labels.tsx'
import { ScaleBar } from './scale-bar.tsx'
import { useSize } from './use-size.ts'
import { useWorld } from './use-world.ts'
import { fitted, kmPerPixel, type MapView, pixelOf, type Size } from './view.ts'

/** A place on a small map. */
export interface Shown {
  readonly name: string
  readonly place: Place
  /** Beside what the map is of, such as incidents around a site. */
  readonly beside?: boolean
}

interface PlaceMapProps {
  readonly shown: readonly Shown[]
  /** What the map shows, in words. */
  readonly says: string
  /** Kilometres around each place that are drawn, too. */
  readonly around?: number
}

/** The map shows so many kilometres around a place, so that one sees where in the land it is. */
const AROUND_KM = 260
const LEAST_R = 6

/** A few places with how surely each is known, and the land around them. Nothing where none has a point. */
export function PlaceMap({ shown, says, around }: PlaceMapProps) {
  const placed = shown.flatMap((one) => {
    const spot = spotOfPlace(one.place)
    return spot === null ? [] : [{ ...one, spot }]
  })
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  if (placed.length === 0) return null
  const spots = placed.map(({ spot }) => ({ ...spot, km: Math.max(AROUND_KM, spot.km) }))
  return (
    <figure className="picture">
      <div className="place-map" ref={box} role="img" aria-label={says}>
        {size !== null && <Face placed={placed} view={fitted(spots, size, 9)} size={size} around={around ?? null} />}
      </div>
      <figcaption>{says}</figcaption>
    </figure>
  )
}

interface FaceProps {
  readonly placed: readonly (Shown & { readonly spot: { readonly lat: number; readonly lon: number; readonly km: number } })[]
  readonly view: MapView
  readonly size: Size
  readonly around: number | null
}

function Face({ placed, view, size, around }: FaceProps) {
  const lands = useWorld()
  const stands = placed.map(({ name, beside = false, place: { precision }, spot }) => {
    const [x, y] = pixelOf(view, size, spot.lon, spot.lat)
    const scale = kmPerPixel(view.zoom, spot.lat)
    return {
      name,
      beside,
      isPoint: precision === 'exact' || precision === 'city',
      x,
      y,
      ring: spot.km / scale,
      around: (around ?? 0) / scale,
    }
  })
  const hasBeside = stands.some(({ beside }) => beside)
  const own = stands.filter(({ beside }) => !beside)
  return (
    <>
      <svg className="map-drawn" width={size.width} height={size.height} aria-hidden="true">
        <Ground lands={lands} view={view} size={size} />
        {around !== null && (
          <g className="areas">
            {own.map(({ name, x, y, around: r }) => (
              <circle key={`${name} ${x} ${y}`} cx={x} cy={y} r={r} className="reach" />
            ))}
          </g>
        )}
        <g className="rings">
          {stands.map(({ name, beside, isPoint, x, y, ring }) => (
            <g key={`${name} ${x} ${y} ${beside}`} className={beside ? 'beside-mark' : undefined}>
              {!isPoint && ring > LEAST_R && <circle cx={x} cy={y} r={ring} className="near" />}
              {(isPoint || ring <= LEAST_R) && <circle cx={x} cy={y} r={beside ? 4 : hasBeside ? 8 : 5} className="dot" />}
            </g>
          ))}
        </g>
        <Labels
          lands={lands}
          view={view}
          size={size}
          named={own.map(({ name, x, y, isPoint, ring }) => ({
            text: name,
            x,
            y,
            r: isPoint ? LEAST_R : Math.max(LEAST_R, Math.min(ring, 30)),
          }))}
        />
      </svg>
      <ScaleBar view={view} />
    </>
  )
}
