import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { MapPoint } from '../../desk/look/map-points.ts'
import type { Area } from '../../desk/watch/watched-area.ts'
import { useAsk } from '../data/use-ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { spotsOf } from '../map/areas.tsx'
import { InSight, Opened, PointLine } from '../map/beside.tsx'
import { Explained } from '../map/explained.tsx'
import { grainOf, type Mark, marksOf, type PlaceGroup, placesOf } from '../map/marks.ts'
import { useSize } from '../map/use-size.ts'
import { fitted, type MapView, MOST_ZOOM, type Size } from '../map/view.ts'
import { standing, WorldMap } from '../map/world-map.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { Page } from '../parts/page.tsx'
import { Pick } from '../parts/pick.tsx'
import { Rows } from '../parts/rows.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { counted } from '../parts/words.ts'
import { useMe } from '../shell/guarded.tsx'
import { INCIDENT_FIELDS } from './incidents.tsx'

interface MapAnswer {
  readonly total: number
  readonly points: readonly MapPoint[]
  readonly unplaced: number
  readonly cutOff: boolean
  readonly understood: readonly string[]
}

type Watch = { readonly id: string; readonly name: string; readonly areas: readonly Area[] }

const NO_AREAS: readonly Area[] = []

/** Conditions of the map: the order of a list is none of it. */
const FIELDS = INCIDENT_FIELDS.filter(({ name }) => name !== 'order')

/** Where incidents happened, as surely as it is known. */
export function WorldOfIncidents() {
  const { params, given, set } = useFilter()
  const query = useAsk<MapAnswer>('map', params)
  const { data } = useAsk<{ readonly watches: readonly { readonly watch: Watch }[] }>('watches')
  const watches = (data?.watches ?? []).map(({ watch }) => watch)
  const areas = watches.find(({ id }) => id === given('watch'))?.areas ?? NO_AREAS
  return (
    <Page
      title="Map"
      about="A point is a town or better. Where less is known, a ring or a count says so."
      acts={
        watches.length > 0 && (
          <Pick label="Watch" value={given('watch')} options={watches} none="none" onChange={(watch) => set({ watch })} />
        )
      }
    >
      <FilterBar fields={FIELDS} apart={['watch']} />
      <Answered query={query} rows={8}>
        {(answer) => <Placed key={JSON.stringify(params)} answer={answer} areas={areas} />}
      </Answered>
    </Page>
  )
}

function Placed({ answer, areas }: { readonly answer: MapAnswer; readonly areas: readonly Area[] }) {
  const places = useMemo(() => placesOf(answer.points), [answer.points])
  return (
    <>
      <Sums answer={answer} />
      <Desk places={places} areas={areas} />
      <Explained />
      <All points={answer.points} />
    </>
  )
}

/** The map with the list beside it. */
function Desk({ places, areas }: { readonly places: readonly PlaceGroup[]; readonly areas: readonly Area[] }) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const { data: me } = useMe()
  const [moved, setMoved] = useState<MapView | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const fit = useMemo(() => (size === null ? null : fitted([...places, ...spotsOf(areas)], size)), [places, areas, size])
  const view = moved ?? fit
  const level = view === null ? 0 : Math.floor(view.zoom * 2) / 2
  const marks = useMemo(() => marksOf(places, level), [places, level])
  const opened = places.filter(({ key }) => open.has(key))
  const choose = (mark: Mark): void => setOpen(new Set(mark.places.map(({ key }) => key)))
  const close = (): void => {
    setOpen(new Set())
    box.current?.querySelector<HTMLElement>('.map-face')?.focus({ preventScroll: true })
  }
  const press = (mark: Mark): void => {
    const closer = size === null || view === null ? null : closerTo(mark, view, size)
    if (closer !== null) setMoved(closer)
    setOpen(new Set(closer === null ? mark.places.map(({ key }) => key) : []))
  }
  return (
    <div className="map-page">
      <div className="map-box" ref={box}>
        {size !== null && fit !== null && view !== null && (
          <WorldMap
            {...{ view, size, places, marks, areas }}
            change={(change) => setMoved((now) => change(now ?? fit))}
            chosen={open}
            onChoose={press}
            tiles={me?.tiles ?? null}
          />
        )}
      </div>
      {opened.length > 0 ? (
        <Opened places={opened} onClose={close} />
      ) : (
        <InSight marks={size === null || view === null ? [] : standing(marks, view, size).map(({ mark }) => mark)} onOpen={choose} />
      )}
    </div>
  )
}

/** The view in which the places of a mark come apart; null where none does. */
function closerTo(mark: Mark, view: MapView, size: Size): MapView | null {
  if (mark.places.length === 1) return null
  const closer = fitted(
    mark.places.map(({ lat, lon }) => ({ lat, lon, km: null })),
    size,
    MOST_ZOOM,
  )
  return closer.zoom > view.zoom + 0.5 ? closer : null
}

function Sums({ answer: { total, points, unplaced, cutOff, understood } }: { readonly answer: MapAnswer }) {
  const { params } = useFilter()
  const lands = points.filter((point) => grainOf(point) === 'land').length
  const list = new URLSearchParams(Object.entries(params).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])))
  return (
    <div className="sums" role="status">
      <span>
        {counted(total, 'incident')}, {points.length.toLocaleString('en')} on the map
      </span>
      {lands > 0 && <span>{lands} of them known by the country alone</span>}
      {unplaced > 0 && (
        <span>
          {unplaced} told without a place: <Link href={`/incidents?${list}`}>see the list</Link>
        </span>
      )}
      {cutOff && <span>the newest {(points.length + unplaced).toLocaleString('en')} alone were looked at</span>}
      {understood.map((says) => (
        <span key={says}>{says}</span>
      ))}
    </div>
  )
}

function All({ points }: { readonly points: readonly MapPoint[] }) {
  if (points.length === 0) return <Empty title="No incident that fits has a place">Leave out a condition, or widen the days.</Empty>
  return (
    <section className="stack">
      <h2>All {points.length.toLocaleString('en')} as a list, the newest first</h2>
      <Rows label="incidents on the map" items={points} total={points.length} keyOf={({ id }) => id}>
        {(point) => (
          <div className="row">
            <PointLine point={point} />
          </div>
        )}
      </Rows>
    </section>
  )
}
