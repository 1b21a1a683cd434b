import { type Fault, lost } from '../fault.ts'
import { LIMITS } from '../limits.ts'
import { tooLarge } from './batch.ts'
import type { Cursor } from './cursor.ts'
import { headersIn } from './http-message.ts'

/** One record of a WARC file. */
export interface WarcRecord {
  /** `response`, `resource`, `conversion`, `request` ... */
  readonly type: string
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly target: string | null
  readonly block: Uint8Array
  /** The block ends before it should. */
  readonly isCut: boolean
  /** Bytes of the file before it. */
  readonly offset: number
}

const MOST_LINE = 100_000
const MOST_LINES = 1_000
const MOST_ADDRESS = 2_000
/** A block that nobody reads is held all the same when it is no larger, so that a wrong length shows. */
const MOST_HELD = 1_000_000
const BEGIN = /^WARC\/\d/

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/**
 * The next record, or a fault in its place; null at the end. What is no record is passed over to the next line that begins one, and
 * told once. Blocks of types that nobody reads are passed over without being held.
 */
export async function nextRecord(cursor: Cursor, name: string, wanted: (type: string) => boolean): Promise<WarcRecord | Fault | null> {
  const strange = await toRecord(cursor)
  if (strange === null) return null
  const offset = cursor.offset()
  const where = `${name}!${offset}`
  if (strange > 0) return lost(where, 'broken-archive', `${strange} bytes before it belong to no record`)
  const headers = headersIn(await headLines(cursor))
  const length = /^\d{1,15}$/.test(headers.get('content-length') ?? '') ? Number(headers.get('content-length')) : -1
  if (length < 0) return lost(where, 'broken-archive', 'the record does not tell its length')
  const type = (headers.get('warc-type') ?? '').toLowerCase()
  const target = addressIn(headers)
  const isWanted = wanted(type)
  if (length <= LIMITS.feedBytes && (isWanted || length <= MOST_HELD))
    return { type, headers, target, offset, ...(await blockOf(cursor, length)) }
  const isCut = await passBlock(cursor, length)
  if (isWanted) return tooLarge(target === null ? where : `${name}!${target}`)
  return { type, headers, target, offset, block: new Uint8Array(), isCut }
}

/** Old writers put it in angle brackets. */
const addressIn = (headers: ReadonlyMap<string, string>): string | null =>
  headers
    .get('warc-target-uri')
    ?.slice(0, MOST_ADDRESS)
    .replace(/[\p{Cc}\p{Cf}]+/gu, '')
    .replace(/^<|>$/g, '') || null

/** Goes to the next line that begins a record, and says how many bytes were passed that are no blank lines; null at the end. */
async function toRecord(cursor: Cursor): Promise<number | null> {
  let strange = 0
  for (;;) {
    if (BEGIN.test(latin(await cursor.peek(6)))) return strange
    const line = await cursor.line(MOST_LINE)
    if (line === null) return strange > 0 ? strange : null
    if (latin(line).trim() !== '') strange += line.length
  }
}

async function headLines(cursor: Cursor): Promise<string> {
  const lines: string[] = []
  for (let i = 0; i < MOST_LINES; i++) {
    const line = await cursor.line(MOST_LINE)
    const words = line === null ? '' : latin(line).replace(/\r?\n$/, '')
    if (words.trim() === '') break
    lines.push(words)
  }
  return lines.join('\n')
}

/** A block; where its length is wrong, so that it runs over the beginning of the next record, up to there. */
async function blockOf(cursor: Cursor, length: number): Promise<{ block: Uint8Array; isCut: boolean }> {
  const block = Buffer.from(await cursor.take(length))
  const behind = latin(await cursor.peek(12))
  if (/^(?:\s{0,8}$|\s{1,8}WARC\/|WARC\/)/.test(behind) && block.length === length) return { block, isCut: false }
  const over = block.indexOf('\r\n\r\nWARC/')
  if (over < 0) return { block, isCut: block.length < length }
  cursor.back(block.subarray(over + 4))
  return { block: block.subarray(0, over), isCut: false }
}

/** Goes behind a block that is not held, or to a record that begins within it, since then its length is wrong. True at the end. */
async function passBlock(cursor: Cursor, length: number): Promise<boolean> {
  for (let left = length; left > 0; ) {
    if (/^WARC\/\d\.\d{1,2}\r?\n/.test(latin(await cursor.peek(12)))) return false
    const line = await cursor.line(Math.min(left, MOST_LINE))
    if (line === null) return true
    left -= line.length
  }
  return false
}
