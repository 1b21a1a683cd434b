import type { Chunks } from './chunks.ts'

/**
 * Lines without their line feed, those of one chunk together; null for one that is longer than `most` bytes. A last line need not
 * end. A carriage return before the line feed is kept.
 */
export async function* takeByteLines(chunks: Chunks, most: number): AsyncGenerator<readonly (Uint8Array | null)[], void, undefined> {
  let parts: Uint8Array[] = []
  let length = 0
  const keep = (bytes: Uint8Array): void => {
    length += bytes.length
    if (length <= most) parts.push(bytes)
    else parts = []
  }
  const line = (): Uint8Array | null => {
    const whole = length > most ? null : parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
    parts = []
    length = 0
    return whole
  }
  for await (const chunk of chunks) {
    const lines: (Uint8Array | null)[] = []
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end))
      lines.push(line())
      from = end + 1
    }
    if (from < chunk.length) keep(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (length > 0) yield [line()]
}

/** Lines without their ends, as UTF-8; null for one that is longer than `most` bytes. A last line need not end. */
export async function* takeLines(chunks: Chunks, most: number): AsyncGenerator<string | null, void, undefined> {
  for await (const lines of takeByteLines(chunks, most)) {
    for (const line of lines)
      yield line === null ? null : Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8').replace(/\r$/, '')
  }
}
