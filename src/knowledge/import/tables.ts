import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChanceryError } from '../../kit/errors.ts'
import { makeFolder } from '../user/make-folder.ts'
import { AGENT_COLUMNS } from '../user/user-agents.ts'
import { ACTOR_COLUMNS } from '../user/user-entities.ts'
import { RULE_COLUMNS } from '../user/user-rules.ts'
import { USER_LIMITS } from '../user/user-table.ts'
import { type Cells, type Merged, type MergeShape, mergeTable } from './merge-table.ts'

/** The tables of a user's folder, and what tells one row of each from another. */
export const SHAPES = {
  actors: { file: 'actors.tsv', columns: ACTOR_COLUMNS, key: ['kind', 'code', 'role', 'from', 'to', 'names'] },
  agents: { file: 'agents.tsv', columns: AGENT_COLUMNS, key: ['lemmas'] },
  rules: { file: 'rules.tsv', columns: RULE_COLUMNS, key: ['id'] },
} as const satisfies Record<string, MergeShape>

type TableName = keyof typeof SHAPES

/**
 * Merges rows into the tables of a folder, which is made when it is not there. Nothing is written before all of it is merged. Throws
 * ChanceryError DATA_BROKEN when a table that is there cannot be merged into, OUTPUT_FAILED when one cannot be written.
 */
export function mergeInto<T extends TableName>(dir: string, rows: Readonly<Record<T, readonly Cells[]>>): Record<T, Merged> {
  if (dir === '') throw new ChanceryError('USAGE', '--into names no folder', { hint: 'give the folder of your own knowledge' })
  const merges = (Object.keys(rows) as T[]).map((table) => {
    const path = join(dir, SHAPES[table].file)
    const before = readOrNull(path)
    const merged = mergeTable(before, rows[table], { ...SHAPES[table], file: path })
    return { table, path, before, merged }
  })
  const changed = merges.filter(({ table, before, merged }) => rows[table].length > 0 && merged.text !== before)
  for (const { path, merged } of changed) needRoom(path, merged.text)
  for (const { path, merged } of changed) write(dir, path, merged.text)
  return Object.fromEntries(merges.map(({ table, merged }) => [table, merged])) as Record<T, Merged>
}

function readOrNull(path: string): string | null {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw failed(path, thrown)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new ChanceryError('DATA_BROKEN', 'the table that is there is not UTF-8', { where: path, hint: 'save it as UTF-8 first', cause })
  }
}

/** A table that would not be read again is not written. */
function needRoom(path: string, text: string): void {
  const { bytes, rows } = USER_LIMITS
  if (Buffer.byteLength(text) <= bytes && text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length <= rows + 1) return
  throw new ChanceryError('OUTPUT_FAILED', `the table would have more than ${rows} rows or ${bytes / 1e6} MB`, {
    where: path,
    hint: 'take less, or choose another --into',
  })
}

/** In one step, so that a reader finds the old table or the new one. */
function write(dir: string, path: string, text: string): void {
  const fresh = `${path}.${process.pid}.new`
  try {
    makeFolder(dir)
    writeFileSync(fresh, text)
    renameSync(fresh, path)
  } catch (thrown) {
    rmSync(fresh, { force: true })
    throw failed(path, thrown)
  }
}

function failed(path: string, thrown: unknown): ChanceryError {
  const reason = (thrown as NodeJS.ErrnoException).code ?? String(thrown)
  return new ChanceryError('OUTPUT_FAILED', `cannot write (${reason})`, { where: path, hint: 'choose another --into', cause: thrown })
}
