import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { MapPoint } from '../../desk/look/map-points.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import { useCountries } from '../data/countries.ts'
import { StatusChip } from '../parts/chips.tsx'
import { When } from '../parts/when.tsx'
import { capital, counted } from '../parts/words.ts'
import type { Mark, PlaceGroup } from './marks.ts'
import { grainWords, groupName, markName } from './place-words.ts'

const MOST_MARKS = 60
const FEW = 25

/** The marks in sight as a list: what the map shows, for those who do not see or point at it. */
export function InSight({ marks, onOpen }: { readonly marks: readonly Mark[]; readonly onOpen: (mark: Mark) => void }) {
  const nameOf = useCountries()
  const sorted = marks.toSorted((a, b) => b.count - a.count)
  return (
    <section className="stack beside" aria-label="In sight">
      <h2>
        In sight:{' '}
        {counted(
          marks.reduce((sum, { count }) => sum + count, 0),
          'incident',
        )}
      </h2>
      {marks.length === 0 && <p className="quiet">Nothing that fits is in this part of the map. Zoom out, or move it.</p>}
      <ul>
        {sorted.slice(0, MOST_MARKS).map((mark) => (
          <li key={mark.key}>
            <button type="button" className="sight" onClick={() => onOpen(mark)}>
              {markName(mark, nameOf)}
            </button>
          </li>
        ))}
      </ul>
      {sorted.length > MOST_MARKS && <p className="quiet">{sorted.length - MOST_MARKS} more marks: zoom in to have them here.</p>}
    </section>
  )
}

/** What stands at the mark that was pressed. */
export function Opened({ places, onClose }: { readonly places: readonly PlaceGroup[]; readonly onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = places[0]?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each mark
  useEffect(() => heading.current?.focus({ preventScroll: true }), [first])
  const count = places.reduce((sum, { points }) => sum + points.length, 0)
  return (
    <section className="stack beside" aria-label="Incidents here">
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {counted(count, 'incident')} here
        </h2>
        <Button className="button plain" onPress={onClose}>
          Close
        </Button>
      </header>
      {places.map((place) => (
        <Place key={place.key} place={place} />
      ))}
    </section>
  )
}

function Place({ place }: { readonly place: PlaceGroup }) {
  const nameOf = useCountries()
  const [shown, setShown] = useState(FEW)
  const { points } = place
  return (
    <div>
      <h3>{capital(groupName(place, nameOf))}</h3>
      <p className="quiet">{grainWords(place)}</p>
      <ul>
        {points.slice(0, shown).map((point) => (
          <li key={point.id} className="row">
            <PointLine point={point} />
          </li>
        ))}
      </ul>
      {points.length > shown && (
        <Button className="button plain" onPress={() => setShown(shown + 4 * FEW)}>
          {points.length - shown} more
        </Button>
      )}
    </div>
  )
}

export function PointLine({ point: { id, says, day, status } }: { readonly point: MapPoint }) {
  return (
    <>
      <Link className="whole" href={`/incidents/${id}`}>
        {capital(says)}
      </Link>
      <div className="below">
        {day === null ? 'day not told' : <When iso={day} short />} <StatusChip status={status as IncidentRecord['status']} />
      </div>
    </>
  )
}
