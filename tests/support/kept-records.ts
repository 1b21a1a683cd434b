import { openStore, type StorePlace } from '../../src/store/open-store.ts'
import type { RecordStore } from '../../src/store/port.ts'

/** Records that stay open from one command of a test to the next, as opening PGlite takes seconds. */
export interface KeptRecords {
  readonly openRecord: (place: StorePlace) => Promise<RecordStore>
  close(): Promise<void>
}

export function keptRecords(): KeptRecords {
  const held = new Map<string, Promise<RecordStore>>()
  return {
    openRecord: async (place) => {
      const key = JSON.stringify(place)
      const opening = held.get(key) ?? openStore(place)
      held.set(key, opening)
      return { ...(await opening), close: async () => {} }
    },
    close: async () => {
      for (const store of held.values()) await (await store).close()
      held.clear()
    },
  }
}
