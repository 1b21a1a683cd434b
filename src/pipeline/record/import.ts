import { type Arrival, arrivalOf } from '../../record/arrival.ts'
import type { ReadStory } from '../../record/derive.ts'
import type { RecordStore } from '../../store/port.ts'
import type { Item } from '../../wire/item.ts'
import { isShowable } from '../../wire/showable.ts'
import { inOrder } from '../in-order.ts'
import type { Reader } from '../reader.ts'
import { keepStories } from './keep-stories.ts'
import { readArrival } from './read-arrival.ts'

/** Stories that are kept in one transaction: so many are at most read again after a crash. */
const BATCH = 32
/** Stories that are read at once. */
const AT_ONCE = 8

export interface ImportOptions {
  readonly store: RecordStore
  readonly reader: Pick<Reader, 'read'>
  /** Version under which readings are kept. */
  readonly readerVersion: string
  /** The time of day, as an ISO instant. */
  readonly clock: () => string
  readonly signal?: AbortSignal
  /** Called when a batch is on disk, and for each item that is not taken, with why. */
  readonly onBatch?: (told: ImportSums) => Promise<void> | void
  readonly onSkipped?: (where: string, why: string) => Promise<void> | void
  readonly batch?: number
}

export interface ImportSums {
  /** New in the record. */
  readonly stories: number
  /** There before. */
  readonly known: number
  /** Not taken: embargoed, withheld, without words. */
  readonly skipped: number
}

/**
 * Brings items into the record: what it has already is passed over unread, what is new is read and kept a batch at a time. When it ends
 * early, by a signal or by force, what was told as kept is there, and the next import of the same items goes on from it.
 */
export async function importItems(items: AsyncIterable<Item> | Iterable<Item>, options: ImportOptions): Promise<ImportSums> {
  const { clock, signal, onBatch, onSkipped, batch: size = BATCH } = options
  let sums: ImportSums = { stories: 0, known: 0, skipped: 0 }
  let batch: Arrival[] = []
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    const kept = await keepBatch(batch, options)
    sums = { ...sums, stories: sums.stories + kept, known: sums.known + batch.length - kept }
    batch = []
    await onBatch?.(sums)
  }
  for await (const item of items) {
    if (signal?.aborted) break
    const arrival = arrivalOf(item, clock())
    const why = whyNot(arrival, clock())
    if (why === null) batch.push(arrival)
    else {
      sums = { ...sums, skipped: sums.skipped + 1 }
      await onSkipped?.(item.where, why)
    }
    if (batch.length >= size) await flush()
  }
  await flush()
  return sums
}

function whyNot({ story }: Arrival, now: string): string | null {
  if (!isShowable(story, now)) return `embargoed until ${story.embargoed}; import it again then`
  if (story.status === 'withheld') return 'withheld by its source'
  return story.text.trim() === '' && story.version?.kind !== 'kill' && story.status !== 'canceled' ? 'no words in it to read' : null
}

/** How many of them were new. */
async function keepBatch(batch: readonly Arrival[], { store, reader, readerVersion }: ImportOptions): Promise<number> {
  const distinct = [...new Map(batch.map((arrival) => [arrival.card.key, arrival])).values()]
  const there = new Set(
    (
      await store.get(
        'story',
        distinct.map(({ card }) => card.key),
      )
    ).map(({ id }) => id),
  )
  const read: ReadStory[] = []
  const fresh = distinct.filter(({ card }) => !there.has(card.key))
  for await (const story of inOrder(fresh, AT_ONCE, (arrival) => readArrival(arrival, reader))) read.push(story)
  if (read.length === 0) return 0
  return (await store.write((writer) => keepStories(writer, read, readerVersion))).stories
}
