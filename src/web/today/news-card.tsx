import { Link } from 'wouter'
import type { TodayPart } from '../data/answers.ts'
import { IncidentRow } from '../parts/incident-row.tsx'
import { counted } from '../parts/words.ts'

interface NewsCardProps {
  readonly title: string
  readonly to: string
  readonly part: TodayPart
  /** Incidents that may be near, for a person to look at. */
  readonly queue?: number
  readonly isMuted?: boolean
}

/** News of one watch: how many, and the first of them with why. */
export function NewsCard({ title, to, part: { new: fresh, escalated, items }, queue = 0, isMuted = false }: NewsCardProps) {
  const sums = [fresh > 0 && `${fresh} new`, escalated > 0 && `${escalated} worse than told before`].filter((part) => part !== false)
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>
          <Link href={to}>{title}</Link>
        </h2>
        <span className="quiet">
          {sums.length === 0 ? 'nothing new' : sums.join(', ')}
          {isMuted && ' · muted'}
        </span>
      </header>
      {items.length > 0 && (
        <ul className="rows">
          {items.map(({ id, doc, reasons, changes }) => (
            <li key={id}>
              <IncidentRow incident={doc}>
                {changes.length > 0 && <div className="below">{changes.join('; ')}</div>}
                {reasons.length > 0 && <div className="below quiet">{reasons.join('; ')}</div>}
              </IncidentRow>
            </li>
          ))}
        </ul>
      )}
      {fresh + escalated > items.length && <Link href={to}>All {counted(fresh + escalated, 'incident')}</Link>}
      {queue > 0 && (
        <p>
          <Link href={`${to}?tab=queue`}>{counted(queue, 'incident')} may be near</Link>{' '}
          <span className="quiet">and cannot be placed; look at them</span>
        </p>
      )}
    </section>
  )
}
