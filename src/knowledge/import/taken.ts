import type { Fault } from '../check-table.ts'
import { USER_LIMITS } from '../user/user-table.ts'
import type { Cells } from './merge-table.ts'

/** What an import makes of files: rows for the user's tables, and what became of each line that gave none. */
export interface Taken {
  readonly actors: readonly Cells[]
  readonly agents: readonly Cells[]
  readonly rules: readonly Cells[]
  /** Lines that break the form of their file. */
  readonly faults: readonly Fault[]
  /** Lines that are sound and were left out, each with its reason. */
  readonly passed: readonly Fault[]
  /** Lines that the package knows already and codes in the same way. */
  readonly known: number
}

/** A `Taken` while it grows. */
export interface Taking {
  readonly actors: Cells[]
  readonly agents: Cells[]
  readonly rules: Cells[]
  readonly faults: Fault[]
  readonly passed: Fault[]
  known: number
  /** Characters of all rows that came, also of those for which there was no room. */
  size: number
}

export const takeNothing = (): Taking => ({ actors: [], agents: [], rules: [], faults: [], passed: [], known: 0, size: 0 })

/** Takes rows of one line as long as a user's table can hold them; the first that is too much is told as a fault. False when it is full. */
export function takeRows(
  taking: Taking,
  table: 'actors' | 'agents' | 'rules',
  rows: readonly Cells[],
  at: Omit<Fault, 'message'>,
): boolean {
  const { bytes, rows: most } = USER_LIMITS
  for (const row of rows) {
    const wasFull = taking.size > bytes
    taking.size += taking[table].length < most ? row.reduce((sum, cell) => sum + cell.length + 1, 0) : bytes
    if (taking.size <= bytes) taking[table].push(row)
    else if (!wasFull) taking.faults.push({ ...at, message: `more than ${most} rows or ${bytes / 1e6} MB; the rest is left out` })
  }
  return taking.size <= bytes
}

/** Reasons with how often they stand and the first line of each, the most frequent first. */
export function reasonsOf(passed: readonly Fault[]): { readonly reason: string; readonly count: number; readonly first: string }[] {
  const counts = new Map<string, { count: number; first: string }>()
  for (const { file, line, message } of passed) {
    const held = counts.get(message)
    if (held) held.count++
    else counts.set(message, { count: 1, first: `${file}:${line}` })
  }
  return [...counts].map(([reason, { count, first }]) => ({ reason, count, first })).sort((a, b) => b.count - a.count)
}
