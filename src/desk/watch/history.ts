import { dayNumber } from '../../kit/when.ts'
import type { Entry } from '../../record/entry.ts'
import { instantOf } from '../../record/instant.ts'
import type { Watch } from './watch.ts'

/** True for an incident that happened more than `oldDays` before `now` (ISO), or that the record had before the watch was there. */
export function isOld({ facets }: Entry<'incident'>, watch: Watch, now: string, oldDays: number): boolean {
  const since = instantOf(watch.since)
  const first = instantOf(facets.firstSeen)
  if (since !== null && first !== null && first < since) return true
  const day = facets.eventTo ?? dayOf(facets.published) ?? dayOf(facets.firstSeen)
  const today = dayOf(now)
  return day !== null && today !== null && today - day > oldDays
}

const dayOf = (iso: string | null): number | null => (iso === null ? null : dayNumber(iso))
