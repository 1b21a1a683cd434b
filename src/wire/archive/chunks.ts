/** Bytes as they come, taken as far as they are needed. */
export type Chunks = AsyncIterable<Uint8Array>

export interface Begun {
  /** The first bytes: `size` or a little more, fewer when there are no more. */
  readonly head: Uint8Array
  /** All chunks from the beginning. Its `return` frees the source, even when nothing was taken. */
  readonly rest: Rest
}

export interface Rest extends AsyncIterableIterator<Uint8Array> {
  return(): Promise<IteratorResult<Uint8Array>>
}

/** Looks at the beginning without losing it. */
export async function takeHead(chunks: Chunks, size: number): Promise<Begun> {
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

function restOf(taken: Uint8Array[], iterator: AsyncIterator<Uint8Array>): Rest {
  const rest: Rest = {
    [Symbol.asyncIterator]: () => rest,
    next: async () => {
      const value = taken.shift()
      return value === undefined ? iterator.next() : { value, done: false }
    },
    return: async () => {
      taken.length = 0
      await iterator.return?.()
      return { value: undefined, done: true }
    },
  }
  return rest
}

/** Everything, or null when it is more than `most` bytes. */
export async function takeAll(chunks: Chunks, most: number): Promise<Uint8Array | null> {
  const taken: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most) return null
    taken.push(chunk)
  }
  return Buffer.concat(taken)
}

/** Some bytes as chunks. */
export async function* chunksOf(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  yield* parts
}
