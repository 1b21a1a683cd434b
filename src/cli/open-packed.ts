import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ChanceryError } from '../kit/errors.ts'
import { openFile, takeAll, takeHead } from './bytes.ts'
import { openingFault } from './documents.ts'
import type { Io } from './io.ts'

/** Chunks of a file, unpacked when it is gzip; `-` is standard input. Throws ChanceryError FILE_*. */
export async function* openPacked(file: string, io: Pick<Io, 'stdin'>): AsyncGenerator<Uint8Array, void, undefined> {
  const name = file === '-' ? 'stdin' : file
  try {
    const { head, rest } = await takeHead(file === '-' ? io.stdin : await openFile(file), 2)
    if (!(head[0] === 0x1f && head[1] === 0x8b)) yield* rest
    else yield* unpacked(rest)
  } catch (thrown) {
    if (String((thrown as NodeJS.ErrnoException).code).startsWith('Z_')) {
      throw new ChanceryError('FILE_UNREADABLE', 'gzip that is broken or ends early', {
        where: name,
        hint: 'fetch it again',
        cause: thrown,
      })
    }
    throw openingFault(thrown, name)
  }
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const source = Readable.from(chunks)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip)
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

/** A whole file as UTF-8. Throws ChanceryError FILE_*, also when it is larger than `most` bytes. */
export async function readPacked(file: string, most: number, io: Pick<Io, 'stdin'>): Promise<string> {
  const bytes = await takeAll(openPacked(file, io), most)
  if (bytes === null) throw new ChanceryError('FILE_UNREADABLE', `larger than ${most / 1e6} MB`, { where: file, hint: 'split it' })
  return new TextDecoder('utf-8').decode(bytes)
}
