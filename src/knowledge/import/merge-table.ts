import { ChanceryError } from '../../kit/errors.ts'
import { LINE_END } from '../user/user-table.ts'

/** What a merge did, in rows. */
export interface Merged {
  /** The whole table, comments and all. */
  readonly text: string
  readonly added: number
  readonly replaced: number
  /** Rows that stood there already, word for word. */
  readonly same: number
}

/** Cells in the order of `columns`. */
export type Cells = readonly string[]

export interface MergeShape {
  /** The table's name, for errors. */
  readonly file: string
  readonly columns: readonly string[]
  /** Columns that say which row is meant: a row with the same cells there takes the other's place. */
  readonly key: readonly string[]
}

/**
 * Puts rows into a table's text (null for a table that is not there yet). Comments, lines that cannot be read and rows that are not meant
 * stay as they are, line by line; a row with the key of an incoming one goes, and the incoming rows stand at the end in their order.
 * Throws ChanceryError DATA_BROKEN when the table lacks a column.
 */
export function mergeTable(text: string | null, rows: readonly Cells[], shape: MergeShape): Merged {
  const lines = linesOf(text, shape)
  const headAt = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const head = (lines[headAt] as string).split('\t').map((column) => column.trim())
  const order = orderOf(head, shape)
  const held = new Set(lines.slice(headAt + 1))
  const incoming = [...new Set(rows.map((row) => inOrder(row, head, order)))]
  const fresh = incoming.filter((line) => !held.has(line))
  const keys = new Set(fresh.map((line) => keyOf(line, head, shape)))
  const known = new Set(incoming)
  const goes = (line: string): boolean => !line.startsWith('#') && line !== '' && !known.has(line) && keys.has(keyOf(line, head, shape))
  const body = lines.slice(headAt + 1)
  const kept = body.filter((line) => !goes(line))
  const replaced = body.length - kept.length
  return {
    text: `${[...lines.slice(0, headAt + 1), ...kept, ...fresh].join('\n')}\n`,
    added: Math.max(0, fresh.length - replaced),
    replaced,
    same: incoming.length - fresh.length,
  }
}

function linesOf(text: string | null, shape: MergeShape): string[] {
  const lines = (text ?? '').replace(/^\uFEFF/, '').split(LINE_END)
  while (lines.at(-1) === '') lines.pop()
  return lines.some((line) => line.trim() !== '' && !line.startsWith('#')) ? lines : [...lines, shape.columns.join('\t')]
}

/** For each column of the head its place among the columns of the shape; -1 for a column of the user's own. */
function orderOf(head: readonly string[], { file, columns }: MergeShape): number[] {
  const lacking = columns.filter((column) => !head.includes(column))
  if (lacking.length > 0) {
    throw new ChanceryError('DATA_BROKEN', `no column ${lacking.join(', ')}`, {
      where: file,
      hint: 'add it to the first line and a cell to each other line, or move the file away',
    })
  }
  return head.map((column) => columns.indexOf(column))
}

/** A tab or a line end would make another row of it; other control characters and halves of characters would make it one that is not read. */
const clean = (cell: string): string => cell.replace(/[\p{Cc}\p{Cs}\uFFFD]+/gu, ' ').trim()

function inOrder(row: Cells, head: readonly string[], order: readonly number[]): string {
  return head.map((_, i) => clean(row[order[i] as number] ?? '')).join('\t')
}

function keyOf(line: string, head: readonly string[], { key }: MergeShape): string {
  const cells = line.split('\t')
  return key
    .map((column) => {
      const cell = cells[head.indexOf(column)]?.trim() ?? ''
      return column === 'names' ? (cell.split('|')[0] as string).trim() : cell
    })
    .join('\t')
}
