import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../check-table.ts'

/** Bounds of a table that a user brings. */
export const USER_LIMITS = { bytes: 64_000_000, rows: 200_000, lineChars: 100_000, names: 100, nameChars: 200 } as const

/** Line ends of any system. */
export const LINE_END = /\r\n|\n|\r/

/** A row of a user's table: cells by column, trimmed; a column that the table lacks is empty. */
export interface UserRow {
  readonly line: number
  cell(column: string): string
  /** Parts of a cell between marks, trimmed, without empty ones and `-`. */
  list(column: string, mark?: string): string[]
}

export interface UserTable {
  /** Path as the user would write it: folder and file. */
  readonly file: string
  readonly rows: readonly UserRow[]
  readonly faults: readonly Fault[]
}

/**
 * Reads `<dir>/<file>` without throwing. A table that is not there has no rows and no faults. The first line that is no comment names the
 * columns, in any order; without one of `required` nothing is read. Lines that do not fit are told as faults, the others are rows.
 */
export function readUserTable(dir: string, file: string, required: readonly string[]): UserTable {
  const path = join(dir, file)
  const read = readText(path)
  if (read.fault !== null) return { file: path, rows: [], faults: [{ file: path, line: 0, message: read.fault }] }
  return parseUserTable(path, read.text, required)
}

/** The same of a table's text. */
export function parseUserTable(file: string, text: string, required: readonly string[]): UserTable {
  const lines = text.replace(/^\uFEFF/, '').split(LINE_END)
  const head = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  if (head < 0) return { file, rows: [], faults: [] }
  const columns = (lines[head] as string).split('\t').map((column) => unquoted(column.trim()))
  const message = headFault(lines[head] as string, columns, required)
  if (message !== null) return { file, rows: [], faults: [{ file, line: head + 1, message }] }
  const rows: UserRow[] = []
  const faults: Fault[] = []
  for (let i = head + 1; i < lines.length; i++) {
    const line = lines[i] as string
    if (line.trim() === '' || line.startsWith('#')) continue
    if (rows.length === USER_LIMITS.rows) {
      faults.push({ file, line: i + 1, message: `more than ${USER_LIMITS.rows} rows; the rest is left out` })
      break
    }
    const fault = lineFault(line, columns.length)
    if (fault === null) rows.push(toRow(columns, line, i + 1))
    else faults.push({ file, line: i + 1, message: fault })
  }
  return { file, rows, faults }
}

/** What is wrong with the line that names the columns: first what the whole file is, where that can be told. */
function headFault(line: string, columns: readonly string[], required: readonly string[]): string | null {
  if (line.includes('\0')) return 'no text in UTF-8; save the table as text in UTF-8, with tabs'
  const lacking = required.filter((column) => !columns.includes(column))
  if (lacking.length > 0) {
    const isParted = columns.length === 1 && /[,;]/.test(line.slice(0, USER_LIMITS.lineChars))
    const hint = isParted ? 'commas do not part columns: save the table with tabs' : 'the first line names the columns'
    return `no column ${lacking.join(', ')} (${hint})`
  }
  const twice = required.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column))
  return twice === undefined ? null : `two columns ${twice}`
}

function lineFault(line: string, columns: number): string | null {
  if (line.length > USER_LIMITS.lineChars) return `longer than ${USER_LIMITS.lineChars} characters`
  if (/[\0-\x08\x0b-\x1f\x7f-\x9f]/.test(line)) return 'a control character'
  if (line.includes('\uFFFD')) return 'a character that is not UTF-8; save the file as UTF-8'
  const cells = line.split('\t').length
  return cells === columns ? null : `${cells} cells where the head has ${columns}`
}

/** A row's fault: its first messages, as a row may have thousands. */
export function rowFault(file: string, line: number, messages: readonly string[]): Fault {
  const more = messages.length > MOST_MESSAGES ? [`and ${messages.length - MOST_MESSAGES} more`] : []
  return { file, line, message: [...messages.slice(0, MOST_MESSAGES), ...more].join('; ') }
}

const MOST_MESSAGES = 5

/** The beginning of a cell, or what stands for an empty one. */
export const shown = (cell: string, empty = 'empty'): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell || empty)

/** A cell as a spreadsheet quotes it: `"the ""Red"" Owls"` is `the "Red" Owls`. */
const unquoted = (cell: string): string =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell

function toRow(columns: readonly string[], line: string, number: number): UserRow {
  const cells = line.split('\t')
  const cell = (column: string): string => unquoted(cells[columns.indexOf(column)]?.trim() ?? '')
  const list = (column: string, mark = ','): string[] =>
    cell(column)
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== '' && part !== '-')
  return { line: number, cell, list }
}

function readText(path: string): { readonly text: string; readonly fault: null } | { readonly fault: string } {
  try {
    if (statSync(path).size > USER_LIMITS.bytes) return { fault: `larger than ${USER_LIMITS.bytes / 1e6} MB` }
    return { text: readFileSync(path, 'utf8'), fault: null }
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code
    return code === 'ENOENT' ? { text: '', fault: null } : { fault: `cannot be read (${code ?? String(thrown)})` }
  }
}
