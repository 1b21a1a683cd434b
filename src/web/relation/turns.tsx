import type { CitedReport } from '../../desk/look/relation-page.ts'
import type { ChangePoint, Relation } from '../../record/relation/relation.ts'
import { StoryLink } from '../parts/story-link.tsx'
import { When } from '../parts/when.tsx'

/** Days from which the relation is another, each with the reports about it. */
export function Turns({
  relation: { changes, method },
  reports,
}: {
  readonly relation: Relation
  readonly reports: Readonly<Record<string, CitedReport>>
}) {
  return (
    <section>
      <h2>Turning points</h2>
      {changes.length === 0 ? (
        <p className="quiet">No day parts the events into two levels so clearly that chance is ruled out.</p>
      ) : (
        <ol className="course">
          {changes.map((change, i) => (
            <Turn key={`${change.of} ${change.day}`} change={change} name={String(i + 1)} reports={reports} />
          ))}
        </ol>
      )}
      <details>
        <summary>how they are found</summary>
        <p className="quiet">{method}</p>
      </details>
    </section>
  )
}

function Turn({
  change: { of, day, says, chance, reports: ids },
  name,
  reports,
}: {
  readonly change: ChangePoint
  readonly name: string
  readonly reports: Readonly<Record<string, CitedReport>>
}) {
  return (
    <li>
      <div>
        <b>{name}</b> <When iso={day} /> <span className="chip">{of === 'score' ? 'tone' : 'number of events'}</span>
      </div>
      <div>{says}</div>
      <div className="quiet num">as great a step stands in {(chance * 100).toFixed(1)} of 100 random orders</div>
      <ul>
        {ids.map((id) => {
          const cited = reports[id]
          return (
            cited !== undefined && (
              <li key={id}>
                <StoryLink card={cited.card} report={id} />
              </li>
            )
          )
        })}
      </ul>
    </li>
  )
}
