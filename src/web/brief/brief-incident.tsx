import { Link } from 'wouter'
import type { BriefIncident } from '../../desk/brief/brief-document.ts'
import { claimWords, followUpWords, headOf, isSame, originWords, tollWords } from '../../desk/brief/brief-words.ts'
import { StatusChip } from '../parts/chips.tsx'
import { CiteMark, Quote } from './cite.tsx'

/** An incident as a brief tells it: every line with its source. */
export function BriefIncidentPart({ told }: { readonly told: BriefIncident }) {
  const { id, lead, tolls, claims, followUps, because, status, statusWhy } = told
  return (
    <article className="brief-part">
      <h3>
        <Link href={`/incidents/${id}`}>{headOf(told)}</Link>
      </h3>
      {lead !== null && (
        <p>
          <Quote cited={lead} />
        </p>
      )}
      <ul className="dots">
        {because.map((why) => (
          <li key={why} className="why">
            {why}
          </li>
        ))}
        {tolls.length > 0 && <li>{tolls.map(tollWords).join(', ')}</li>}
        {claims.map((claim) => (
          <li key={`${claimWords(claim)} ${claim.cited.source} ${claim.cited.span[0]}`}>
            {claimWords(claim)} {isSame(claim.cited, lead) ? <CiteMark cited={claim.cited} /> : <Quote cited={claim.cited} />}
          </li>
        ))}
        {followUps.map((followUp) => (
          <li key={`${followUp.kind} ${followUp.cited.story} ${followUp.cited.span[0]}`}>
            {followUpWords(followUp)} <Quote cited={followUp.cited} />
          </li>
        ))}
        <li>
          <StatusChip status={status} /> {statusWhy}; {originWords(told)}
        </li>
      </ul>
    </article>
  )
}
