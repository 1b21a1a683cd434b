import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { send } from '../data/ask.ts'
import { IncidentRow } from '../parts/incident-row.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { counted } from '../parts/words.ts'
import type { PreviewAnswer } from './answers.ts'
import { bodyOf, type Draft } from './draft.ts'
import { Why } from './why.tsx'

const WAIT_MS = 500

/** What a watch would be for now, while it is written. */
export function Preview({ draft }: { readonly draft: Draft }) {
  // A channel that is half written is no matter of what fits.
  const body = JSON.stringify(bodyOf({ ...draft, channels: [] }, 'Preview'))
  const settled = useSettled(body)
  const query = useQuery({
    queryKey: ['record', 'preview', settled],
    queryFn: () => send<PreviewAnswer>('POST', 'watches/preview', JSON.parse(settled)),
    placeholderData: keepPreviousData,
  })
  return (
    <section className="preview" aria-label="Preview" aria-busy={query.isFetching || settled !== body}>
      <h2>What it would be for now</h2>
      {query.isPending ? (
        <Loading rows={4} />
      ) : query.isError ? (
        <Failed error={query.error} />
      ) : (
        <Caught answer={query.data} isAll={isAll(draft)} />
      )}
    </section>
  )
}

const isAll = ({ words, areas }: Draft): boolean => areas.length === 0 && Object.values(words).every((value) => value.trim() === '')

function Caught({
  answer: { matched, queue, items, understood },
  isAll: all,
}: {
  readonly answer: PreviewAnswer
  readonly isAll: boolean
}) {
  return (
    <>
      <div role="status">
        <strong>{counted(matched, 'incident')}</strong> of the record
        {queue > 0 && <>, and {queue.toLocaleString('en')} of the last 30 days that may be near and cannot be placed</>}.
        {all && <div className="quiet">Without a condition or an area it is for all of them.</div>}
        {understood.map((says) => (
          <div key={says} className="quiet">
            {says}
          </div>
        ))}
      </div>
      {items.length === 0 ? (
        <Empty title="None so far">Alerts come for what comes from now on.</Empty>
      ) : (
        <ul>
          {items.map(({ id, doc, reasons }) => (
            <li key={id}>
              <IncidentRow incident={doc}>
                <Why reasons={reasons} />
              </IncidentRow>
            </li>
          ))}
        </ul>
      )}
      {matched > items.length && items.length > 0 && <p className="quiet">The latest {items.length} are shown.</p>}
    </>
  )
}

/** A value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
