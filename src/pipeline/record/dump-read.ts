import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ChanceryError } from '../../kit/errors.ts'
import type { DumpRow } from '../../store/dump-row.ts'
import { takeByteLines } from '../../wire/archive/byte-lines.ts'
import { DUMP_VERSION, type DumpEnd, type DumpHead } from './dump.ts'
import { readRow } from './dump-rows.ts'

/** A story has 20 MB at most; what is read in it takes a multiple of its text. */
const LONGEST_LINE = 200_000_000
const AT_ONCE = 250

/**
 * Rows of a dump. Throws FILE_UNREADABLE for a file that is none, is cut or was changed; what was given before that is not to be kept.
 * `where`: name of the file, for messages.
 */
export async function* readDump(chunks: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<readonly DumpRow[], void, undefined> {
  const fault = (message: string, hint: string): ChanceryError => new ChanceryError('FILE_UNREADABLE', message, { where, hint })
  const cut = () => fault('the dump is cut off', 'copy it again, or dump the record again')
  const state: Read = { hash: createHash('sha256'), line: 0, rows: [], count: 0, ended: false }
  for await (const lines of takeByteLines(unzipped(chunks, fault), LONGEST_LINE)) {
    for (const line of lines) {
      takeLine(state, line, fault)
      if (state.rows.length < AT_ONCE) continue
      yield state.rows
      state.rows = []
    }
  }
  if (state.line === 0) throw fault('not a dump of chancery', 'name a file that chancery dump made')
  if (!state.ended) throw cut()
  if (state.rows.length > 0) yield state.rows
}

interface Read {
  readonly hash: Hash
  line: number
  rows: DumpRow[]
  count: number
  ended: boolean
}

type Fault = (message: string, hint: string) => ChanceryError

const DUMP_AGAIN = 'copy it again, or dump the record again'

function takeLine(state: Read, line: Uint8Array | null, fault: Fault): void {
  state.line++
  const value = line === null ? undefined : parse(line)
  if (state.line === 1) checkHead(value, fault)
  else if (state.ended) throw fault(`line ${state.line}: something follows the end of the dump`, DUMP_AGAIN)
  else if (isEnd(value)) {
    state.ended = true
    if (value.end.rows === state.count && value.end.sha256 === state.hash.copy().digest('hex')) return
    throw fault('the dump was changed or damaged after it was made', DUMP_AGAIN)
  } else {
    const row = value === undefined ? null : readRow(value)
    if (row === null) throw fault(`line ${state.line}: not a row of a dump`, DUMP_AGAIN)
    state.count++
    state.rows.push(row)
  }
  state.hash.update(line as Uint8Array).update('\n')
}

function checkHead(value: unknown, fault: Fault): void {
  const { chancery, version, program } = (value ?? {}) as Partial<Record<keyof DumpHead, unknown>>
  if (chancery !== 'dump' || !Number.isInteger(version)) throw fault('not a dump of chancery', 'name a file that chancery dump made')
  if ((version as number) <= DUMP_VERSION) return
  throw fault(
    `a newer chancery made it (${String(program).slice(0, 40)}, form ${version}; this one knows ${DUMP_VERSION})`,
    'use that version',
  )
}

const isEnd = (value: unknown): value is DumpEnd =>
  typeof (value as Partial<DumpEnd> | null | undefined)?.end?.rows === 'number' && typeof (value as DumpEnd).end.sha256 === 'string'

function parse(line: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8'))
  } catch {
    return undefined
  }
}

async function* unzipped(chunks: AsyncIterable<Uint8Array>, fault: Fault): AsyncGenerator<Uint8Array, void, undefined> {
  const source = Readable.from(chunks)
  const gunzip = createGunzip()
  source.once('error', (thrown) => gunzip.destroy(thrown))
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Uint8Array
  } catch (thrown) {
    const { code } = thrown as { readonly code?: unknown }
    if (code === 'Z_BUF_ERROR') throw fault('the dump is cut off', DUMP_AGAIN)
    if (code === 'Z_DATA_ERROR' && gunzip.bytesWritten < 64) throw fault('not a dump of chancery', 'name a file that chancery dump made')
    if (code === 'Z_DATA_ERROR') throw fault('the dump was changed or damaged after it was made', DUMP_AGAIN)
    throw thrown
  } finally {
    source.destroy()
  }
}
