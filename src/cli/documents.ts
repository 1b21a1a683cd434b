import { openPromise } from 'yauzl'
import { ChanceryError } from '../kit/errors.ts'
import { type ArchiveOptions, parseArchive, parseZip } from '../wire/archive/parse-archive.ts'
import { ZIP_OPTIONS } from '../wire/archive/read-zip.ts'
import { isZip } from '../wire/archive/sniff.ts'
import type { Document } from '../wire/document.ts'
import { lookAt, openFile } from './bytes.ts'
import type { Io } from './io.ts'

/** A document, or the error of a file that could not be opened. */
export type Opened = { readonly document: Document } | { readonly error: ChanceryError }

export type ReadOptions = Pick<ArchiveOptions, 'columns'>

/**
 * What each file in turn holds; `-` is standard input. Archives, mailboxes, tables and JSON Lines are read piece by piece, whatever
 * their size. When the consumer stops, the file is closed.
 */
export async function* documentsOf(
  files: readonly string[],
  io: Pick<Io, 'stdin'>,
  options: ReadOptions = {},
): AsyncGenerator<Opened, void, undefined> {
  for (const file of files) {
    const name = file === '-' ? 'stdin' : file
    try {
      const documents = file === '-' ? parseArchive(io.stdin, name, options) : await openDocuments(file, options)
      for await (const document of documents) yield { document }
    } catch (thrown) {
      yield { error: openingFault(thrown, name) }
    }
  }
}

/** A zip file on disk is read from its directory at the end; all else, and one without a directory, from its beginning. */
async function openDocuments(path: string, options: ReadOptions): Promise<AsyncIterable<Document>> {
  const zip = isZip(await lookAt(path, 4)) ? await openPromise(path, ZIP_OPTIONS).catch(() => null) : null
  if (zip !== null) return parseZip(async () => zip, path, options)
  return parseArchive(await openFile(path), path, options)
}

/** What opening a file threw, as an error with its name. */
export function openingFault(thrown: unknown, name: string): ChanceryError {
  const { code, message } = thrown as NodeJS.ErrnoException
  if (thrown instanceof ChanceryError) return thrown
  if (code === 'ENOENT') return new ChanceryError('FILE_MISSING', 'no such file', { where: name, hint: 'check the name' })
  if (code === 'EISDIR') {
    return new ChanceryError('FILE_IS_DIRECTORY', 'a directory', {
      where: name,
      hint: `name the files in it, such as ${name.replace(/\/+$/, '')}/*`,
    })
  }
  const reason = code === 'EACCES' ? 'not allowed' : (code ?? message)
  return new ChanceryError('FILE_UNREADABLE', `cannot be read (${reason})`, { where: name, hint: 'check its permissions', cause: thrown })
}
