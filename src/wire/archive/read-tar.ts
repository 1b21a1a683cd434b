import type { Document } from '../document.ts'
import { type Fault, lost, noted } from '../fault.ts'
import { faultsOnly } from './batch.ts'
import type { Chunks } from './chunks.ts'
import { type Cursor, cursorOf } from './cursor.ts'
import { isBeside, isMedia, memberName } from './member-name.ts'
import { BLOCK, type TarHeader, tarHeader, wordsIn } from './tar-header.ts'

const MOST_NAME = 100_000

/** Reads one member: its bytes, and the name of its document. */
export type ReadMember = (chunks: Chunks, name: string) => AsyncIterable<Document>

/** A tar file member by member. Where it is broken, reading goes on with the next header. */
export async function* readTar(chunks: Chunks, name: string, readMember: ReadMember): AsyncGenerator<Document, void, undefined> {
  const cursor = cursorOf(chunks)
  let longName: string | null = null
  let count = 0
  let media = 0
  try {
    for (;;) {
      const header = await nextHeader(cursor, name)
      if (header === null) break
      if ('code' in header) {
        yield faultsOnly(name, 'tar', [header])
        continue
      }
      const end = cursor.offset() + Math.ceil(header.size / BLOCK) * BLOCK
      if (header.type === 'L' || header.type === 'x') longName = await longNameIn(cursor, header)
      else {
        const raw: string = longName ?? header.name
        if (header.type !== 'g') longName = null
        const isFile = /[0\0 7]/.test(header.type) && !isBeside(raw)
        if (isFile) count++
        if (isFile && isMedia(raw)) media++
        else if (isFile) yield* readMember(cursor.part(header.size), `${name}!${memberName(raw)}`)
      }
      const left = end - cursor.offset()
      if ((await cursor.skip(left)) < left) yield faultsOnly(name, 'tar', [noted(name, 'truncated', 'the archive ends in a member')])
    }
  } finally {
    await cursor.close()
  }
  const faults: Fault[] = count === 0 ? [lost(name, 'no-items', 'there is no file in the archive')] : []
  if (media > 0) faults.push(noted(name, 'skipped', `pictures, sounds and the like are passed over: ${media}`))
  if (faults.length > 0) yield faultsOnly(name, 'tar', faults)
}

/** The next header; a fault where something else stands, behind which the cursor is at a header or the end; null at the end. */
async function nextHeader(cursor: Cursor, name: string): Promise<TarHeader | Fault | null> {
  const offset = cursor.offset()
  const first = Buffer.from(await cursor.take(BLOCK))
  if (first.length === 0 || first.every((byte) => byte === 0)) return null
  const header = tarHeader(first)
  if (header !== null) return header
  for (;;) {
    const block = Buffer.from(await cursor.peek(BLOCK))
    if (block.length < BLOCK || tarHeader(block) !== null) break
    await cursor.skip(BLOCK)
  }
  await cursor.skip((await cursor.peek(BLOCK)).length < BLOCK ? BLOCK : 0)
  return lost(`${name}!${offset}`, 'broken-archive', `${cursor.offset() - offset} bytes belong to no member`)
}

/** The name that stands before a member whose header has no room for it. */
async function longNameIn(cursor: Cursor, { size, type }: TarHeader): Promise<string | null> {
  const bytes = await cursor.take(Math.min(size, MOST_NAME))
  if (type === 'L') return wordsIn(bytes)
  return /(?:^|\n)\d{1,9} path=([^\n]{1,4000})\n/.exec(Buffer.from(bytes).toString('utf8'))?.[1] ?? null
}
