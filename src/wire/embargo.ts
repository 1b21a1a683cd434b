import { type Fault, noted, quoted } from './fault.ts'
import type { Item } from './item.ts'
import { readPublished } from './time/read-published.ts'

export type Release = Pick<Item, 'status' | 'embargoed'>

/**
 * When an item may be shown. An embargo whose hour is missing or cannot be read is one that nobody knows the end of: the item is
 * withheld, and that is noted.
 * @param raw the embargo as written; empty where the format says "embargoed" and no more; null where there is none
 */
export function releaseOf(raw: string | null, status: Item['status'], where: string, faults: Fault[]): Release {
  if (raw === null) return { status, embargoed: null }
  const notes: Fault[] = []
  const embargoed = raw.trim() === '' ? null : readPublished(raw, where, notes)
  if (embargoed !== null) {
    faults.push(...notes)
    return { status, embargoed }
  }
  const why = raw.trim() === '' ? 'under embargo with no hour at which it ends' : `the embargo ${quoted(raw)} cannot be read`
  faults.push(noted(where, 'bad-date', `${why}; withheld`))
  return { status: status === 'canceled' ? 'canceled' : 'withheld', embargoed: null }
}

/** An item as it may be shown within another that holds it: not before that is. That the outer one was taken back takes back none. */
export function heldWith(item: Item, outer: Release): Item {
  const embargoed = later(item.embargoed, outer.embargoed)
  return outer.status === 'withheld' && item.status !== 'canceled' ? { ...item, embargoed, status: 'withheld' } : { ...item, embargoed }
}

const later = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other > one) ? other : one)
