import { constants, inflateRawSync } from 'node:zlib'
import type { Document } from '../document.ts'
import { type Fault, lost } from '../fault.ts'
import { LIMITS } from '../limits.ts'
import { faultsOnly } from './batch.ts'
import { chunksOf } from './chunks.ts'
import { isBeside, isMedia, memberName } from './member-name.ts'
import type { ReadMember } from './read-tar.ts'
import { MOST_MEMBERS, mostSpent } from './read-zip.ts'
import type { Spent } from './zip-member.ts'

const HEADER = 30
const STORED = 0
const DEFLATED = 8

/**
 * The members of a zip file whose directory is missing or broken, as when it was cut off: found by the headers that stand before
 * them. A last one that is cut off gives what is there.
 */
export async function* salvageZip(
  bytes: Buffer,
  name: string,
  readMember: ReadMember,
  spent: Spent,
): AsyncGenerator<Document, void, undefined> {
  let count = 0
  for (let at = nextHeader(bytes, 0); at >= 0 && count < MOST_MEMBERS && spent.bytes <= mostSpent(bytes.length); ) {
    const { raw, start, end, read } = memberAt(bytes, at)
    at = nextHeader(bytes, Math.max(end, at + 1))
    if (isBeside(raw) || isMedia(raw)) continue
    const where = `${name}!${memberName(raw)}`
    const content = read(bytes.subarray(start, end), where)
    if ('code' in content) yield faultsOnly(where, null, [content])
    else {
      count++
      spent.bytes += content.length
      yield* readMember(chunksOf(content), where)
    }
  }
  const said = count === 1 ? 'one member that is there is read' : `${count} members that are there are read`
  yield faultsOnly(name, 'zip', [lost(name, 'broken-archive', `the directory of the zip archive is missing or broken; ${said}`)])
}

const nextHeader = (bytes: Buffer, from: number): number => bytes.indexOf('PK\x03\x04', from, 'latin1')

interface Member {
  readonly raw: string
  readonly start: number
  readonly end: number
  read(packed: Buffer, where: string): Uint8Array | Fault
}

function memberAt(bytes: Buffer, at: number): Member {
  const header = Buffer.concat([bytes.subarray(at, at + HEADER), Buffer.alloc(HEADER)])
  const [flags, method, size, nameLength] = [
    header.readUInt16LE(6),
    header.readUInt16LE(8),
    header.readUInt32LE(18),
    header.readUInt16LE(26),
  ]
  const start = at + HEADER + nameLength + header.readUInt16LE(28)
  // With this flag the size stands behind the member, so that it is found by what follows.
  const isOpen = (flags & 8) !== 0 && size === 0
  return {
    raw: bytes.toString('utf8', at + HEADER, at + HEADER + nameLength),
    start,
    end: isOpen ? nextMark(bytes, start) : Math.min(bytes.length, start + size),
    read: (packed, where) => ((flags & 1) !== 0 ? lost(where, 'encrypted', 'the member is encrypted') : unpacked(packed, method, where)),
  }
}

function nextMark(bytes: Buffer, from: number): number {
  const marks = ['PK\x07\x08', 'PK\x03\x04', 'PK\x01\x02'].map((mark) => bytes.indexOf(mark, from, 'latin1')).filter((at) => at >= 0)
  return Math.min(bytes.length, ...marks)
}

function unpacked(packed: Buffer, method: number, where: string): Uint8Array | Fault {
  if (method === STORED) return packed
  if (method !== DEFLATED) return lost(where, 'unsupported', `packed by a method that is not read (${method})`)
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LIMITS.feedBytes })
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return lost(where, isLarge ? 'too-large' : 'broken-archive', isLarge ? 'it inflates to more than is read' : 'the member is broken')
  }
}
