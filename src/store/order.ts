import type { Facets } from '../record/entry.ts'
import { instantOf } from '../record/instant.ts'
import { compare } from '../record/story-card.ts'
import type { Query } from './port.ts'

export type Order = NonNullable<Query['order']>

export const DEFAULT_ORDER: Order = 'newest'

/** By what an order sorts, and which way; ties go the same way by id, and entries without the date come last. */
export const ORDERS: Readonly<Record<Order, { readonly by: 'published' | 'updated' | 'eventFrom'; readonly falls: boolean }>> = {
  newest: { by: 'published', falls: true },
  oldest: { by: 'published', falls: false },
  event: { by: 'eventFrom', falls: true },
  updated: { by: 'updated', falls: true },
}

/** The place of an entry in an order: milliseconds since 1970, or a day number for `event`. */
export interface Place {
  readonly key: number | null
  readonly id: string
}

export function placeOf(order: Order, id: string, facets: Facets): Place {
  const { by } = ORDERS[order]
  return { id, key: by === 'eventFrom' ? keptDay(facets.eventFrom) : instantOf(facets[by]) }
}

/** A day number within what databases keep (from the year -4600 on); days beyond are all one. */
export const keptDay = (day: number | null): number | null =>
  day === null ? null : Math.min(Math.max(Math.round(day), -2_400_000), 2_000_000_000)

/** Below zero when `a` comes first. */
export function comparePlaces(order: Order, a: Place, b: Place): number {
  const sign = ORDERS[order].falls ? -1 : 1
  if (a.key === null || b.key === null) return a.key === b.key ? sign * compare(a.id, b.id) : a.key === null ? 1 : -1
  return sign * (a.key - b.key || compare(a.id, b.id))
}
