import { createHash } from 'node:crypto'
import type { RecordStore } from '../../store/port.ts'
import { writeRow } from './dump-rows.ts'

/** Of the file's form. A program reads its own and those before: 2 has rows of the shelf. */
export const DUMP_VERSION = 2

/** The first line. */
export interface DumpHead {
  readonly chancery: 'dump'
  readonly version: number
  /** Version of the program that made it. */
  readonly program: string
}

/** The last line: how many rows stand between, and the SHA-256 of all lines before it, with their ends. */
export interface DumpEnd {
  readonly end: { readonly rows: number; readonly sha256: string }
}

export interface DumpPorts {
  /** Takes lines with their ends, and resolves when there is room for more. */
  readonly put: (lines: string) => Promise<void>
  readonly onRows?: (rows: number) => Promise<void> | void
  readonly signal?: AbortSignal
}

/** Writes the whole record as lines of JSON. Nothing of it depends on the clock or on the database. Gives the number of rows. */
export async function dumpRecord(store: RecordStore, program: string, { put, onRows, signal }: DumpPorts): Promise<number> {
  const hash = createHash('sha256')
  let count = 0
  const write = async (lines: string): Promise<void> => {
    hash.update(lines)
    await put(lines)
  }
  const head: DumpHead = { chancery: 'dump', version: DUMP_VERSION, program }
  await write(`${JSON.stringify(head)}\n`)
  await store.dump(async (rows) => {
    signal?.throwIfAborted()
    for (const row of rows) await write(`${writeRow(row)}\n`)
    count += rows.length
    await onRows?.(count)
  })
  const end: DumpEnd = { end: { rows: count, sha256: hash.digest('hex') } }
  await put(`${JSON.stringify(end)}\n`)
  return count
}
