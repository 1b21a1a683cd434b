import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One thing that is wrong with the knowledge. */
export interface Fault {
  /** Path within the data folder. */
  readonly file: string
  /** Counted from 1; 0 where the whole file is meant. */
  readonly line: number
  readonly message: string
}

/** `file:line: reason`; without the line where the whole file is meant. */
export const faultLine = ({ file, line, message }: Fault): string => `${file}${line === 0 ? '' : `:${line}`}: ${message}`

/** Cells by column, as they stand in the file. */
export interface RawRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface RawTable {
  readonly file: string
  readonly rows: readonly RawRow[]
  readonly faults: readonly Fault[]
}

/** Reads a table without throwing: rows with too few or too many cells, and rows without a source, are told as faults. */
export function readRaw(dataDir: string, file: string): RawTable {
  let text: string
  try {
    text = readFileSync(join(dataDir, file), 'utf8')
  } catch {
    return { file, rows: [], faults: [{ file, line: 0, message: 'no such table' }] }
  }
  const lines = text.split('\n')
  const head = lines.findIndex((line) => line !== '' && !line.startsWith('#'))
  const columns = (lines[head] ?? '').split('\t')
  const rows: RawRow[] = []
  const faults: Fault[] = columns.includes('source') ? [] : [{ file, line: head + 1, message: 'no column source' }]
  for (let i = head + 1; i < lines.length; i++) {
    const line = lines[i] as string
    if (line === '' || line.startsWith('#')) continue
    const cells = line.split('\t').map((cell) => cell.trim())
    if (cells.length !== columns.length) {
      faults.push({ file, line: i + 1, message: `${cells.length} cells where the head has ${columns.length}` })
      continue
    }
    const row = { line: i + 1, cells: Object.fromEntries(columns.map((column, k) => [column, cells[k] as string])) }
    if (row.cells.source === '') faults.push({ file, line: i + 1, message: 'no source' })
    rows.push(row)
  }
  return { file, rows, faults }
}

/** Parts of a cell without blanks, empty parts and `-`. */
export const partsOf = (row: RawRow, column: string, mark: string): string[] =>
  (row.cells[column] ?? '')
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '-')
