import { fromBufferPromise, type ZipFile } from 'yauzl'
import type { Document } from '../document.ts'
import { type Fault, lost } from '../fault.ts'
import type { Columns } from '../formats/csv/columns.ts'
import { LIMITS } from '../limits.ts'
import { type Origin, parseEach } from '../parse-wire.ts'
import { faultsOnly, tooLarge } from './batch.ts'
import { type Chunks, takeAll, takeHead } from './chunks.ts'
import { inflate } from './inflate.ts'
import { readCsv } from './read-csv.ts'
import { readJsonl } from './read-jsonl.ts'
import { readMbox } from './read-mbox.ts'
import { readTar } from './read-tar.ts'
import { readWarc } from './read-warc.ts'
import { readZip, ZIP_OPTIONS } from './read-zip.ts'
import { salvageZip } from './salvage-zip.ts'
import { otherPacker, sniff } from './sniff.ts'
import type { Spent } from './zip-member.ts'

/** How a file is to be read. */
export interface ArchiveOptions extends Origin {
  /** Which columns of a table hold which fields, where their names do not tell. */
  readonly columns?: Columns
}

export const HEAD_BYTES = 65_536
/** An archive in an archive is read; one in that is not. */
const MOST_ARCHIVES = 2
/** With what packs one file alone. */
const MOST_DEPTH = 4

interface Depth {
  readonly archives: number
  readonly all: number
  readonly spent: Spent
}

/**
 * What a file holds, whatever it is: a feed, page, mail or text is one document; of archives (zip, tar, WARC), mailboxes, tables and
 * JSON Lines, packed by gzip or not, there are as many as it takes to hold only a small part in memory. Never throws for bad
 * content: what could not be read is told in the documents' `faults`. Throws what `chunks` throws.
 * @param name used in messages; a member is `NAME!MEMBER`
 */
export function parseArchive(chunks: Chunks, name: string, options: ArchiveOptions = {}): AsyncGenerator<Document, void, undefined> {
  return parseInner(chunks, name, options, topmost())
}

/** The same of a zip file that can be read at any place, so that it need not be held in memory. */
export function parseZip(
  open: () => Promise<ZipFile>,
  name: string,
  options: ArchiveOptions = {},
): AsyncGenerator<Document, void, undefined> {
  return readMembers(open, name, options, topmost())
}

const topmost = (): Depth => ({ archives: 0, all: 0, spent: { bytes: 0 } })

async function* parseInner(chunks: Chunks, name: string, options: ArchiveOptions, depth: Depth): AsyncGenerator<Document, void, undefined> {
  const { head, rest } = await takeHead(chunks, HEAD_BYTES)
  try {
    const packer = otherPacker(head)
    const kind = sniff(head, name, options.columns ?? null)
    const isArchive = kind === 'zip' || kind === 'tar' || kind === 'warc'
    if (depth.all >= MOST_DEPTH || (isArchive && depth.archives >= MOST_ARCHIVES))
      yield faultsOnly(name, null, [lost(name, 'too-deep', 'an archive within archives; it is not opened')])
    else if (packer !== null) yield faultsOnly(name, null, [lost(name, 'unsupported', `packed by ${packer}, which is not opened`)])
    else if (kind === 'gzip') yield* readGzip(rest, name, options, { ...depth, all: depth.all + 1 })
    else if (kind === 'zip') yield* readHeldZip(rest, name, options, depth)
    else if (kind === 'tar') yield* readTar(rest, name, memberReader(options, depth))
    else if (kind === 'warc') yield* readWarc(rest, name)
    else if (kind === 'mbox') yield* readMbox(rest, name)
    else if (kind === 'jsonl') yield* readJsonl(rest, name)
    else if (kind === 'csv') yield* readCsv(rest, name, head, options.columns ?? {})
    else yield* readWhole(rest, name, options)
  } finally {
    await rest.return()
  }
}

/** Reads a member of an archive as a file of its own. */
const memberReader =
  ({ columns }: ArchiveOptions, { archives, all, spent }: Depth) =>
  (chunks: Chunks, name: string) =>
    parseInner(chunks, name, columns === undefined ? {} : { columns }, { archives: archives + 1, all: all + 1, spent })

const readMembers = (open: () => Promise<ZipFile>, name: string, options: ArchiveOptions, depth: Depth) =>
  readZip(open, name, memberReader(options, depth), depth.spent)

async function* readWhole(chunks: Chunks, name: string, options: ArchiveOptions): AsyncGenerator<Document, void, undefined> {
  const bytes = await takeAll(chunks, LIMITS.feedBytes)
  if (bytes === null) yield faultsOnly(name, null, [tooLarge(name)])
  else yield* parseEach(bytes, name, options)
}

/** A file that is packed by gzip keeps its name. */
async function* readGzip(chunks: Chunks, name: string, options: ArchiveOptions, depth: Depth): AsyncGenerator<Document, void, undefined> {
  const faults: Fault[] = []
  yield* parseInner(
    inflate(chunks, name, (fault) => void faults.push(fault)),
    name,
    options,
    depth,
  )
  if (faults.length > 0) yield faultsOnly(name, null, faults)
}

/** A zip file that is no file on disk is held in memory, since its directory stands at its end. */
async function* readHeldZip(
  chunks: Chunks,
  name: string,
  options: ArchiveOptions,
  depth: Depth,
): AsyncGenerator<Document, void, undefined> {
  const taken = await takeAll(chunks, LIMITS.feedBytes)
  if (taken === null) {
    yield faultsOnly(name, 'zip', [tooLarge(name)])
    return
  }
  const bytes = Buffer.from(taken.buffer, taken.byteOffset, taken.length)
  const zip = await fromBufferPromise(bytes, ZIP_OPTIONS).catch(() => null)
  if (zip === null) yield* salvageZip(bytes, name, memberReader(options, depth), depth.spent)
  else yield* readMembers(async () => zip, name, options, depth)
}
