import type { Entry, EntryKind } from '../../record/entry.ts'
import { writeCursor } from '../../store/cursor.ts'
import { DEFAULT_ORDER, placeOf } from '../../store/order.ts'
import type { Page, Query, RecordReader } from '../../store/port.ts'

/** What was sifted out of what a store finds, a page at a time. */
export interface SiftedPage<T> {
  readonly items: readonly T[]
  /** How many there are in all; null on later pages. */
  readonly total: number | null
  /** For the next page; null at the end. */
  readonly next: string | null
}

const WHOLE = 1_000

/**
 * A page of what `take` makes of the entries that fit; null leaves one out. The first page goes through all of them, for the true
 * total. Rejects with ChanceryError USAGE for a cursor of another query.
 */
export async function siftPage<K extends EntryKind, T>(
  reader: RecordReader,
  query: Query<K>,
  take: (entry: Entry<K>) => T | null,
): Promise<SiftedPage<T>> {
  const { size, after = null } = query
  const order = query.order ?? DEFAULT_ORDER
  const items: T[] = []
  let [total, at, end]: [number, string | null, string | null] = [0, after, null]
  do {
    const page: Page<K> = await reader.find({ ...query, size: WHOLE, after: at })
    for (const entry of page.entries) {
      const taken = take(entry)
      if (taken === null) continue
      total++
      if (items.length < size) items.push(taken)
      if (items.length === size) end ??= writeCursor(query, placeOf(order, entry.id, entry.facets))
    }
    at = page.next
  } while (at !== null && (after === null || total <= size))
  return { items, total: after === null ? total : null, next: total > size ? end : null }
}
