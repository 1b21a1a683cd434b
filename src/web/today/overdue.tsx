import { Link } from 'wouter'
import { movedDay } from '../../kit/when.ts'
import type { Found } from '../data/answers.ts'
import { useAsk } from '../data/use-ask.ts'
import { Answered } from '../parts/states.tsx'
import { counted } from '../parts/words.ts'

const FEW = 5

/** So many days before the newest story a promise may have fallen due to be told here. */
const DAYS = 120

/** Promises that fell due lately, with nothing heard, the newest first. `newest`: when the newest story came out. */
export function Overdue({ newest }: { readonly newest: string }) {
  const due = `${movedDay(newest, -DAYS)}..`
  const query = useAsk<Found<'commitment'>>('commitments', { status: 'overdue', due, size: FEW })
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
              {(total ?? 0) > items.length && (
                <Link href={`/commitments?status=overdue&due=${due}`}>All {counted(total ?? 0, 'overdue promise')}</Link>
              )}
            </>
          )
        }
      </Answered>
    </section>
  )
}
