import type { Head } from '../../format.ts'
import { type Columns, columnIndexes, fieldOf } from './columns.ts'
import { DELIMITERS, type Sample, sampleOf } from './delimiter.ts'
import { rowReader } from './rows.ts'

/** `head.ts` shows this much; of more, the last row may be cut. */
const WHOLE_HEAD = 60_000
const MOST_CELL = 200

export const detect = (head: Head): boolean => detectCsv(head, {}) !== null

/** A line that some spreadsheets write before the header, to say which delimiter follows. */
const SEPARATOR = /^"?sep=.?"?\r?\n/i

/**
 * The beginning of a table of stories; null for anything else. A name that ends in `.csv` or `.tsv` vouches for the table, columns
 * that are asked for do when they are there; otherwise most names of the header must be usual, so that no prose with commas is taken.
 */
export function detectCsv({ text: head, name }: Head, asked: Columns): Sample | null {
  const text = head.replace(SEPARATOR, '')
  if (/^[<{[]/.test(text)) return null
  const isNamed = /\.(?:csv|tsv|tab|psv)$/i.test(name)
  const isCut = /[,;\t|]/.test(text.slice(0, 20_000))
  const sample = (isCut ? sampleOf(text, text.length < WHOLE_HEAD) : null) ?? (isNamed ? headerOf(text) : null)
  const header = sample?.rows[0]?.cells.map((cell) => cell.trim()) ?? []
  if (sample === null || header.some((cell) => cell.length > MOST_CELL || cell.includes('\n'))) return null
  if (isNamed) return sample
  const wanted = Object.values(asked)
  if (wanted.length > 0 && wanted.every((column) => columnIndexes(header, { text: column }).has('text'))) return sample
  return isUsual(header) ? sample : null
}

/** The header alone, of a table without rows, with ragged rows only, or of one column, in which nothing parts the cells. */
function headerOf(text: string): Sample | null {
  const line = text.slice(0, 4_000).split(/\r?\n/, 1)[0] ?? ''
  for (const delimiter of DELIMITERS) {
    const rows = rowReader(delimiter, line.length + 2).push(`${line}\n`)
    if (isUsual(rows[0]?.cells ?? [])) return { delimiter, rows }
  }
  const rows = rowReader('\0', line.length + 2).push(`${line}\n`)
  return fieldOf(rows[0]?.cells[0] ?? '') === 'text' ? { delimiter: '\0', rows } : null
}

/** The names tell of stories: a text or a title among them, and most of them known. A sentence is no name. */
function isUsual(header: readonly string[]): boolean {
  const fields = header.map(fieldOf)
  const known = new Set(fields.filter((field) => field !== null))
  if (!known.has('text') && !known.has('title')) return false
  if (header.some((cell) => /[.!?]\s{0,9}$/.test(cell))) return false
  return known.size >= 2 && (known.size * 2 >= header.length || (known.has('text') && known.size >= 4))
}
