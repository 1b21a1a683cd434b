import { Link } from 'wouter'
import type { IncidentRecord } from '../../record/incident-record.ts'
import { addressOfStory } from '../data/addresses.ts'
import { When } from '../parts/when.tsx'
import { capital } from '../parts/words.ts'

export function FollowUps({ incident: { followUps } }: { readonly incident: IncidentRecord }) {
  if (followUps.length === 0) return null
  return (
    <section>
      <h2>What came of it</h2>
      <ul className="stack" style={{ gap: 8 }}>
        {followUps.map(({ kind, day, says, cite }) => (
          <li key={`${kind} ${cite.story} ${cite.span[0]}`}>
            <strong>{capital(kind)}</strong> <When iso={day} />: {says} <Link href={addressOfStory(cite.story, cite.report)}>source</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
