import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChanceryError } from '../kit/errors.ts'

/** A row of a table: cells by column name, and the line it stands on. */
export interface Row {
  readonly line: number
  cell(column: string): string
  /** Cell split at `mark`, blanks trimmed, `-` and empty parts left out. */
  list(column: string, mark?: string): string[]
}

/** Rows of `<dataDir>/<file>`, whose first line that is no comment (`#`) names the columns. Throws DATA_MISSING or DATA_BROKEN. */
export function readTsv(dataDir: string, file: string): Row[] {
  const lines = readText(dataDir, file).split('\n')
  const start = lines.findIndex((line) => line !== '' && !line.startsWith('#'))
  const columns = (lines[start] ?? '').split('\t')
  const rows: Row[] = []
  for (let i = start + 1; i < lines.length; i++) {
    const text = lines[i] as string
    if (text === '' || text.startsWith('#')) continue
    rows.push(toRow(file, columns, text, i + 1))
  }
  return rows
}

function readText(dataDir: string, file: string): string {
  try {
    return readFileSync(join(dataDir, file), 'utf8')
  } catch (cause) {
    throw new ChanceryError('DATA_MISSING', 'no such table', {
      where: file,
      hint: 'install the package again, or give --data another folder',
      cause,
    })
  }
}

function toRow(file: string, columns: readonly string[], text: string, line: number): Row {
  const cells = text.split('\t')
  if (cells.length !== columns.length) {
    throw new ChanceryError('DATA_BROKEN', `${cells.length} cells where the head has ${columns.length}`, {
      where: `${file}:${line}`,
      hint: 'mend the row',
    })
  }
  return new TableRow(file, columns, cells, line)
}

/** Shares its methods with thousands of others. */
class TableRow implements Row {
  readonly line: number
  readonly #file: string
  readonly #columns: readonly string[]
  readonly #cells: readonly string[]

  constructor(file: string, columns: readonly string[], cells: readonly string[], line: number) {
    this.line = line
    this.#file = file
    this.#columns = columns
    this.#cells = cells
  }

  cell(column: string): string {
    const i = this.#columns.indexOf(column)
    if (i < 0) throw new ChanceryError('DATA_BROKEN', `no column ${column}`, { where: this.#file, hint: 'name it in the first line' })
    return (this.#cells[i] as string).trim()
  }

  list(column: string, mark = ','): string[] {
    const cell = this.cell(column)
    if (cell === '' || cell === '-') return []
    if (!cell.includes(mark)) return [cell]
    return cell
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== '' && part !== '-')
  }
}
