import { capital } from '../../kit/say.ts'
import { useLive } from '../data/live.ts'

const WORDS = { waiting: 'Connecting', live: 'Live', lost: 'Not connected; trying again' } as const

/** Whether news arrive, and what the reader is at. */
export function LiveState() {
  const { state, doing } = useLive()
  const says = state === 'live' && doing !== null ? capital(doing) : WORDS[state]
  return (
    <div
      className="live"
      role="status"
      data-state={state === 'lost' ? 'lost' : state === 'waiting' || doing !== null ? 'busy' : 'live'}
      title={says}
    >
      <i aria-hidden="true" />
      <span>{says}</span>
    </div>
  )
}
