import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { IncidentRow } from '../parts/incident-row.tsx'
import { Rows } from '../parts/rows.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'
import { useMay } from '../shell/guarded.tsx'
import type { Watched } from './answers.ts'
import { MuteIncident } from './mute.tsx'
import { useWatched, type WatchedList } from './use-watched.ts'
import { Why } from './why.tsx'

/** Incidents that the watch is for, with why. */
export function WatchIncidents({ id }: { readonly id: string }) {
  const list = useWatched(id, 'incidents')
  return (
    <Listed id={id} list={list} label="Incidents of the watch" says={`${counted(list.total, 'incident')}, the latest first`}>
      <Empty title="No incident fits yet">Widen the conditions, or wait: what comes from now on is told.</Empty>
    </Listed>
  )
}

/** Incidents that may be near, and are told too vaguely to say. */
export function WatchQueue({ id }: { readonly id: string }) {
  const list = useWatched(id, 'queue')
  const from = list.first?.from
  const since = from === undefined ? null : <When iso={from} short />
  return (
    <>
      <p className="note warn" hidden={list.items.length === 0}>
        These may be near the areas of the watch: no story says exactly enough where they happened, so they are neither told nor left out.
        Place one under Review, or mute it.
      </p>
      <Listed
        id={id}
        list={list}
        label="Incidents that may be near"
        says={
          <>
            {counted(list.total, 'incident')} of which something came out since {since}
          </>
        }
        isQueue
      >
        <Empty title="Nothing waits">Every incident that fits is known to be near, or known to be elsewhere.</Empty>
      </Listed>
    </>
  )
}

interface ListedProps {
  readonly id: string
  readonly list: WatchedList
  readonly label: string
  readonly says: ReactNode
  readonly isQueue?: boolean
  /** What stands where there is none. */
  readonly children: ReactNode
}

function Listed({ id, list, label, says, isQueue = false, children }: ListedProps) {
  if (list.isPending) return <Loading rows={8} />
  if (list.error !== null) return <Failed error={list.error} retry={list.retry} />
  if (list.items.length === 0) return children
  return (
    <>
      <div className="sums" role="status">
        <span>{says}</span>
      </div>
      <Rows label={label} items={list.items} total={list.total} keyOf={(item) => item.id} more={list.more}>
        {(item) => <WatchedRow watch={id} item={item} isQueue={isQueue} />}
      </Rows>
    </>
  )
}

function WatchedRow({ watch, item, isQueue }: { readonly watch: string; readonly item: Watched; readonly isQueue: boolean }) {
  const may = useMay('analyst')
  return (
    <IncidentRow incident={item.doc}>
      <Why reasons={item.reasons} />
      <div className="inline low">
        {isQueue && (
          <span className="chip warn">{item.match === 'possible' ? 'may be near: same province' : 'may be near: cannot tell'}</span>
        )}
        {item.muted && <span className="chip">muted</span>}
        {may && isQueue && <Link href={`/review?on=${item.id}`}>Place it</Link>}
        {may && <MuteIncident watch={watch} incident={item.id} isMuted={item.muted} />}
      </div>
    </IncidentRow>
  )
}
