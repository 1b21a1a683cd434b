import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChanceryError } from '../../kit/errors.ts'
import { AGENT_COLUMNS } from '../user/user-agents.ts'
import { ACTOR_COLUMNS } from '../user/user-entities.ts'
import { RULE_COLUMNS } from '../user/user-rules.ts'
import { type Cells, type Merged, type MergeShape, mergeTable } from './merge-table.ts'

/** The tables of a user's folder, and what tells one row of each from another. */
export const SHAPES = {
  actors: { file: 'actors.tsv', columns: ACTOR_COLUMNS, key: ['kind', 'code', 'role', 'from', 'to', 'names'] },
  agents: { file: 'agents.tsv', columns: AGENT_COLUMNS, key: ['lemmas'] },
  rules: { file: 'rules.tsv', columns: RULE_COLUMNS, key: ['id'] },
} as const satisfies Record<string, MergeShape>

/** Merges rows into a table of the folder, which is made when it is not there. Throws ChanceryError DATA_BROKEN or OUTPUT_FAILED. */
export function mergeInto(dir: string, table: keyof typeof SHAPES, rows: readonly Cells[]): Merged {
  const shape: MergeShape = SHAPES[table]
  const path = join(dir, shape.file)
  const before = readOrNull(path)
  const merged = mergeTable(before, rows, { ...shape, file: path })
  if (merged.text !== before && (rows.length > 0 || before !== null)) write(dir, path, merged.text)
  return merged
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw failed(path, thrown)
  }
}

/** In one step, so that a reader finds the old table or the new one. */
function write(dir: string, path: string, text: string): void {
  const fresh = `${path}.${process.pid}.new`
  try {
    mkdirSync(dir, { recursive: true })
    writeFileSync(fresh, text)
    renameSync(fresh, path)
  } catch (thrown) {
    throw failed(path, thrown)
  }
}

function failed(path: string, thrown: unknown): ChanceryError {
  const reason = (thrown as NodeJS.ErrnoException).code ?? String(thrown)
  return new ChanceryError('OUTPUT_FAILED', `cannot write (${reason})`, { where: path, hint: 'choose another --into', cause: thrown })
}
