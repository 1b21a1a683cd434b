import type { IncidentPage } from '../../desk/look/incident-page.ts'
import { spotOfPlace } from '../../desk/picture/spread.ts'
import type { PlaceFigure } from '../../record/incident-record.ts'
import { useCountries } from '../data/countries.ts'
import { PlaceMap } from '../map/place-map.tsx'
import { Decisions } from '../parts/decisions.tsx'
import { When } from '../parts/when.tsx'
import { capital, placeWords } from '../parts/words.ts'
import { Parties } from './parties.tsx'

/** What the record has of an incident in short, and what people decided about it. */
export function Known({ page: { incident, decisions } }: { readonly page: IncidentPage }) {
  const nameOf = useCountries()
  const { kind, place, weapons, firstPublished, lastPublished, corrected = [] } = incident
  return (
    <div className="stack">
      <section>
        <h2>What is known</h2>
        <dl className="facts">
          <dt>Kind</dt>
          <dd>{capital(kind)}</dd>
          <dt>Where</dt>
          <dd>
            {placeWords(place, nameOf)}
            {place !== null && place.others.length > 0 && <div className="quiet">also told: {place.others.join(', ')}</div>}
          </dd>
          <Parties incident={incident} />
          {weapons.length > 0 && (
            <>
              <dt>With</dt>
              <dd>{weapons.join(', ')}</dd>
            </>
          )}
          <dt>First report</dt>
          <dd>
            <When iso={firstPublished} />
          </dd>
          <dt>Last report</dt>
          <dd>
            <When iso={lastPublished} />
          </dd>
        </dl>
      </section>
      {place !== null && <PlaceMap shown={[{ name: place.place.name, place: place.place }]} says={aboutPlace(place, nameOf)} />}
      {corrected.length > 0 && (
        <section>
          <h2>Corrected by people</h2>
          <ul>
            {corrected.map(({ path, was }) => (
              <li key={path}>
                {path} <span className="quiet">(was coded {JSON.stringify(was)})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Decisions decisions={decisions} />
    </div>
  )
}

/** Where, and how wide the ring around it is. */
function aboutPlace(figure: PlaceFigure, nameOf: (code: string) => string): string {
  const km = spotOfPlace(figure.place)?.km ?? null
  const { precision } = figure.place
  const isPoint = precision === 'exact' || precision === 'city'
  return `${capital(placeWords(figure, nameOf))}${km === null || isPoint ? '' : `; known to within about ${km} km`}`
}
