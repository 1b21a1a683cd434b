import { type Fault, lost, noted, quoted } from '../../fault.ts'
import type { Item, Parsed } from '../../item.ts'
import { LIMITS } from '../../limits.ts'
import { itemOfRecord } from '../json/record.ts'
import { type ColumnField, type Columns, columnIndexes } from './columns.ts'
import { type Row, rowReader } from './rows.ts'

/** Reads a table of stories, however its text comes in pieces. */
export interface TableReader {
  push(text: string): Parsed
  end(): Parsed
}

interface Plan {
  readonly width: number
  readonly indexes: ReadonlyMap<ColumnField, number>
  /** Nothing in it can be a text: told once, and no row is read. */
  readonly isHopeless: boolean
}

/** Characters of one row. */
const MOST_ROW = LIMITS.itemBytes / 4
const SHOWN_NAMES = 12
const MARKUP = /<\/(?:p|div|li|h[1-6]|span|a)>|<br\s{0,3}\/?>/i

/** The first row names the columns; each row behind it is an item. A row that is too short or long is told, and read as far as it goes. */
export function tableReader(name: string, delimiter: string, asked: Columns = {}): TableReader {
  const reader = rowReader(delimiter, MOST_ROW)
  let plan: Plan | null = null
  const read = (rows: readonly Row[]): Parsed => {
    const items: Item[] = []
    const faults: Fault[] = []
    for (const row of rows) {
      if (row.cells.every((cell) => cell.trim() === '') || (plan === null && isSeparator(row))) continue
      if (plan === null) plan = planOf(row, name, asked, faults)
      else if (!plan.isHopeless) readRow(row, plan, { name, items, faults })
    }
    return { items, faults }
  }
  return { push: (text) => read(reader.push(text)), end: () => read(reader.end()) }
}

/** `sep=;`, which some spreadsheets write before the header. */
const isSeparator = ({ cells }: Row): boolean => cells.length < 3 && /^sep=.?$/i.test(cells[0]?.trim() ?? '')

function planOf({ cells, line }: Row, name: string, asked: Columns, faults: Fault[]): Plan {
  const header = cells.map((cell) => cell.trim())
  const indexes = columnIndexes(header, asked)
  const shown = header.slice(0, SHOWN_NAMES).map((cell) => quoted(cell, 30))
  const seen = `the columns are ${shown.join(', ')}${header.length > SHOWN_NAMES ? ' ...' : ''}`
  for (const column of Object.values(asked)) {
    if (!columnIndexes(header, { text: column }).has('text'))
      faults.push(noted(`${name}:${line}`, 'no-text-column', `no column is called ${quoted(column)}; ${seen}`))
  }
  const isHopeless = !indexes.has('text') && !indexes.has('summary') && !indexes.has('title')
  if (isHopeless) faults.push(lost(`${name}:${line}`, 'no-text-column', `no column holds a text; ${seen}`))
  return { width: header.length, indexes, isHopeless }
}

function readRow(row: Row, { width, indexes }: Plan, { name, items, faults }: { name: string; items: Item[]; faults: Fault[] }): void {
  const where = `${name}:${row.line}`
  if (row.unclosed) faults.push(noted(where, 'ragged-row', 'a quote is never closed; the line is taken as it stands'))
  if (row.cells.length !== width)
    faults.push(noted(where, 'ragged-row', `${row.cells.length} cells where the header has ${width}; read as far as they fit`))
  const parsed = itemOfRecord(recordOf(row.cells, indexes), where)
  const [lat, lon] = [degrees(row, indexes.get('lat'), 90), degrees(row, indexes.get('lon'), 180)]
  const place = lat === null || lon === null ? { lat: null, lon: null } : { lat, lon }
  items.push(...parsed.items.map((item) => ({ ...item, ...place })))
  faults.push(...parsed.faults)
}

/** The row as the record that JSON archives would have for it. */
function recordOf(cells: readonly string[], indexes: ReadonlyMap<ColumnField, number>): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [field, i] of indexes) {
    const cell = cells[i]
    if (cell === undefined || cell.trim() === '' || field === 'lat' || field === 'lon') continue
    if (field === 'text') record[MARKUP.test(cell) ? 'content' : 'text'] = cell
    else record[field] = field === 'authors' || field === 'categories' ? listOf(cell) : cell.trim()
  }
  return record
}

const listOf = (cell: string): string[] =>
  cell
    .split(/[;|]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

function degrees({ cells }: Row, i: number | undefined, most: number): number | null {
  const cell = i === undefined ? '' : (cells[i]?.trim() ?? '')
  const value = /^[+-]?\d{1,3}(?:\.\d{1,20})?$/.test(cell) ? Number(cell) : Number.NaN
  return Math.abs(value) <= most ? value : null
}
