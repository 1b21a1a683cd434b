import { arrivalOf } from '../../record/arrival.ts'
import type { RecordStore } from '../../store/port.ts'
import { parseLine } from '../../wire/formats/jsonl/parse-line.ts'
import type { Item } from '../../wire/item.ts'
import type { FarReader } from '../far-reader.ts'
import { type ImportOptions, type ImportSums, importItems } from '../record/import.ts'
import type { News } from './news.ts'
import type { StatusDesk } from './status.ts'

/** A story as somebody sends it: a line of JSON Lines, as `chancery import` takes it. */
export interface StorySent {
  readonly text: string
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly published?: string | undefined
  readonly source?: string | undefined
  readonly url?: string | undefined
}

/** What became of it. `key`: its key in the record; null where nothing could be made of it. */
export interface StoryTaken {
  readonly key: string | null
  readonly state: 'new' | 'known' | 'refused'
  /** Why it was refused, or what was not as it should be. */
  readonly why: string | null
}

export interface StoriesTaken {
  readonly stories: readonly StoryTaken[]
  /** Ids of incidents that the stories tell of. */
  readonly incidents: readonly string[]
}

/** Reads stories and keeps them in the record while the desk answers. */
export interface Intake {
  /** Stories that somebody sends, at once. Rejects with the reader's or the store's ChanceryError. */
  take(sent: readonly StorySent[]): Promise<StoriesTaken>
  /** Items of files or feeds. `total`: how many there are, where that is known. */
  bring(
    items: AsyncIterable<Item> | Iterable<Item>,
    mode: News['mode'],
    options?: { readonly total?: number; readonly onSkipped?: (where: string, why: string) => void },
  ): Promise<ImportSums>
  close(): Promise<void>
}

export interface IntakePorts {
  /** The record as each mode writes it. */
  readonly as: (mode: News['mode']) => RecordStore
  readonly reader: FarReader
  readonly readerVersion: string
  readonly clock: () => string
  readonly status: StatusDesk
  /** Ends what is brought. */
  readonly signal: AbortSignal
}

/** Stories of one write. Few, since questions to an embedded database wait while it writes. */
const BATCH = 4

export function makeIntake({ as, reader, readerVersion, clock, status, signal }: IntakePorts): Intake {
  const options = { reader, readerVersion, clock, batch: BATCH }
  const progress = makeProgress(status)
  return {
    take: (sent) => takeSent(sent, { ...options, store: as('live') }),
    bring: async (items, mode, { total, onSkipped } = {}) => {
      const work = progress.begin(total ?? null)
      const onBatch = (sums: ImportSums): void => work.done(sums.stories + sums.known + sums.skipped)
      const skipped = onSkipped === undefined ? {} : { onSkipped }
      return importItems(items, { ...options, store: as(mode), signal, onBatch, ...skipped }).finally(work.end)
    },
    close: () => reader.close(),
  }
}

/** The sum of all work in hand, as the status tells it. */
function makeProgress(status: StatusDesk): { begin(total: number | null): { done(n: number): void; end(): void } } {
  const works = new Set<{ done: number; readonly total: number | null }>()
  const show = (): void => {
    const all = [...works]
    const total = all.reduce<number | null>((sum, one) => (sum === null || one.total === null ? null : sum + one.total), 0)
    status.reading(all.length === 0 ? null : { done: all.reduce((sum, one) => sum + one.done, 0), total })
  }
  return {
    begin: (total) => {
      const work = { done: 0, total }
      works.add(work)
      show()
      return {
        done: (n) => {
          work.done = n
          show()
        },
        end: () => {
          works.delete(work)
          show()
        },
      }
    },
  }
}

async function takeSent(sent: readonly StorySent[], options: ImportOptions): Promise<StoriesTaken> {
  const { store, clock } = options
  const parsed = sent.map((story, i) => parseLine(JSON.stringify(story), `story ${i + 1}`))
  const items = parsed.flatMap((one) => one.items)
  const keyOf = (item: Item): string => arrivalOf(item, clock()).card.key
  const keys = items.map(keyOf)
  const known = new Set((await store.get('story', keys)).map(({ id }) => id))
  const skipped = new Map<string, string>()
  await importItems(items, { ...options, onSkipped: (where, why) => void skipped.set(where, why) })
  const stories = parsed.map(({ items: [item], faults: [fault] }): StoryTaken => {
    if (item === undefined) return { key: null, state: 'refused', why: fault?.message ?? 'there is nothing in it' }
    const why = skipped.get(item.where) ?? null
    const key = keyOf(item)
    if (why !== null) return { key: null, state: 'refused', why }
    return { key, state: known.has(key) ? 'known' : 'new', why: fault?.message ?? null }
  })
  const kept = stories.flatMap(({ key }) => key ?? [])
  const accounts = kept.length === 0 ? [] : await store.accountsOfStories('incident', kept)
  return { stories, incidents: [...new Set(accounts.flatMap(({ item }) => item ?? []))] }
}
