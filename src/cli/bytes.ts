/** Bytes of a file or of standard input, taken as far as they are needed. */
import { open } from 'node:fs/promises'

const CHUNK = 65_536

/** Chunks of a file. Rejects with the system's error when it cannot be opened, or is a directory. */
export async function openFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  const handle = await open(path)
  const isDirectory = (await handle.stat()).isDirectory()
  if (isDirectory) {
    await handle.close()
    throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
  }
  return handle.createReadStream({ highWaterMark: CHUNK })
}

/** The first bytes (`size` or a little more, fewer when there are no more), and all chunks from the beginning. */
export async function takeHead(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let length = 0
  while (length < size) {
    const next = await iterator.next()
    if (next.done) break
    taken.push(next.value)
    length += next.value.length
  }
  return { head: Buffer.concat(taken), rest: restOf(taken, iterator) }
}

async function* restOf(taken: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* taken
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

/** Everything, or null when it is more than `most` bytes. */
export async function takeAll(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const taken: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most) return null
    taken.push(chunk)
  }
  return Buffer.concat(taken)
}

/** Lines without their ends, as UTF-8; null for one that is longer than `most` bytes. A last line need not end. */
export async function* takeLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<string | null, void, undefined> {
  let parts: Uint8Array[] = []
  let length = 0
  const line = (): string | null => (length > most ? null : Buffer.concat(parts).toString('utf8').replace(/\r$/, ''))
  const keep = (bytes: Uint8Array): void => {
    length += bytes.length
    if (length <= most) parts.push(bytes)
    else parts = []
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end))
      yield line()
      parts = []
      length = 0
      from = end + 1
    }
    keep(chunk.subarray(from))
  }
  if (length > 0) yield line()
}
