import { Link } from 'wouter'
import type { IncidentRecord, PartyFigure } from '../../record/incident-record.ts'
import { useCountries } from '../data/countries.ts'
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

function Party({ party: { name, entity, country, sectors, stories } }: { readonly party: PartyFigure }) {
  const nameOf = useCountries()
  const is = [country === null ? null : nameOf(country), ...sectors].filter((part) => part !== null)
  return (
    <div>
      {entity === null ? name : <Link href={`/actors/${encodeURIComponent(name)}`}>{name}</Link>}{' '}
      <span className="quiet">
        {is.join(', ')}
        {is.length > 0 && ' · '}
        {counted(stories, 'story', 'stories')}
      </span>
    </div>
  )
}
