import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { counted } from '../parts/words.ts'
import type { Decided } from './answers.ts'
import { actWords } from './decision-words.ts'
import type { Deciding } from './use-decide.ts'

/** What was decided last, what it changed, and the way back. */
export function LastDecided({ deciding }: { readonly deciding: Deciding }) {
  const { last, send, busy } = deciding
  return (
    <div role="status">
      {last !== null && (
        <div className="done">
          <strong>{actWords(last.decision.act)}</strong>
          <Changes changes={last.changes} />
          <div className="inline low">
            <span className="quiet">Signed {last.decision.by}.</span>
            {last.decision.act.kind !== 'undo' && (
              <Button className="button plain" isDisabled={busy} onPress={() => void send({ verb: 'undo', decision: last.decision.id })}>
                Undo
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  )
}

const PAGES: Readonly<Record<string, string>> = { incident: 'incidents', commitment: 'commitments' }

function Changes({ changes }: Pick<Decided, 'changes'>) {
  const shown = changes.filter(({ kind }) => PAGES[kind] !== undefined)
  const reports = changes.filter(({ kind }) => kind === 'report').length
  if (changes.length === 0) return <span className="quiet">Nothing else changed.</span>
  return (
    <ul>
      {shown.map(({ kind, id, before, after }) => (
        <li key={id}>
          {after === null ? (
            <>
              {kind} <code>{id}</code> is no longer one of its own
            </>
          ) : (
            <Link href={`/${PAGES[kind]}/${id}`}>
              {before === null ? 'New' : 'Changed'} {kind} <code>{id}</code>
            </Link>
          )}
        </li>
      ))}
      {reports > 0 && <li>{counted(reports, 'report')} changed</li>}
    </ul>
  )
}
