import type { ColumnType, Value } from './column.ts'

/** Between the values of a list in one cell. */
export const LIST_MARK = '; '

/** How cells of a file are joined and written. */
export interface Dialect {
  readonly separator: ',' | '\t'
  /** Text with line ends and separators inside a cell: kept within quotes (RFC 4180), or turned into blanks. */
  readonly escape: (text: string) => string
}

export const CSV: Dialect = { separator: ',', escape: quoted }
export const TSV: Dialect = { separator: '\t', escape: flat }

/** A cell of the dialect. Numbers stay numbers, whatever it is for; text is changed only for a spreadsheet. */
export function cellOf(value: Value, type: ColumnType, dialect: Dialect, guarded: boolean): string {
  if (value === null) return ''
  const text = withoutControls(plainText(value))
  const isText = typeof value !== 'number' && typeof value !== 'boolean' && type !== 'day' && type !== 'instant'
  return dialect.escape(guarded && isText ? guard(text) : text)
}

/** A value as text: a list joined, a number in plain digits, a truth as `true` or `false`. */
export function plainText(value: Exclude<Value, null>): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean') return String(value)
  return value.every((part) => part === null) ? '' : value.map((part) => part ?? '').join(LIST_MARK)
}

/** Text that a spreadsheet would run as a formula, made text by the apostrophe that it takes for "this is text" (OWASP). */
const guard = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Without control characters other than tab and line ends: no format of text can carry them. */
function withoutControls(text: string): string {
  if (!CONTROLS.test(text)) return text
  return text.replace(/[\u000b\u000c]/g, ' ').replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
}

function quoted(text: string): string {
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Tab-separated layouts have no quotes: whatever ends a cell or a line becomes a blank. */
function flat(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ').trim()
}
