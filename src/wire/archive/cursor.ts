import type { Chunks } from './chunks.ts'

/** A place in a stream of bytes that goes on as bytes are asked for. */
export interface Cursor {
  /** Bytes before the place. */
  readonly offset: () => number
  /** Up to `size` bytes from here on, fewer at the end, without going on. */
  peek(size: number): Promise<Uint8Array>
  /** Up to `size` bytes, fewer at the end. */
  take(size: number): Promise<Uint8Array>
  /** Goes on by `size` bytes, and says by how many it could. */
  skip(size: number): Promise<number>
  /** Up to and with the next line feed; at most `most` bytes, of a longer line the beginning. Null at the end. */
  line(most: number): Promise<Uint8Array | null>
  /** Goes back before bytes that were just taken. */
  back(bytes: Uint8Array): void
  /** The next `size` bytes as chunks, as far as they are asked for. */
  part(size: number): AsyncGenerator<Uint8Array, void, undefined>
  /** Frees the stream. */
  close(): Promise<void>
}

/** The part of a stream that was taken from it and not used yet. */
interface Held {
  bytes(): Uint8Array
  ended(): boolean
  /** Takes more, until `size` bytes are held or the stream ends. */
  fill(size: number): Promise<void>
  /** Gives up to `size` of the bytes, and holds them no more. */
  use(size: number): Uint8Array
  put(bytes: Uint8Array): void
  close(): Promise<void>
}

function heldOf(chunks: Chunks): Held {
  const iterator = chunks[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()
  let ended = false
  return {
    bytes: () => held,
    ended: () => ended,
    async fill(size) {
      const parts = [held]
      let length = held.length
      while (length < size && !ended) {
        const next = await iterator.next()
        ended = next.done === true
        if (next.done) break
        parts.push(next.value)
        length += next.value.length
      }
      held = parts.length === 1 ? held : Buffer.concat(parts)
    },
    use(size) {
      const bytes = held.subarray(0, size)
      held = held.subarray(bytes.length)
      return bytes
    },
    put(bytes) {
      held = Buffer.concat([bytes, held])
    },
    async close() {
      ended = true
      await iterator.return?.()
    },
  }
}

/** A cursor at the beginning of a stream. It holds no more of it than was asked for, and one chunk. */
export function cursorOf(chunks: Chunks): Cursor {
  const held = heldOf(chunks)
  let at = 0
  const use = (size: number): Uint8Array => {
    const bytes = held.use(size)
    at += bytes.length
    return bytes
  }
  async function* part(size: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let left = size; left > 0; ) {
      if (held.bytes().length === 0) await held.fill(1)
      const bytes = use(left)
      if (bytes.length === 0) return
      left -= bytes.length
      yield bytes
    }
  }
  return {
    offset: () => at,
    part,
    async peek(size) {
      if (held.bytes().length < size) await held.fill(size)
      return held.bytes().subarray(0, size)
    },
    async take(size) {
      if (held.bytes().length < size) await held.fill(size)
      return use(size)
    },
    async skip(size) {
      let passed = 0
      for await (const bytes of part(size)) passed += bytes.length
      return passed
    },
    async line(most) {
      let end = held.bytes().indexOf(10)
      while (end < 0 && held.bytes().length < most && !held.ended()) {
        const seen = held.bytes().length
        await held.fill(seen + 1)
        end = held.bytes().indexOf(10, seen)
      }
      if (held.bytes().length === 0) return null
      return use(Math.min(most, end < 0 ? held.bytes().length : end + 1))
    },
    back(bytes) {
      at -= bytes.length
      held.put(bytes)
    },
    close: () => held.close(),
  }
}
