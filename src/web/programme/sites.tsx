import type { ProgrammePage } from '../../desk/look/programme-page.ts'
import { useCountries } from '../data/countries.ts'
import { PlaceMap, type Shown } from '../map/place-map.tsx'
import { CiteLink } from '../parts/cite-link.tsx'
import { counted, placeWords } from '../parts/words.ts'

/** Where it is built, with what happened around it. */
export function Sites({ page: { programme, near, incidents, km } }: { readonly page: ProgrammePage }) {
  const nameOf = useCountries()
  const { sites } = programme
  if (sites.length === 0) return null
  const around = near.near.flatMap(({ incident: id }): Shown[] => {
    const place = incidents[id]?.place?.place
    return place === undefined ? [] : [{ name: id, place, beside: true }]
  })
  const says = `${counted(sites.length, 'site')} with ${km} km around each${around.length > 0 ? `; in red ${counted(around.length, 'incident')} within` : ''}`
  return (
    <section>
      <h2>Sites</h2>
      <PlaceMap shown={[...sites.map(({ place }) => ({ name: place.name, place })), ...around]} says={says} around={km} />
      <ul>
        {sites.map(({ place, stories, cite }) => (
          <li key={`${place.name} ${place.country} ${cite.span[0]}`}>
            {placeWords({ place, stories, others: [], correctedBy: null }, nameOf)}{' '}
            <span className="quiet">
              {counted(stories, 'story', 'stories')}, first <CiteLink cite={cite} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
