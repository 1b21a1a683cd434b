import { afterAll, beforeEach, describe } from 'vitest'
import type { RecordStore } from '../../src/store/port.ts'
import { accountsContract } from './contract-accounts.ts'
import { entriesContract } from './contract-entries.ts'
import { filterContract } from './contract-filter.ts'
import { historyContract } from './contract-history.ts'
import { shelfContract } from './contract-shelf.ts'
import { storiesContract } from './contract-stories.ts'
import { writesContract } from './contract-writes.ts'

export interface Bench {
  /** A store with nothing in it. */
  fresh(): Promise<RecordStore>
  end(): Promise<void>
}

/** What every store keeps to. `at` gives the store of the test that runs. */
export type Contract = (at: () => RecordStore) => void

export function describeContract(name: string, open: () => Promise<Bench>): void {
  describe(name, () => {
    let bench: Bench | null = null
    let store: RecordStore | null = null
    beforeEach(async () => {
      bench ??= await open()
      store = await bench.fresh()
    }, 120_000)
    afterAll(async () => bench?.end())
    const at = (): RecordStore => store as RecordStore
    describe('entries', () => entriesContract(at))
    describe('filter', () => filterContract(at))
    describe('history', () => historyContract(at))
    describe('stories', () => storiesContract(at))
    describe('accounts and decisions', () => accountsContract(at))
    describe('shelf', () => shelfContract(at))
    describe('writes', () => writesContract(at))
  })
}
