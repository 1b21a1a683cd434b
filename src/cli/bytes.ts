/** Bytes of a file or of standard input, taken as far as they are needed. */
import { type FileHandle, open, stat } from 'node:fs/promises'

export { takeLines } from '../wire/archive/byte-lines.ts'
export { takeAll, takeHead } from '../wire/archive/chunks.ts'

const CHUNK = 65_536

/** Chunks of a file. Rejects with the system's error when it cannot be opened, or is a directory. */
export async function openFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  const handle = await open(path)
  const isDirectory = (await handle.stat()).isDirectory()
  if (isDirectory) {
    await handle.close()
    throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
  }
  return chunksOf(handle)
}

/** Closes the file at its end, and at once when the consumer stops. */
async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(CHUNK), 0, CHUNK, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** The first bytes of a regular file; none of a pipe, which could be read only once, and of what cannot be opened. */
export async function lookAt(path: string, size: number): Promise<Uint8Array> {
  const isFile = await stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  )
  if (!isFile) return new Uint8Array()
  const handle = await open(path)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(size), 0, size, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
