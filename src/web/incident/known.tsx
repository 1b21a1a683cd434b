import type { IncidentPage } from '../../desk/look/incident-page.ts'
import { useCountries } from '../data/countries.ts'
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
