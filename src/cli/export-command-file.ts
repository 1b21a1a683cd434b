import { createWriteStream } from 'node:fs'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { ChanceryError } from '../kit/errors.ts'

/** A file that is there whole or not at all: it is written beside its place, and takes it at the end. */
export interface WholeFile {
  /** Rejects with OUTPUT_FAILED. */
  put(chunk: string | Uint8Array): Promise<void>
  /** All is on disk, under its name, when this resolves. */
  finish(): Promise<void>
  /** Leaves nothing behind; what had the name before stays. */
  drop(): Promise<void>
}

/**
 * Opens a file to write; a pipe or a device is written as it is. `isPrivate`: nobody but its owner may read it. Throws OUTPUT_FAILED.
 */
export async function openWhole(path: string, { gzip = false, isPrivate = false } = {}): Promise<WholeFile> {
  const failed = (thrown: unknown): never => {
    throw outputFault(thrown, path)
  }
  const { target, part } = await partOf(path).catch(failed)
  const head = new PassThrough()
  const file = createWriteStream(part, isPrivate ? { mode: 0o600 } : {})
  await new Promise<void>((opened, refused) => file.once('open', () => opened()).once('error', refused)).catch(failed)
  const written = gzip ? pipeline(head, createGzip(), file) : pipeline(head, file)
  const broken = toldWhenBroken(written, path)
  return {
    put: (chunk) =>
      new Promise((taken, refused) => {
        broken.tell(refused)
        head.write(chunk, (error) => error || taken())
      }),
    async finish() {
      head.end()
      await written.catch(failed)
      if (part === target) return
      await toDisk(part).catch(failed)
      await rename(part, target).catch(failed)
      await toDisk(dirname(target)).catch(() => {})
    },
    async drop() {
      head.destroy()
      await written.catch(() => {})
      if (part !== target) await rm(part, { force: true }).catch(() => {})
    },
  }
}

async function partOf(path: string): Promise<{ readonly target: string; readonly part: string }> {
  const target = await realpath(path).catch(() => path)
  const found = await stat(target).catch(() => null)
  if (found?.isDirectory()) throw Object.assign(new Error('a directory'), { code: 'EISDIR' })
  if (found !== null && !found.isFile()) return { target, part: target }
  return { target, part: join(dirname(target), `.${basename(target)}.${process.pid}.part`) }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Tells one who waits for a stream that it broke: a stream that breaks may leave the one who writes to it without an answer. */
function toldWhenBroken(written: Promise<void>, path: string): { tell(refused: (fault: ChanceryError) => void): void } {
  let fault: ChanceryError | null = null
  let waiting: ((fault: ChanceryError) => void) | null = null
  written.catch((thrown: unknown) => {
    fault = outputFault(thrown, path)
    waiting?.(fault)
  })
  return {
    tell(refused) {
      waiting = refused
      if (fault !== null) refused(fault)
    },
  }
}

const REASONS: Readonly<Record<string, readonly [words: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'free some space and run it again'],
  EDQUOT: ['the quota of the disk is used up', 'free some space and run it again'],
  EROFS: ['the disk is read-only', 'choose another file'],
  EACCES: ['it may not be written', 'choose another file, or change its permissions'],
  EPERM: ['it may not be written', 'choose another file, or change its permissions'],
  ENOENT: ['its folder is not there', 'make it first'],
  ENOTDIR: ['its folder is not there', 'make it first'],
  EISDIR: ['a directory', 'name a file in it'],
}

function outputFault(thrown: unknown, where: string): ChanceryError {
  if (thrown instanceof ChanceryError) return thrown
  const { code, message } = thrown as NodeJS.ErrnoException
  const [words, hint] = REASONS[code ?? ''] ?? [`cannot be written (${code ?? message})`, 'choose another file']
  return new ChanceryError('OUTPUT_FAILED', words, { where, hint, cause: thrown })
}
