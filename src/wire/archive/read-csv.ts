import { decode } from '../decode.ts'
import type { Document } from '../document.ts'
import { lost } from '../fault.ts'
import type { Columns } from '../formats/csv/columns.ts'
import { detectCsv } from '../formats/csv/detect.ts'
import { tableReader } from '../formats/csv/table.ts'
import { headOf } from '../head.ts'
import { batchOf, type Frame } from './batch.ts'
import type { Chunks } from './chunks.ts'
import { lineText } from './line-text.ts'

/** A table of any length, a hundred items a document. @param head its first bytes, which tell the delimiter */
export async function* readCsv(
  chunks: Chunks,
  name: string,
  head: Uint8Array,
  columns: Columns,
): AsyncGenerator<Document, void, undefined> {
  const { text, encoding, by } = decode(head)
  const frame: Frame = { name, format: 'csv', charset: { name: encoding, by } }
  const reader = tableReader(name, detectCsv(headOf(text, name), columns)?.delimiter ?? ',', columns)
  const batch = batchOf(frame)
  for await (const lines of wholeLines(chunks)) {
    batch.add(reader.push(lines))
    const full = batch.full()
    if (full !== null) yield full
  }
  batch.add(reader.end())
  const rest = batch.rest(lost(name, 'no-items', 'there is no row below the header'))
  if (rest !== null) yield rest
}

const MOST_HELD = 1_000_000

/** The text of whole lines, so that no character is cut; of a very long line a piece. */
async function* wholeLines(chunks: Chunks): AsyncGenerator<string, void, undefined> {
  let held: Uint8Array[] = []
  let length = 0
  let isFirst = true
  const text = (bytes: Uint8Array): string => {
    const words = lineText(bytes)
    const bare = isFirst && words.charCodeAt(0) === 0xfeff ? words.slice(1) : words
    isFirst = false
    return bare
  }
  for await (const chunk of chunks) {
    const end = length > MOST_HELD ? chunk.length : chunk.lastIndexOf(10) + 1
    if (end > 0) {
      yield text(Buffer.concat([...held, chunk.subarray(0, end)]))
      held = []
      length = 0
    }
    if (end < chunk.length) {
      held.push(chunk.subarray(end))
      length += chunk.length - end
    }
  }
  if (length > 0) yield text(Buffer.concat(held))
}
