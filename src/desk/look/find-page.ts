import { statusOn } from '../../record/commitments/status.ts'
import type { Entry, EntryKind } from '../../record/entry.ts'
import type { Filter } from '../../record/filter.ts'
import type { Query, RecordReader } from '../../store/port.ts'
import { siftPage } from './sift-page.ts'

/** What fits, a page at a time. */
export interface FoundPage<K extends EntryKind = EntryKind> {
  readonly entries: readonly Entry<K>[]
  /** How many fit in all; null on later pages. */
  readonly total: number | null
  /** For the next page; null at the end. */
  readonly next: string | null
}

export interface Asked<K extends EntryKind> {
  readonly kind: K
  readonly filter: Filter
  readonly order: NonNullable<Query['order']>
  readonly size: number
  readonly after: string | null
  /** ISO day of asking: what is due on that day is known from it alone. */
  readonly today: string
  /** What must hold of an entry beside the filter. */
  readonly also?: (entry: Entry) => boolean
}

/** Sources never say `overdue` on the day when a term ends: these may be, by the calendar. */
const MAY_BE_OVERDUE = ['pending', 'in progress', 'overdue']
const WHOLE = 1000

/** A page of the entries that fit, with the true total on the first. Throws ChanceryError USAGE for a cursor of another query. */
export async function findPage<K extends EntryKind>(reader: RecordReader, asked: Asked<K>): Promise<FoundPage<K>> {
  const { kind, filter, order, size, after, today, also } = asked
  const statuses = kind === 'commitment' ? filter.statuses : undefined
  if (statuses === undefined && also === undefined) {
    const { entries, next } = await reader.find({ kind, filter, order, size, after })
    return { entries, next, total: after === null ? await reader.count({ kind, filter }) : null }
  }
  const wide =
    statuses === undefined
      ? filter
      : { ...filter, statuses: [...new Set([...statuses, ...(statuses.includes('overdue') ? MAY_BE_OVERDUE : [])])] }
  const fits = (entry: Entry<K>): boolean =>
    (statuses === undefined || statuses.includes(statusOf(entry, today))) && (also === undefined || also(entry))
  const { items, next, total } = await siftPage(reader, { kind, filter: wide, order, size, after }, (entry) => (fits(entry) ? entry : null))
  return { entries: items, next, total }
}

const statusOf = (entry: Entry, today: string): string => statusOn((entry as Entry<'commitment'>).doc, today)

/** Every entry that fits, a thousand at a time, the oldest first. */
export const allOf = <K extends EntryKind>(reader: RecordReader, kind: K, filter: Filter): AsyncGenerator<Entry<K>, void, undefined> =>
  walk(reader, kind, filter, 'oldest')

/** Entries that fit, the newest first, at most so many. */
export async function* newestOf<K extends EntryKind>(
  reader: RecordReader,
  kind: K,
  filter: Filter,
  most: number,
): AsyncGenerator<Entry<K>, void, undefined> {
  let left = most
  for await (const entry of walk(reader, kind, filter, 'newest')) {
    if (left-- <= 0) return
    yield entry
  }
}

async function* walk<K extends EntryKind>(
  reader: RecordReader,
  kind: K,
  filter: Filter,
  order: 'newest' | 'oldest',
): AsyncGenerator<Entry<K>, void, undefined> {
  let after: string | null = null
  do {
    const page: { readonly entries: readonly Entry<K>[]; readonly next: string | null } = await reader.find({
      kind,
      filter,
      order,
      size: WHOLE,
      after,
    })
    yield* page.entries
    after = page.next
  } while (after !== null)
}
