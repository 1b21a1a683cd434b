import type { IncidentRecord, PartyFigure } from '../../record/incident-record.ts'
import { useCountries } from '../data/countries.ts'
import { PartyLink } from '../parts/party-link.tsx'
import { counted } from '../parts/words.ts'

const SIDES = [
  ['perpetrators', 'Who did it'],
  ['victims', 'Who suffered it'],
  ['targets', 'What was hit'],
] as const

export function Parties({ incident }: { readonly incident: IncidentRecord }) {
  return SIDES.map(([side, label]) =>
    incident[side].length === 0 ? null : (
      <div key={side} style={{ display: 'contents' }}>
        <dt>{label}</dt>
        <dd>
          {incident[side].map((party) => (
            <Party key={party.name} party={party} />
          ))}
        </dd>
      </div>
    ),
  )
}

function Party({ party }: { readonly party: PartyFigure }) {
  const { country, sectors, stories } = party
  const nameOf = useCountries()
  const is = [country === null ? null : nameOf(country), ...sectors].filter((part) => part !== null)
  return (
    <div>
      <PartyLink party={party} />{' '}
      <span className="quiet">
        {is.join(', ')}
        {is.length > 0 && ' · '}
        {counted(stories, 'story', 'stories')}
      </span>
    </div>
  )
}
