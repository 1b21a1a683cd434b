import { closeSync, openSync, readSync, writeSync } from 'node:fs'

const ROOM = 1 << 16

/** A column that grows on disk: numbers of one width, little-endian, or bytes. Holds at most 64 KiB of what it was given. */
export class Column {
  readonly path: string
  readonly type: 'Int32Array' | 'Uint32Array' | 'Uint16Array' | 'Uint8Array'
  /** Bytes so far. */
  size = 0
  readonly #fd: number
  readonly #room = Buffer.alloc(ROOM)
  #used = 0

  constructor(path: string, type: Column['type']) {
    this.path = path
    this.type = type
    this.#fd = openSync(path, 'w')
  }

  get width(): number {
    return this.type === 'Uint8Array' ? 1 : this.type === 'Uint16Array' ? 2 : 4
  }

  /** Number of elements so far. */
  get length(): number {
    return this.size / this.width
  }

  push(value: number): void {
    if (this.#used + 4 > ROOM) this.flush()
    if (this.type === 'Uint8Array') this.#room.writeUInt8(value, this.#used)
    else if (this.type === 'Uint16Array') this.#room.writeUInt16LE(value, this.#used)
    else if (this.type === 'Int32Array') this.#room.writeInt32LE(value, this.#used)
    else this.#room.writeUInt32LE(value, this.#used)
    this.#used += this.width
    this.size += this.width
  }

  /** Appends bytes as they are. */
  append(bytes: Uint8Array): void {
    this.flush()
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#fd, bytes, at, bytes.length - at)
    this.size += bytes.length
  }

  /** Appends a text of at most 64 KiB in UTF-8; returns its bytes. */
  text(text: string): number {
    const size = Buffer.byteLength(text)
    if (size > ROOM) throw new RangeError(`a text of ${size} bytes`)
    if (this.#used + size > ROOM) this.flush()
    this.#used += this.#room.write(text, this.#used)
    this.size += size
    return size
  }

  close(): void {
    this.flush()
    closeSync(this.#fd)
  }

  /** Writes what is still held. */
  flush(): void {
    for (let at = 0; at < this.#used; ) at += writeSync(this.#fd, this.#room, at, this.#used - at)
    this.#used = 0
  }
}

/** Reads a file from its beginning, so many bytes at a time at most; the pieces share one buffer. */
export function* piecesOf(path: string, room = ROOM): Generator<Buffer> {
  const fd = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(room)
    for (let filled = fill(fd, buffer); filled > 0; filled = fill(fd, buffer)) yield buffer.subarray(0, filled)
  } finally {
    closeSync(fd)
  }
}

/** Bytes read; fewer than the buffer holds only at the end of the file. */
function fill(fd: number, buffer: Buffer): number {
  let at = 0
  for (let n = -1; n !== 0 && at < buffer.length; at += n) n = readSync(fd, buffer, at, buffer.length - at, null)
  return at
}
