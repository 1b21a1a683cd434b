import { Link } from 'wouter'
import { type Params, send } from '../data/ask.ts'
import { useAsk } from '../data/use-ask.ts'
import { AskFirst } from '../parts/ask-first.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { When } from '../parts/when.tsx'
import { useMay } from '../shell/guarded.tsx'
import type { DecisionsAnswer, ListedDecision } from './answers.ts'
import { actWords, onWhat } from './decision-words.ts'

/** What people decided, newest first; of one item where an id is given. */
export function DecisionList({ on }: { readonly on?: string }) {
  const params: Params = on === undefined ? { size: 500 } : { on }
  const query = useAsk<DecisionsAnswer>('decisions', params)
  return (
    <Answered query={query} rows={2}>
      {({ decisions }) =>
        decisions.length > 0 ? (
          <ul>
            {decisions.map((decision) => (
              <li key={decision.id}>
                <DecisionRow decision={decision} leads={on === undefined} />
              </li>
            ))}
          </ul>
        ) : on === undefined ? (
          <Empty title="Nobody has decided anything yet">Corrections, joins, splits and notes stand here, each signed and dated.</Empty>
        ) : (
          <p className="quiet">None about it yet.</p>
        )
      }
    </Answered>
  )
}

function DecisionRow({ decision, leads }: { readonly decision: ListedDecision; readonly leads: boolean }) {
  const { id, by, at, note, act, undoneBy, waiting } = decision
  const may = useMay('analyst')
  const on = leads ? onWhat(act) : null
  return (
    <div className="row plain">
      <div>
        <div>{undoneBy === null ? actWords(act) : <s>{actWords(act)}</s>}</div>
        <div className="below">
          {by}, <When iso={at} short />
          {note !== null && ` · ${note}`}
          {on !== null && (
            <>
              {' · '}
              <Link href={`/review?on=${on.id}`}>the {on.kind}</Link>
            </>
          )}
        </div>
      </div>
      <div className="side">
        {undoneBy !== null && <span className="chip">undone</span>}
        {waiting && (
          <span className="chip warn" title="Its item is not in the record now; it counts again when it is">
            waiting
          </span>
        )}
        {may && undoneBy === null && (
          <AskFirst
            button="Undo"
            label={`Undo: ${actWords(act)}`}
            question="Take this decision back?"
            sure="Undo it"
            tone="plain"
            act={() => send('POST', 'decisions', { verb: 'undo', decision: id })}
          >
            {actWords(act)}. The record is made as if it had not been taken; it stays in the list, as undone.
          </AskFirst>
        )}
      </div>
    </div>
  )
}
