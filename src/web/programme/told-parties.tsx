import type { ProgrammeParty } from '../../record/programme/programme-record.ts'
import { useCountries } from '../data/countries.ts'
import { CiteLink } from '../parts/cite-link.tsx'
import { PartyLink } from '../parts/party-link.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'

/** Those who carry it, or those who dispute it, each with the words that name them first. */
export function ToldParties({ title, parties }: { readonly title: string; readonly parties: readonly ProgrammeParty[] }) {
  const nameOf = useCountries()
  if (parties.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="stack tight">
        {parties.map((party) => {
          const { name, entity, country, sectors, stories, firstTold, cite } = party
          const is = [country === null || nameOf(country) === name ? null : nameOf(country), ...sectors].filter((part) => part !== null)
          return (
            <li key={`${name} ${entity}`}>
              <PartyLink party={party} /> <span className="quiet">{is.join(', ')}</span>
              <div className="quiet">
                {counted(stories, 'story', 'stories')}, first <When iso={firstTold} short />: <CiteLink cite={cite} />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
