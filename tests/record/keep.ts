import { importItems } from '../../src/pipeline/record/import.ts'
import type { IncidentRecord } from '../../src/record/incident-record.ts'
import type { StoryCard } from '../../src/record/story-card.ts'
import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import type { RecordStore } from '../../src/store/port.ts'
import { bareItem, type Item } from '../../src/wire/item.ts'
import { sharedReader } from '../support/readers.ts'

/** A story as a test writes it. */
export interface Told {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly published: string
  readonly source?: string
  readonly version?: number
}

export const itemOf = ({ id, text, title, published, source = id, version }: Told): Item => ({
  ...bareItem(text, id),
  ...{ id, published, source, title: title ?? null, version: version ?? null },
})

/** Reads the stories and keeps them, in their order. */
export async function keep(told: readonly Told[], store: RecordStore = openMemoryStore(), batch = 32): Promise<RecordStore> {
  const reader = await sharedReader()
  await importItems(told.map(itemOf), { store, reader, readerVersion: 'test', clock: () => '2026-01-01T00:00:00Z', batch })
  return store
}

export const incidentsOf = async (store: RecordStore): Promise<IncidentRecord[]> =>
  (await store.find({ kind: 'incident', filter: {}, order: 'event', size: 1000 })).entries.map(({ doc }) => doc)

export const storiesOf = async (store: RecordStore): Promise<StoryCard[]> =>
  (await store.find({ kind: 'story', filter: {}, order: 'oldest', size: 1000 })).entries.map(({ doc }) => doc)

/** Names the whole content of a record. */
export const contentOf = async (store: RecordStore): Promise<string> =>
  (await store.write((writer) => writer.snapshot('2026-01-01T00:00:00Z', 'test'))).id
