import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { IncidentRecord } from '../../record/incident-record.ts'
import type { Item } from '../data/answers.ts'
import type { Params } from '../data/ask.ts'
import { useCountries } from '../data/countries.ts'
import { useAsk } from '../data/use-ask.ts'
import { useFound } from '../data/use-found.ts'
import { Field } from '../parts/field.tsx'
import { IncidentRow } from '../parts/incident-row.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { incidentTitle } from '../parts/words.ts'
import { Wrong } from '../parts/wrong.tsx'
import { aroundDays } from './around-days.ts'
import type { Deciding } from './use-decide.ts'

const ID = /^[0-9a-f]{16}$/
const SHOWN = 8

interface JoinPanelProps {
  readonly incident: IncidentRecord
  readonly deciding: Deciding
}

/** Another incident that is the same: one near it in time, one that words find, or one by its id. */
export function JoinPanel({ incident, deciding }: JoinPanelProps) {
  const [text, setText] = useState('')
  const asked = text.trim()
  return (
    <section>
      <h2>Join</h2>
      <Field label="Find the incident that is the same" value={text} onChange={setText} type="search" placeholder="words, or an id" />
      {ID.test(asked) ? (
        <ById id={asked} incident={incident} deciding={deciding} />
      ) : (
        <Candidates params={asked.length > 1 ? { q: asked } : nearParams(incident)} incident={incident} deciding={deciding} />
      )}
    </section>
  )
}

/** Where nothing is written: those of its country at about its time. */
const nearParams = ({ date, place }: IncidentRecord): Params => ({
  event: date === null ? undefined : aroundDays(date.start, date.end, 3),
  country: place?.place.country ?? undefined,
})

function Candidates({ params, incident, deciding }: JoinPanelProps & { readonly params: Params }) {
  const found = useFound('incidents', { ...params, size: 20 })
  if (found.isPending) return <Loading rows={2} />
  if (found.error !== null) return <Failed error={found.error} retry={found.retry} />
  const others = found.items.filter(({ id }) => id !== incident.id).slice(0, SHOWN)
  if (others.length === 0) return <p className="quiet">No other incident. Search by words, or paste an id.</p>
  return (
    <ul aria-label="Incidents that it may be joined with">
      {others.map(({ id, doc }) => (
        <li key={id}>
          <IncidentRow incident={doc}>
            <JoinSheet incident={incident} other={doc} deciding={deciding} />
          </IncidentRow>
        </li>
      ))}
    </ul>
  )
}

function ById({ id, incident, deciding }: JoinPanelProps & { readonly id: string }) {
  const query = useAsk<Item>(`items/${id}`)
  if (query.isPending) return <Loading rows={1} />
  if (query.isError) return <Failed error={query.error} />
  const item = query.data
  if (item.kind !== 'incident' || item.incident.id === incident.id)
    return <p className="quiet">{item.kind === 'incident' ? 'That is this incident.' : `That is a ${item.kind}, and no incident.`}</p>
  return (
    <IncidentRow incident={item.incident}>
      <JoinSheet incident={incident} other={item.incident} deciding={deciding} />
    </IncidentRow>
  )
}

function JoinSheet({ incident, other, deciding }: JoinPanelProps & { readonly other: IncidentRecord }) {
  const nameOf = useCountries()
  return (
    <Sheet title="Are these one incident?" button="Join" label={`Join with ${incidentTitle(other, nameOf)}`} tone="plain">
      {(close) => <Joining incident={incident} other={other} deciding={deciding} close={close} />}
    </Sheet>
  )
}

interface JoiningProps extends JoinPanelProps {
  readonly other: IncidentRecord
  readonly close: () => void
}

function Joining({ incident, other, deciding, close }: JoiningProps) {
  const [note, setNote] = useState('')
  const join = async (): Promise<void> => {
    const reason = note.trim()
    if (await deciding.send({ verb: 'join', ids: [incident.id, other.id], ...(reason !== '' && { note: reason }) })) close()
  }
  return (
    <>
      <div>
        <IncidentRow incident={incident} />
        <IncidentRow incident={other} />
      </div>
      <p>Their accounts become one incident. It can be undone.</p>
      <Field label="Why (others read it)" value={note} onChange={setNote} lines={2} max={4000} />
      <Wrong error={deciding.error} />
      <div className="acts">
        <Button className="button" onPress={close}>
          Leave them apart
        </Button>
        <Button className="button main" isDisabled={deciding.busy} onPress={() => void join()}>
          Join them
        </Button>
      </div>
    </>
  )
}
