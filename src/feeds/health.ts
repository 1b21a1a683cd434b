import { perDayNow, quietSince } from './habit.ts'
import type { Failure, FeedState, PollReason } from './state.ts'
import { doubt } from './trust.ts'

export type HealthState = 'ok' | 'quiet' | 'failing' | 'gone' | 'new'

/** How a feed does, as `chancery feeds list` tells it. Times are ISO instants. */
export interface Health {
  readonly key: string
  readonly address: string
  readonly title: string | null
  readonly folder: string | null
  readonly health: HealthState
  /** Why it is not ok; null when it is, or was never asked. */
  readonly reason: PollReason | 'no-new-item' | null
  /** One line for a person. */
  readonly message: string | null
  readonly since: string | null
  readonly lastFetch: string | null
  readonly lastSuccess: string | null
  readonly lastNew: string | null
  readonly next: string | null
  readonly perDay: number | null
  readonly failures: number
  readonly repairs: Readonly<Record<string, number>>
  /** Oddities that do not stop it. */
  readonly notes: readonly string[]
}

/** Failures that may pass: three of them in a row make a feed failing, one of any other kind does. */
const PASSING = new Set<PollReason>(['timeout', 'cut-off', 'network', 'refused', 'unknown-host', 'status'])
const PASSING_MOST = 2

/** The health of a feed at an ISO instant. */
export function health(state: FeedState, now: string): Health {
  const { key, address, title, folder, lastFetch, lastSuccess, lastNew, next, failures, repairs } = state
  const perDay = perDayNow(state, now)
  return {
    ...{ key, address, title, folder, ...verdict(state, now), lastFetch, lastSuccess, lastNew, next },
    perDay: perDay === null ? null : Math.round(perDay * 100) / 100,
    failures,
    repairs,
    notes: notesOf(state, now),
  }
}

function verdict(state: FeedState, now: string): Pick<Health, 'health' | 'reason' | 'message' | 'since'> {
  const [last] = state.reasons
  if (state.gone !== null) return { health: 'gone', reason: 'gone', message: 'its server says that it is gone for good', since: state.gone }
  if (state.failures > 0 && last !== undefined && isFailing(state, last))
    return { health: 'failing', reason: last.reason, message: last.message, since: state.failingSince }
  if (state.lastFetch === null) return { health: 'new', reason: null, message: null, since: null }
  const since = quietSince(state, now)
  if (since !== null) return { health: 'quiet', reason: 'no-new-item', message: 'no new item for far longer than usual', since }
  return { health: 'ok', reason: null, message: null, since: null }
}

const isFailing = ({ failures, lastSuccess }: FeedState, { reason }: Failure): boolean =>
  failures > PASSING_MOST || lastSuccess === null || !PASSING.has(reason)

function notesOf(state: FeedState, now: string): string[] {
  const notes: string[] = []
  const odd = doubt(state, now)
  if (odd !== null) notes.push(odd)
  if (state.redirect !== null) notes.push(`it is redirected for good to ${state.redirect.to} (seen ${state.redirect.count} times)`)
  if (state.guidsReused) notes.push('it gives its guids to other items in turn; they are not used')
  const [last] = state.history.slice(-1)
  if (last !== undefined) notes.push(`it moved here from ${last.from} on ${last.at.slice(0, 10)}`)
  return notes
}
