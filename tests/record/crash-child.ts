// Imports the stories of crash-stories into a record and tells after each batch how many of them are kept; ended from outside.
//   crash-child.ts PLACE STORIES BATCH     PLACE: a folder, or an address of a PostgreSQL database
import { writeSync } from 'node:fs'
import { importItems } from '../../src/pipeline/record/import.ts'
import { openStore } from '../../src/store/open-store.ts'
import { crashReader, crashStories } from './crash-stories.ts'

const [place = '', count = '', batch = ''] = process.argv.slice(2)
const store = await openStore(place.startsWith('postgres:') ? { url: place } : { folder: place })
writeSync(1, 'open\n')
await importItems(crashStories(Number(count)), {
  ...{ store, reader: crashReader, readerVersion: 'crash', clock: () => '2026-01-01T00:00:00Z', batch: Number(batch) },
  onBatch: ({ stories, known, skipped }) => void writeSync(1, `kept ${stories + known + skipped}\n`),
})
await store.close()
writeSync(1, 'done\n')
