import type { Document } from '../document.ts'
import { lost } from '../fault.ts'
import { parseLine } from '../formats/jsonl/parse-line.ts'
import { LIMITS } from '../limits.ts'
import { batchOf, tooLarge } from './batch.ts'
import { takeByteLines } from './byte-lines.ts'
import type { Chunks } from './chunks.ts'
import { lineText } from './line-text.ts'

/** JSON Lines of any length, a hundred items a document. */
export async function* readJsonl(chunks: Chunks, name: string): AsyncGenerator<Document, void, undefined> {
  const batch = batchOf({ name, format: 'jsonl', charset: { name: 'utf-8', by: 'utf-8' } })
  let number = 0
  for await (const lines of takeByteLines(chunks, LIMITS.itemBytes)) {
    for (const bytes of lines) {
      number++
      if (bytes?.length === 0) continue
      const where = `${name}:${number}`
      if (bytes === null) batch.add({ items: [], faults: [tooLarge(where, LIMITS.itemBytes)] })
      else batch.add(parseLine(lineText(bytes).replace(/\r$/, ''), where))
      const full = batch.full()
      if (full !== null) yield full
    }
  }
  const rest = batch.rest(lost(name, 'empty', 'there is no line in it'))
  if (rest !== null) yield rest
}
