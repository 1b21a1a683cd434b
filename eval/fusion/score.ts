import { inOrder } from '../../src/pipeline/in-order.ts'
import type { Reader } from '../../src/pipeline/reader.ts'
import { keepStories } from '../../src/pipeline/record/keep-stories.ts'
import { readArrival } from '../../src/pipeline/record/read-arrival.ts'
import { arrivalOf } from '../../src/record/arrival.ts'
import type { ReadStory } from '../../src/record/derive.ts'
import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import type { RecordStore } from '../../src/store/port.ts'
import { type BCubed, bcubed, type Item } from './bcubed.ts'
import { type GoldStory, goldStories, type Half, itemOf } from './stories.ts'

export interface FusionScore {
  readonly stories: number
  readonly incidents: number
  /** Over all stories that tell an incident, those in which the reader finds none among them. */
  readonly all: BCubed
  /** Over those in which the reader finds one: fusion by itself. */
  readonly read: BCubed
  /** Part of the stories in which the reader finds an incident. */
  readonly coverage: number
  /** Part of the follow-ups and mentions that are laid to the right incident. */
  readonly attached: number
  /** How many different records the orders of arrival gave: 1 when the order plays no part. */
  readonly records: number
}

const NOW = '2026-01-01T00:00:00Z'
/** Stories of one transaction, by round: that they come in other portions must play no part either. */
const BATCHES = [32, 1, 7, 100]

/** Reads a half once, keeps its stories in ten orders of arrival, and compares the incidents with the truth. */
export async function scoreFusion(half: Half, reader: Pick<Reader, 'read'>, orders = 10): Promise<FusionScore> {
  const gold = goldStories(half)
  const read = await readAll(gold, reader)
  const contents = new Set<string>()
  let first: RecordStore | undefined
  for (let order = 0; order < orders; order++) {
    const store = await recordOf(order === 0 ? read : shuffled(read, order), BATCHES[order % BATCHES.length] as number)
    contents.add((await store.write((writer) => writer.snapshot(NOW, 'eval'))).id)
    first ??= store
  }
  if (first === undefined) throw new RangeError('at least one order')
  return { ...(await compare(first, gold, read)), records: contents.size }
}

async function readAll(gold: readonly GoldStory[], reader: Pick<Reader, 'read'>): Promise<ReadStory[]> {
  const read: ReadStory[] = []
  for await (const story of inOrder(
    gold.map((one) => arrivalOf(itemOf(one), NOW)),
    8,
    (arrival) => readArrival(arrival, reader),
  ))
    read.push(story)
  return read
}

async function recordOf(read: readonly ReadStory[], batch: number): Promise<RecordStore> {
  const store = openMemoryStore()
  for (let from = 0; from < read.length; from += batch)
    await store.write((writer) => keepStories(writer, read.slice(from, from + batch), 'eval'))
  return store
}

async function compare(store: RecordStore, gold: readonly GoldStory[], read: readonly ReadStory[]): Promise<Omit<FusionScore, 'records'>> {
  const accounts = await store.write((writer) =>
    writer.accountsOfStories(
      'incident',
      read.map(({ card }) => card.key),
    ),
  )
  const found = new Map<string, { news: Set<string>; any: Set<string> }>(
    read.map(({ card }) => [card.id, { news: new Set(), any: new Set() }]),
  )
  const idOf = new Map(read.map(({ card }) => [card.key, card.id]))
  for (const { story, role, item } of accounts) {
    const own = found.get(idOf.get(story) ?? '')
    if (own === undefined || item === null) continue
    own.any.add(item)
    if (role === 'news') own.news.add(item)
  }
  const items = gold
    .filter(({ tells }) => tells.length > 0)
    .map(
      ({ id, tells, follows, recalls }): Item => ({
        found: found.get(id)?.news ?? new Set(),
        told: new Set(tells),
        mentioned: new Set([...tells, ...follows, ...recalls]),
      }),
    )
  const covered = items.filter((item) => item.found.size > 0)
  return {
    stories: gold.length,
    incidents: new Set(gold.flatMap(({ tells }) => tells)).size,
    all: bcubed(items),
    read: bcubed(covered),
    coverage: covered.length / items.length,
    attached: attachedOf(gold, found),
  }
}

/** A follow-up or mention is right in an incident of which most news stories tell what it is about. */
function attachedOf(gold: readonly GoldStory[], found: ReadonlyMap<string, { news: Set<string>; any: Set<string> }>): number {
  const votes = new Map<string, Map<string, number>>()
  for (const { id, tells } of gold)
    for (const item of found.get(id)?.news ?? []) {
      const own = votes.get(item) ?? new Map<string, number>()
      for (const told of tells) own.set(told, (own.get(told) ?? 0) + 1)
      votes.set(item, own)
    }
  const meant = (item: string): string | undefined => [...(votes.get(item) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]
  const wanted = gold.flatMap(({ id, follows, recalls }) => [...follows, ...recalls].map((told) => ({ id, told })))
  const right = wanted.filter(({ id, told }) => [...(found.get(id)?.any ?? [])].some((item) => meant(item) === told))
  return right.length / Math.max(1, wanted.length)
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list]
  let state = seed
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = state % (i + 1)
    ;[out[i], out[j]] = [out[j] as T, out[i] as T]
  }
  return out
}
