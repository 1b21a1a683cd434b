import type { Entry, ZipFile } from 'yauzl'
import type { Document } from '../document.ts'
import { type Fault, lost } from '../fault.ts'
import { faultsOnly } from './batch.ts'
import type { Chunks } from './chunks.ts'
import { watchRatio } from './ratio.ts'
import type { ReadMember } from './read-tar.ts'

/** Bytes that were inflated so far, of all zip archives of one file. */
export interface Spent {
  bytes: number
}

/** One member as the documents that it is. @param name that of its document */
export async function* readEntry(
  zip: ZipFile,
  entry: Entry,
  name: string,
  readMember: ReadMember,
  spent: Spent,
): AsyncGenerator<Document, void, undefined> {
  const refused = entry.isEncrypted()
    ? lost(name, 'encrypted', 'the member is encrypted')
    : entry.canDecodeFileData()
      ? null
      : lost(name, 'unsupported', `packed by a method that is not read (${entry.compressionMethod})`)
  const faults: Fault[] = refused === null ? [] : [refused]
  if (refused === null) yield* readMember(bytesOf(zip, entry, spent, name, faults), name)
  if (faults.length > 0) yield faultsOnly(name, null, faults)
}

/** The bytes of a member; one that is broken ends early, and is told. */
async function* bytesOf(
  zip: ZipFile,
  entry: Entry,
  spent: Spent,
  name: string,
  faults: Fault[],
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    const stream: Chunks = await zip.openReadStreamPromise(entry)
    for await (const chunk of watchRatio(
      stream,
      () => entry.compressedSize,
      name,
      (fault) => faults.push(fault),
    )) {
      spent.bytes += chunk.length
      yield chunk
    }
  } catch (error) {
    if (isSystemError(error)) throw error
    faults.push(lost(name, 'broken-archive', 'the member is broken; what stands before is read'))
  }
}

/** An error of the disk, not of what is on it. */
export const isSystemError = (error: unknown): boolean => /^E[A-Z]+$/.test(String((error as NodeJS.ErrnoException).code ?? ''))
