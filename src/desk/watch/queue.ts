import { movedDay } from '../../kit/when.ts'
import type { RecordReader } from '../../store/port.ts'
import type { PreparedWatch } from './match.ts'
import { type WatchedPage, watchedPage } from './watched-page.ts'

/** Days of news that a queue holds, unless more are asked for: what is older is no longer waited for. */
export const QUEUE_DAYS = 30

export interface Queue extends WatchedPage {
  /** ISO day: incidents of which nothing came out since are not in it. */
  readonly from: string
}

/**
 * Incidents that may be near the areas of a watch, but are told too vaguely to be placed: for a person to place, or to mute. None of a
 * watch without areas. `days`: before the newest story.
 */
export async function watchQueueOf(
  reader: RecordReader,
  prepared: PreparedWatch,
  asked: { readonly size: number; readonly after: string | null; readonly days: number; readonly now: string },
): Promise<Queue> {
  const { size, after, days, now } = asked
  const from = queueFrom(await newestBy(reader, now), now, days)
  if (prepared.areas.length === 0) return { from, items: [], total: after === null ? 0 : null, next: null }
  const filter = { updated: { from } }
  const page = await watchedPage(reader, prepared, {
    kinds: ['possible', 'unplaced'],
    filter,
    order: 'updated',
    size,
    after,
    unmuted: true,
  })
  return { ...page, from }
}

/** When the newest story came out, by now; null where none has a date. */
export async function newestBy(reader: RecordReader, now: string): Promise<string | null> {
  const { entries } = await reader.find({ kind: 'story', filter: { published: { to: now } }, order: 'newest', size: 1 })
  return entries[0]?.facets.published ?? null
}

/** First day of a queue. */
export const queueFrom = (newest: string | null, now: string, days: number): string => movedDay(newest ?? now, -days)
