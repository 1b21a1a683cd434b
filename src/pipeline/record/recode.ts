import type { StoryReading } from '../../record/change.ts'
import type { Decision } from '../../record/decision.ts'
import type { ReadStory } from '../../record/derive.ts'
import { diffReadings } from '../../record/reconcile/diff-readings.ts'
import { isSame } from '../../record/reconcile/reading-diff.ts'
import type { DiffSummary, StoryDiff } from '../../record/reconcile/summary.ts'
import type { RecordStore, StoredStory } from '../../store/port.ts'
import { inOrder } from '../in-order.ts'
import type { Reader } from '../reader.ts'
import { rederive } from './keep-stories.ts'
import { readArrival } from './read-arrival.ts'
import { withReadings } from './recode-overlay.ts'
import { Unchanged } from './recode-tally.ts'
import { anchorsOf, waitingAmong } from './recode-waiting.ts'

/** Stories that are changed in one transaction: a run that is stopped loses none of those before. */
const BATCH = 32
const AT_ONCE = 8

export interface RecodeOptions {
  readonly store: RecordStore
  readonly reader: Pick<Reader, 'read'>
  /** Version of the reader, under which its readings are kept. */
  readonly readerVersion: string
  /** Keeps the new readings; otherwise nothing is changed. */
  readonly accept?: boolean
  /** Reads those too that this version read. */
  readonly all?: boolean
  /** Stories that are read at most. */
  readonly size?: number
  readonly signal?: AbortSignal
  /** Stories of a batch, when they are done. */
  readonly onBatch?: (stories: number) => Promise<void> | void
  readonly batch?: number
}

export interface Recoded {
  readonly readerVersion: string
  readonly accepted: boolean
  /** Stories that the reader could not read, with why; they keep what they have. */
  readonly failed: readonly { readonly story: string; readonly why: string }[]
  readonly summary: DiffSummary
  /** Stories of which something is told otherwise, with what. */
  readonly stories: readonly StoryDiff[]
  /** Decisions that find no item among the new readings: they wait, and hold again when one comes. */
  readonly waiting: readonly Decision[]
  /** The signal stopped it before its end. */
  readonly stopped: boolean
}

/**
 * Reads stored stories anew and tells what the reader has otherwise than the record. With `accept` it keeps the new readings a batch
 * at a time, each whole or not at all, and people's decisions are laid on them again; the next run goes on where one stopped.
 */
export async function recode(options: RecodeOptions): Promise<Recoded> {
  const { store, readerVersion, accept = false, all = false, size = Number.POSITIVE_INFINITY, signal, onBatch, batch = BATCH } = options
  const decided = new Set(
    (await store.decisions())
      .flatMap(({ act }) => anchorsOf(act))
      .flatMap(({ story, words = [] }) => [story ?? '', ...words.map((one) => one.story)]),
  )
  const changed: StoryDiff[] = []
  const unchanged = new Unchanged()
  const failed: { story: string; why: string }[] = []
  const anew = new Map<string, ReadStory>()
  let after: string | null = null
  let done = 0
  while (done < size && !isStopped(signal)) {
    const stories = await storiesAfter(store, { other: all ? '' : readerVersion, after, size: Math.min(batch, size - done) })
    if (stories.length === 0) break
    after = (stories.at(-1) as StoredStory).card.key
    const { read, lost } = await readAnew(stories, options)
    if (isStopped(signal)) break
    failed.push(...lost)
    for (const { was, now } of read) {
      const diff = diffReadings(was, now.reading, now.story.text)
      if (isSame(diff)) unchanged.add(diff)
      else changed.push({ story: now.card.key, diff })
    }
    if (accept)
      await keepAnew(
        store,
        read.map(({ now }) => now),
        readerVersion,
      )
    else for (const { now } of read) if (decided.has(now.card.key)) anew.set(now.card.key, now)
    done += stories.length
    await onBatch?.(stories.length)
  }
  const decisions = await store.decisions()
  return {
    ...{ readerVersion, accepted: accept, failed },
    summary: unchanged.summary(changed),
    stories: changed,
    waiting: await waitingAmong(withReadings(store, anew, decisions), decisions),
    stopped: signal?.aborted === true,
  }
}

const isStopped = (signal: AbortSignal | undefined): boolean => signal?.aborted === true

const storiesAfter = async (
  store: RecordStore,
  { other, after, size }: { readonly other: string; readonly after: string | null; readonly size: number },
): Promise<StoredStory[]> =>
  store.write(async (writer) => {
    const stories: StoredStory[] = []
    for (const key of await writer.readBefore(other, after, size)) {
      const stored = await writer.story(key)
      if (stored !== null) stories.push(stored)
    }
    return stories
  })

interface ReadAnew {
  readonly was: StoryReading
  readonly now: ReadStory
}

async function readAnew(
  stories: readonly StoredStory[],
  { reader, signal }: RecodeOptions,
): Promise<{ read: ReadAnew[]; lost: { story: string; why: string }[] }> {
  const read: ReadAnew[] = []
  const lost: { story: string; why: string }[] = []
  const readOne = async ({ card, story, reading }: StoredStory): Promise<void> => {
    if (signal?.aborted === true || reading === null) return
    try {
      read.push({ was: reading, now: await readArrival({ card, story }, reader) })
    } catch (thrown) {
      lost.push({ story: card.key, why: thrown instanceof Error ? thrown.message : String(thrown) })
    }
  }
  for await (const _ of inOrder(stories, AT_ONCE, readOne));
  return { read, lost }
}

const keepAnew = (store: RecordStore, stories: readonly ReadStory[], readerVersion: string): Promise<void> =>
  store.write(async (writer) => {
    // A version that came in meanwhile may have taken the place of one: its card counts as it is now.
    const cards = new Map((await writer.cards(stories.map(({ card }) => card.key))).map((card) => [card.key, card]))
    const own = stories.flatMap((one) => {
      const card = cards.get(one.card.key)
      return card === undefined ? [] : [{ ...one, card }]
    })
    await writer.apply(own.map(({ card, reading }) => ({ op: 'put-reading', story: card.key, reader: readerVersion, reading }) as const))
    await rederive(writer, [], own, { loosen: true })
  })
