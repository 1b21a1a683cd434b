import { type ReactNode, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Area } from '../../desk/watch/watched-area.ts'
import { Areas, spotsOf } from './areas.tsx'
import { Ground } from './ground.tsx'
import { Labels, type Named } from './labels.tsx'
import { MarkButton, radiusOf } from './mark-button.tsx'
import type { Mark, PlaceGroup } from './marks.ts'
import { Rings } from './rings.tsx'
import { ScaleBar } from './scale-bar.tsx'
import { Tiles } from './tiles.tsx'
import { useMoves } from './use-moves.ts'
import { useWorld } from './use-world.ts'
import { fitted, type MapView, pixelOf, type Size, type Spot, zoomed } from './view.ts'

interface WorldMapProps {
  readonly view: MapView
  readonly size: Size
  readonly change: (change: (view: MapView) => MapView) => void
  readonly places: readonly PlaceGroup[]
  readonly marks: readonly Mark[]
  readonly areas: readonly Area[]
  /** Keys of the places that are shown beside the map. */
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (mark: Mark) => void
  readonly tiles: string | null
}

/** The map itself: what is drawn, and what moves it. */
export function WorldMap(props: WorldMapProps) {
  const { view, size, change, places, marks, areas, chosen, onChoose, tiles } = props
  const box = useRef<HTMLFieldSetElement>(null)
  const moves = useMoves(box, size, change)
  const stands = standing(marks, view, size)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move it
    <fieldset ref={box} className="map-face" tabIndex={0} aria-label="Map: arrow keys move it, plus and minus zoom" {...moves}>
      {tiles !== null && <Tiles source={tiles} view={view} size={size} />}
      <Drawn view={view} size={size} bare={tiles !== null} named={stands.map(namedOf)}>
        <Areas areas={areas} view={view} size={size} />
        <Rings places={places} view={view} size={size} />
      </Drawn>
      {stands.map(({ mark, x, y }) => (
        <MarkButton
          key={mark.key}
          mark={mark}
          x={x}
          y={y}
          isChosen={mark.places.some(({ key }) => chosen.has(key))}
          onPress={() => onChoose(mark)}
        />
      ))}
      <ZoomButtons change={change} size={size} spots={[...places, ...spotsOf(areas)]} />
      <ScaleBar view={view} />
    </fieldset>
  )
}

/** Marks in sight, where they stand in pixels; a count of a country makes room for marks of points. */
export function standing(marks: readonly Mark[], view: MapView, size: Size): Stand[] {
  const stands = marks.flatMap((mark): Stand[] => {
    const [x, y] = pixelOf(view, size, mark.lon, mark.lat)
    return x < 0 || y < 0 || x > size.width || y > size.height ? [] : [{ mark, x, y }]
  })
  const points = stands.filter(({ mark }) => mark.grain !== 'land').toSorted((a, b) => a.y - b.y)
  return stands.map((stand) => {
    if (stand.mark.grain !== 'land') return stand
    const y = points.reduce((top, one) => (isUnder({ ...stand, y: top }, one) ? one.y + radiusOf(one.mark) + 14 : top), stand.y)
    return { ...stand, y }
  })
}

interface Stand {
  readonly mark: Mark
  readonly x: number
  readonly y: number
}

const isUnder = (land: Stand, one: Stand): boolean => Math.abs(land.x - one.x) < 46 && Math.abs(land.y - one.y) < radiusOf(one.mark) + 12

const namedOf = ({ mark, x, y }: Stand): Named => ({
  ...{ x, y, r: radiusOf(mark) },
  text: mark.grain === 'land' ? '' : (mark.places[0]?.place ?? ''),
})

function Drawn({
  view,
  size,
  bare,
  named,
  children,
}: {
  readonly view: MapView
  readonly size: Size
  readonly bare: boolean
  readonly named: readonly Named[]
  readonly children: ReactNode
}) {
  const lands = useWorld()
  return (
    <svg className="map-drawn" width={size.width} height={size.height} aria-hidden="true">
      <Ground lands={lands} view={view} size={size} bare={bare} />
      {children}
      {!bare && <Labels lands={lands} view={view} size={size} named={named} />}
    </svg>
  )
}

function ZoomButtons({ change, size, spots }: Pick<WorldMapProps, 'change' | 'size'> & { readonly spots: readonly Spot[] }) {
  return (
    <div className="zoom-buttons">
      <Button className="button" aria-label="Zoom in" onPress={() => change((view) => zoomed(view, size, 1))}>
        +
      </Button>
      <Button className="button" aria-label="Zoom out" onPress={() => change((view) => zoomed(view, size, -1))}>
        −
      </Button>
      <Button className="button" aria-label="Show all" onPress={() => change(() => fitted(spots, size))}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </Button>
    </div>
  )
}
