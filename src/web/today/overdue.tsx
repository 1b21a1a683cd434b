import { Link } from 'wouter'
import type { Found } from '../data/answers.ts'
import { useAsk } from '../data/use-ask.ts'
import { Answered } from '../parts/states.tsx'
import { counted } from '../parts/words.ts'

const FEW = 5

/** Promises whose day is past with nothing heard, the newest first. */
export function Overdue() {
  const query = useAsk<Found<'commitment'>>('commitments', { status: 'overdue', size: FEW })
  return (
    <section>
      <h2>Overdue promises</h2>
      <Answered query={query} rows={3}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="quiet">None.</p>
          ) : (
            <>
              <ul className="stack" style={{ gap: 8 }}>
                {items.map(({ id, doc: { promisers, action, due } }) => (
                  <li key={id}>
                    {promisers[0]?.name ?? 'Nobody named'}: <Link href={`/commitments/${id}`}>{action}</Link>
                    {due !== null && <span className="quiet"> due {due.text}</span>}
                  </li>
                ))}
              </ul>
              {(total ?? 0) > items.length && <Link href="/commitments?status=overdue">All {counted(total ?? 0, 'overdue promise')}</Link>}
            </>
          )
        }
      </Answered>
    </section>
  )
}
