import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { QueueItem } from '../../record/decide/queue.ts'
import { useAsk } from '../data/use-ask.ts'
import { Rows } from '../parts/rows.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { capital, counted } from '../parts/words.ts'
import type { QueueAnswer } from './answers.ts'

const STEP = 100
const MOST = 500

/** What wants a person's eye, the weightiest first. */
export function QueueList() {
  const [size, setSize] = useState(STEP)
  const query = useAsk<QueueAnswer>('review', { size })
  return (
    <Answered query={query} rows={8}>
      {({ total, items, by }) =>
        items.length === 0 ? (
          <Empty title="Nothing is in doubt">What {by} judged already is left out; new doubts come with new stories.</Empty>
        ) : (
          <>
            <div className="sums" role="status">
              <span>
                {counted(items.length, 'item')} of {total.toLocaleString('en')}, without what {by} judged already
              </span>
            </div>
            <Rows label="Values in doubt" items={items} total={total} keyOf={({ id }) => id}>
              {(item) => <Doubtful item={item} />}
            </Rows>
            {items.length < total && size < MOST && (
              <Button className="button" onPress={() => setSize(size + STEP)}>
                Show more
              </Button>
            )}
          </>
        )
      }
    </Answered>
  )
}

function Doubtful({ item: { kind, id, says, why } }: { readonly item: QueueItem }) {
  return (
    <div className="row plain">
      <div>
        <Link className="whole" href={`/review?on=${id}`}>
          {capital(kind === 'report' ? says.toLowerCase() : says)}
        </Link>
        <ul className="below">
          {why.map((reason) => (
            <li key={reason.says}>{capital(reason.says)}</li>
          ))}
        </ul>
      </div>
      <div className="side">
        <span className="chip">{kind}</span>
      </div>
    </div>
  )
}
