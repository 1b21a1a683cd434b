import { ChanceryError } from '../kit/errors.ts'
import type { Document } from '../wire/document.ts'
import { lost } from '../wire/fault.ts'
import { parseLine } from '../wire/formats/jsonl/parse-line.ts'
import type { Item, Parsed } from '../wire/item.ts'
import { LIMITS, megabytes } from '../wire/limits.ts'
import { detect, parseWire } from '../wire/parse-wire.ts'
import { openFile, takeAll, takeHead, takeLines } from './bytes.ts'
import type { Io } from './io.ts'

/** A document, or the error of a file that could not be opened. */
export type Opened = { readonly document: Document } | { readonly error: ChanceryError }

const HEAD_BYTES = 65_536
/** Lines of one JSON Lines file that are handed on together, as one document. */
const BATCH = 100

/** Opens each file in turn; `-` is standard input. JSON Lines are read line by line, whatever the size of the file. */
export async function* documentsOf(files: readonly string[], io: Pick<Io, 'stdin'>): AsyncGenerator<Opened, void, undefined> {
  for (const file of files) {
    const name = file === '-' ? 'stdin' : file
    try {
      for await (const document of readOne(name, file === '-' ? io.stdin : await openFile(file))) yield { document }
    } catch (thrown) {
      yield { error: openingFault(thrown, name) }
    }
  }
}

async function* readOne(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Document, void, undefined> {
  const { head, rest } = await takeHead(chunks, HEAD_BYTES)
  if (detect(head, name)?.name === 'jsonl' && !isWide(head)) {
    yield* readLines(name, rest)
    return
  }
  const bytes = await takeAll(rest, LIMITS.feedBytes)
  yield bytes === null
    ? linesDocument(name, { items: [], faults: [lost(name, 'too-large', `larger than ${megabytes(LIMITS.feedBytes)}`)] }, null)
    : parseWire(bytes, name)
}

async function* readLines(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Document, void, undefined> {
  let number = 0
  let any = false
  let batch: Parsed[] = []
  const flush = (): Document => {
    const document = linesDocument(name, { items: batch.flatMap((p) => p.items), faults: batch.flatMap((p) => p.faults) })
    batch = []
    return document
  }
  for await (const line of takeLines(chunks, LIMITS.itemBytes)) {
    const where = `${name}:${++number}`
    const parsed =
      line === null
        ? { items: [] as Item[], faults: [lost(where, 'too-large', `larger than ${megabytes(LIMITS.itemBytes)}`)] }
        : parseLine(line, where)
    if (parsed.items.length + parsed.faults.length > 0) batch.push(parsed)
    any ||= batch.length > 0
    if (batch.length >= BATCH) yield flush()
  }
  if (!any) yield linesDocument(name, { items: [], faults: [lost(name, 'empty', 'there is no line in it')] })
  else if (batch.length > 0) yield flush()
}

const linesDocument = (name: string, { items, faults }: Parsed, format: string | null = 'jsonl'): Document => ({
  name,
  format,
  formatVersion: null,
  charset: format === null ? null : { name: 'utf-8', by: 'utf-8' },
  feed: null,
  items,
  faults,
})

/** UTF-16: its line ends are two bytes, so the file is decoded whole. */
const isWide = (head: Uint8Array): boolean => head.subarray(0, 64).includes(0) || head[0] === 0xff || head[0] === 0xfe

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
