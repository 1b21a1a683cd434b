import type { KeptWatch } from '../../../desk/watch/kept-watch.ts'
import { prepareWatch } from '../../../desk/watch/match.ts'
import type { FollowPorts } from '../followed.ts'
import type { NewsDesk } from '../news.ts'
import { decideRound, OLD_DAYS } from './decide-round.ts'
import { dueBatches } from './outbox.ts'
import { makeSender, type SenderPorts } from './sender.ts'

export interface AlertPorts extends SenderPorts {
  readonly news: NewsDesk
  /** A country by its code, as reasons are to name it. */
  readonly nameOf?: (code: string) => string
  /** Incidents of so many days ago, which were never told, are history; 14 unless told. */
  readonly oldDays?: number
  /** Runs something after milliseconds; returns what stops it. */
  readonly timer?: (ms: number, run: () => void) => () => void
}

export interface Alerts {
  /** Decides what is to be sent of a write, within it: for `followed`. */
  readonly within: NonNullable<FollowPorts['within']>
  /** Sends all that is due, and resolves when each went out or failed. It is called by itself when there is news, and when something is due. */
  send(): Promise<void>
  /** Sends no more. What was under way is sent again when alerts are made next. */
  close(): Promise<void>
}

/** Others may put alerts into the outbox: it is looked at so often. */
const LOOK_MS = 30_000
const SOONEST_MS = 50
/** What is due and cannot be sent just now is looked at again after this. */
const AGAIN_MS = 1_000
const MOST_FAULTS = 1_000

/** Alerts of the watches on the shelf: decided in the write that brings the news, then sent over the channels of each watch. */
export function makeAlerts(ports: AlertPorts): Alerts {
  const { store, news, clock, fault, nameOf, oldDays = OLD_DAYS, timer = realTimer } = ports
  const stopping = new AbortController()
  const sender = makeSender(ports, stopping.signal)
  let stopTimer = (): void => {}
  let last: Promise<void> = Promise.resolve()
  const wake = (): void => {
    last = Promise.all([last, send().catch(fault)]).then(() => {})
  }
  const plan = (ms: number): void => {
    stopTimer()
    if (!stopping.signal.aborted) stopTimer = timer(Math.min(Math.max(ms, SOONEST_MS), LOOK_MS), wake)
  }
  const send = async (): Promise<void> => {
    if (stopping.signal.aborted) return
    plan(LOOK_MS)
    await sender.sendDue()
    const { batches, next } = await dueBatches(store, clock())
    plan(batches.length > 0 ? AGAIN_MS : next === null ? LOOK_MS : Date.parse(next) - Date.parse(clock()))
  }
  const stopListening = news.listen(wake)
  const round = { prepare: ({ watch }: KeptWatch) => prepareWatch(watch, nameOf), oldDays, fault: onceEach(fault) }
  wake()
  return {
    within: (writer, written) => decideRound(writer, written, round),
    send,
    close: async () => {
      stopListening()
      stopTimer()
      stopping.abort(new Error('the desk is closing'))
      await last
      await sender.idle()
    },
  }
}

/** A watch that is broken is so in every round: it is told once. */
function onceEach(fault: (thrown: unknown) => void): (thrown: unknown) => void {
  const told = new Set<string>()
  return (thrown) => {
    if (told.has(String(thrown)) || told.size >= MOST_FAULTS) return
    told.add(String(thrown))
    fault(thrown)
  }
}

function realTimer(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
