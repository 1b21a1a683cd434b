import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { IncidentRecord } from '../../record/incident-record.ts'
import { useCountries } from '../data/countries.ts'
import { StatusChip, Tolls } from './chips.tsx'
import { Days } from './when.tsx'
import { counted, incidentTitle, partyWords } from './words.ts'

/** One incident of a list: when, what and where, who, how many, how surely. */
export function IncidentRow({ incident, children }: { readonly incident: IncidentRecord; readonly children?: ReactNode }) {
  const nameOf = useCountries()
  const { perpetrators, victims, targets } = incident
  const hurt = [...victims, ...targets]
  return (
    <div className="row dated">
      <div className="when">
        <Days days={incident.date} short />
      </div>
      <div>
        <Link className="whole" href={`/incidents/${incident.id}`}>
          {incidentTitle(incident, nameOf)}
        </Link>
        <div className="below">
          {perpetrators.length > 0 && <>{partyWords(perpetrators)}</>}
          {perpetrators.length > 0 && hurt.length > 0 && ' → '}
          {hurt.length > 0 && partyWords(hurt)}
          {perpetrators.length + hurt.length > 0 && ' · '}
          <span className="quiet">
            {counted(incident.stories, 'story', 'stories')}, {counted(incident.origins, 'origin')}
          </span>
        </div>
        {children}
      </div>
      <div className="side">
        <Tolls incident={incident} />
        <StatusChip status={incident.status} why={incident.statusWhy} />
      </div>
    </div>
  )
}
