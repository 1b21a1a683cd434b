import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import { describeContract } from './contract.ts'

describeContract('memory', async () => ({ fresh: async () => openMemoryStore(), end: async () => {} }))
