// Writes into a record one write after another, and tells each that is done; ended from outside.
import { openStore } from '../../src/store/open-store.ts'
import { entryOf, put } from './entries.ts'

const store = await openStore({ folder: process.argv[2] as string })
for (let i = (await store.totals()).report / 2; ; i++) {
  await store.write((writer) => writer.apply(put(entryOf(`a${i}`, { words: ['bomb'] }), entryOf(`b${i}`, { words: ['road'] }))))
  process.stdout.write(`${i + 1}\n`)
}
