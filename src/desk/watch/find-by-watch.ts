import type { Entry } from '../../record/entry.ts'
import type { Filter } from '../../record/filter.ts'
import type { RecordReader } from '../../store/port.ts'
import type { AskedKind } from '../filter/kinds.ts'
import type { NameBooks } from '../filter/known-names.ts'
import { askWatch } from './ask-watch.ts'
import { namedWatch } from './named-watch.ts'
import { QUEUE_DAYS, watchQueueOf } from './queue.ts'
import { watchOf } from './shelf-watches.ts'

/** A search with the conditions of a watch beside its own. */
export interface ByWatch {
  readonly filter: Filter
  /** What must hold of an entry beside the filter; absent where nothing more must. */
  readonly also?: (entry: Entry) => boolean
  /** What was understood, the watch's part last. */
  readonly understood: readonly string[]
}

/**
 * Adds the conditions of a watch to those of a search. Only what is known to be in its areas is found: how many may be, and wait in
 * the queue, is told on the first page. Rejects with ChanceryError NO_SUCH_ID, and with USAGE where the kind is not found by what the
 * watch asks.
 */
export async function byWatch(
  reader: RecordReader,
  search: { readonly filter: Filter; readonly understood: readonly string[] },
  asked: { readonly watch: string | undefined; readonly kind: AskedKind; readonly isFirst: boolean; readonly now: string },
  books: NameBooks,
): Promise<ByWatch> {
  if (asked.watch === undefined) return search
  const { watch } = await watchOf(reader, asked.watch)
  const prepared = namedWatch(watch, books)
  const { filter, standing, isExact } = askWatch(prepared, asked.kind, search.filter, true)
  const { areas } = watch
  const told = [
    areas.length === 0 ? `watch ${watch.name}` : `watch ${watch.name}: ${areas.length === 1 ? '1 area' : `${areas.length} areas`}`,
  ]
  if (areas.length > 0 && asked.kind === 'incidents' && asked.isFirst) {
    const { total } = await watchQueueOf(reader, prepared, { size: 1, after: null, days: QUEUE_DAYS, now: asked.now })
    if (total !== 0)
      told.push(`${total} more of the last ${QUEUE_DAYS} days may be near and ${total === 1 ? 'waits' : 'wait'} in its queue`)
  }
  if (areas.length > 0 && asked.kind === 'reports') told.push('reports that are told too vaguely to be near an area are not among them')
  const understood = [...search.understood, ...told]
  return isExact ? { filter, understood } : { filter, understood, also: (entry) => standing(entry) === 'matched' }
}
