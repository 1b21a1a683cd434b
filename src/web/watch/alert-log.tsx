import { useEffect } from 'react'
import { Link } from 'wouter'
import type { KeptAlert, Sending } from '../../desk/alert/kept-alert.ts'
import { useAsk } from '../data/use-ask.ts'
import { Rows } from '../parts/rows.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'
import type { AlertsAnswer } from './alert-answers.ts'
import { addressOfChannel } from './channels-editor.tsx'

const EVERY_MS = 10_000

/** What was told, to whom, and what came of each try. */
export function AlertLog({ id }: { readonly id: string }) {
  const query = useAsk<AlertsAnswer>(`watches/${encodeURIComponent(id)}/alerts`, { size: 500 })
  const { data, refetch } = query
  const waits = data?.alerts.some(({ sends }) => sends.some(({ state }) => state === 'waiting')) ?? false
  // That one was sent is no news of the record.
  useEffect(() => {
    if (!waits) return undefined
    const timer = setInterval(() => void refetch(), EVERY_MS)
    return () => clearInterval(timer)
  }, [waits, refetch])
  return (
    <Answered query={query}>
      {({ alerts }) =>
        alerts.length === 0 ? (
          <Empty title="No alert yet">Alerts come for incidents that come in from now on, not for what the record had before.</Empty>
        ) : (
          <Rows label="Alerts" items={alerts} total={alerts.length} keyOf={({ entry }) => entry.alert}>
            {(alert) => <AlertRow alert={alert} />}
          </Rows>
        )
      }
    </Answered>
  )
}

function AlertRow({ alert: { entry, message, sends } }: { readonly alert: KeptAlert }) {
  return (
    <div className="row dated">
      <div className="when num">
        <When iso={entry.at} short />
      </div>
      <div>
        <Link className="whole" href={`/incidents/${entry.incident}`}>
          {message.title}
        </Link>
        <div className="why">{entry.why.join(' · ')}</div>
        {sends.map((sending) => (
          <SendingLine key={sending.channel} sending={sending} />
        ))}
        {sends.length === 0 && <div className="quiet">No channel: it stands in the feeds.</div>}
      </div>
      <div className="side">
        <span className="chip">{message.kind}</span>
      </div>
    </div>
  )
}

const TONES: Readonly<Record<Sending['state'], string>> = { waiting: 'warn', sent: 'good', failed: 'bad', dropped: '' }

function SendingLine({ sending: { to, state, attempts, sent, due, error } }: { readonly sending: Sending }) {
  return (
    <div className="below">
      <span className={`chip ${TONES[state]}`}>{state}</span> {addressOfChannel(to)}
      {sent !== null && (
        <>
          , <When iso={sent} short />
        </>
      )}
      {attempts > 1 || state !== 'sent' ? `, ${counted(attempts, 'try', 'tries')}` : ''}
      {error !== null && <span className="doubt"> {error}</span>}
      {due !== null && (
        <>
          {' · '}next <When iso={due} short />
        </>
      )}
    </div>
  )
}
