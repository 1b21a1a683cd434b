import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react'
import { Areas, spotsOf } from '../map/areas.tsx'
import { Ground } from '../map/ground.tsx'
import { Labels } from '../map/labels.tsx'
import { ScaleBar } from '../map/scale-bar.tsx'
import { Tiles } from '../map/tiles.tsx'
import { useMoves } from '../map/use-moves.ts'
import { useSize } from '../map/use-size.ts'
import { useWorld } from '../map/use-world.ts'
import { fitted, type MapView, pixelOf, type Size } from '../map/view.ts'
import { useMe } from '../shell/guarded.tsx'
import type { DraftArea } from './draft.ts'
import { areaDrawn, type Corner, type Tool } from './drawing.ts'
import { placeAt } from './place-at.ts'

interface AreaMapProps {
  readonly areas: readonly DraftArea[]
  /** What is drawn now; null: nothing. */
  readonly tool: Tool | null
  readonly corners: readonly Corner[]
  readonly onCorner: (corner: Corner) => void
}

/** The areas of a watch on a map, on which more are drawn. */
export function AreaMap(props: AreaMapProps) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  return (
    <div className="map-box area-map" ref={box}>
      {size !== null && size.width > 0 && <Face {...props} size={size} />}
    </div>
  )
}

function Face({ areas, tool, corners, onCorner, size }: AreaMapProps & { readonly size: Size }) {
  const face = useRef<HTMLFieldSetElement>(null)
  const { data: me } = useMe()
  const lands = useWorld()
  const [moved, setMoved] = useState<MapView | null>(null)
  const fit = useMemo(() => fitted(spotsOf(areas), size), [areas, size])
  const view = moved ?? fit
  const change = (how: (view: MapView) => MapView): void => setMoved((now) => how(now ?? fit))
  const moves = useMoves(face, size, change)
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (tool === null) return
    const corner = event.currentTarget.getBoundingClientRect()
    // The map stays where it is while something is drawn on it.
    setMoved(view)
    onCorner(placeAt(view, size, event.clientX - corner.left, event.clientY - corner.top))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || tool === null) {
      moves.onKeyDown(event)
      return
    }
    event.preventDefault()
    setMoved(view)
    onCorner(placeAt(view, size, size.width / 2, size.height / 2))
  }
  // Keys move it, so it is reached by them.
  const label = tool === null ? 'Map: arrow keys move it, plus and minus zoom' : 'Map: a press, or Enter at the cross, sets a corner'
  const reached = { tabIndex: 0, 'aria-label': label }
  const tiles = me?.tiles ?? null
  return (
    <fieldset
      ref={face}
      className="map-face"
      data-draws={tool === null ? undefined : ''}
      {...reached}
      {...moves}
      {...{ onClick, onKeyDown }}
    >
      {tiles !== null && <Tiles source={tiles} view={view} size={size} />}
      <svg className="map-drawn" width={size.width} height={size.height} aria-hidden="true">
        <Ground lands={lands} view={view} size={size} bare={tiles !== null} />
        <Areas areas={areas} view={view} size={size} />
        <Drawing tool={tool} corners={corners} view={view} size={size} />
        {tiles === null && <Labels lands={lands} view={view} size={size} named={[]} />}
        {tool !== null && <path className="cross" d={crossAt(size)} />}
      </svg>
      <ScaleBar view={view} />
    </fieldset>
  )
}

const crossAt = ({ width, height }: Size): string => `M${width / 2 - 9} ${height / 2}h18M${width / 2} ${height / 2 - 9}v18`

/** The corners that are set so far, and the line between them. */
function Drawing({ tool, corners, view, size }: Pick<AreaMapProps, 'tool' | 'corners'> & { readonly view: MapView; readonly size: Size }) {
  if (tool === null || corners.length === 0) return null
  const whole = areaDrawn(tool, corners, 'Drawn')
  const spots = corners.map(([lon, lat]) => pixelOf(view, size, lon, lat))
  return (
    <g className="drawing">
      {whole !== null && <Areas areas={[whole]} view={view} size={size} />}
      <polyline points={spots.map((spot) => spot.join(',')).join(' ')} />
      {spots.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="4" />
      ))}
    </g>
  )
}
