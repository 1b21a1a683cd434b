import { Link, useSearch } from 'wouter'
import { INCIDENT_KINDS } from '../../record/incident/kinds.ts'
import { useFilter } from '../data/use-filter.ts'
import { useFound } from '../data/use-found.ts'
import { FilterBar, type FilterField } from '../parts/filter-bar.tsx'
import { FoundRows } from '../parts/found-rows.tsx'
import { IncidentRow } from '../parts/incident-row.tsx'
import { Page } from '../parts/page.tsx'
import { useMay } from '../shell/guarded.tsx'

/** Conditions on incidents, which the map takes too. */
export const INCIDENT_FIELDS: readonly FilterField[] = [
  { name: 'q', label: 'Words', tip: 'gunmen "road workers" -drill', first: true },
  { name: 'country', label: 'Country', tip: 'Kenya, PAK', first: true },
  { name: 'incidentKind', label: 'Kind', options: INCIDENT_KINDS, first: true },
  { name: 'event', label: 'Happened', tip: '2025-03 or 2025-01..2025-03', first: true },
  { name: 'near', label: 'Near', tip: 'Garissa,100 or 2.3,40.9,50', first: true },
  { name: 'party', label: 'Who did it or suffered it', tip: 'Turkey, al-Shabaab, police' },
  { name: 'actor', label: 'Who did it', tip: 'al-Shabaab' },
  { name: 'recipient', label: 'Who suffered it', tip: 'China' },
  { name: 'admin1', label: 'Province', tip: 'Balochistan' },
  { name: 'killed', label: 'Killed', tip: '5.. for five and more' },
  { name: 'status', label: 'How sure', options: ['confirmed', 'disputed', 'unconfirmed', 'withdrawn'] },
  { name: 'published', label: 'Published', tip: '2025-03-01..2025-03-31' },
  { name: 'publisher', label: 'Publisher', tip: 'as the record writes it' },
  { name: 'order', label: 'Order', options: ['newest', 'oldest', 'event', 'updated'] },
]

export function Incidents() {
  const { params } = useFilter()
  const found = useFound('incidents', params)
  const search = useSearch()
  const keep = (
    <Link className="button" href={`/watches/new${search === '' ? '' : `?${search}`}`}>
      Keep as a watch
    </Link>
  )
  return (
    <Page
      title="Incidents"
      about="Violent and coercive events, each fused from all reports of it."
      {...(useMay('analyst') && { acts: keep })}
    >
      <FilterBar fields={INCIDENT_FIELDS} />
      <FoundRows of="incidents" found={found}>
        {({ doc }) => <IncidentRow incident={doc} />}
      </FoundRows>
    </Page>
  )
}
