import type { Entry } from '../../record/entry.ts'
import type { Filter } from '../../record/filter.ts'
import type { Query, RecordReader } from '../../store/port.ts'
import { siftPage } from '../look/sift-page.ts'
import { askWatch } from './ask-watch.ts'
import { matchWatch, type PreparedWatch } from './match.ts'
import type { MatchKind } from './nearness.ts'
import type { Reason } from './reason.ts'

/** An incident that a watch is for, or may be, with why. */
export interface WatchedIncident {
  readonly entry: Entry<'incident'>
  readonly kind: MatchKind
  readonly reasons: readonly Reason[]
  /** No more of it is sent, and it waits in no queue. */
  readonly muted: boolean
}

export interface WatchedPage {
  readonly items: readonly WatchedIncident[]
  /** How many there are in all; null on later pages. */
  readonly total: number | null
  /** For the next page; null at the end. */
  readonly next: string | null
}

export interface WatchedAsked {
  /** Which of them. */
  readonly kinds: readonly MatchKind[]
  /** Conditions beside those of the watch. */
  readonly filter: Filter
  readonly order: NonNullable<Query['order']>
  /** 1 to 1,000. */
  readonly size: number
  readonly after: string | null
  /** Without incidents that were muted. Default false. */
  readonly unmuted?: boolean
}

/** Incidents of the record that a watch is for, a page at a time. Throws ChanceryError USAGE for a cursor of another query. */
export async function watchedPage(reader: RecordReader, prepared: PreparedWatch, asked: WatchedAsked): Promise<WatchedPage> {
  const { kinds, filter, order, size, after, unmuted = false } = asked
  const ask = askWatch(
    prepared,
    'incidents',
    filter,
    kinds.every((kind) => kind === 'matched'),
  )
  const isMuted = mutedBy(prepared)
  return siftPage(reader, { kind: 'incident', filter: ask.filter, order, size, after }, (entry): WatchedIncident | null => {
    const match = matchWatch(prepared, entry)
    const muted = isMuted(entry)
    if (match === null || !kinds.includes(match.kind) || (unmuted && muted)) return null
    return { entry, ...match, muted }
  })
}

/** Whether an incident is one that the watch mutes: also one to which a muted one was joined. */
export function mutedBy({ watch }: PreparedWatch): (entry: Entry<'incident'>) => boolean {
  const ids = new Set(watch.mutedIncidents)
  return ids.size === 0 ? () => false : ({ id, doc }) => ids.has(id) || doc.accounts.some((account) => ids.has(account))
}
