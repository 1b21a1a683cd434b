import { lost } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import { headOf } from '../../head.ts'
import type { Parsed } from '../../item.ts'
import type { Columns } from './columns.ts'
import { detectCsv } from './detect.ts'
import { tableReader } from './table.ts'

/** A table of stories: the first row names the columns, each other row is an item. */
export const parse = (text: string, { name }: ParseContext): Parsed => parseCsv(text, name)

/** The same, with the columns that hold the fields. */
export function parseCsv(text: string, name: string, columns: Columns = {}): Parsed {
  const sample = detectCsv(headOf(text, name), columns)
  if (sample === null) return { items: [], faults: [lost(name, 'unsupported', 'no table with a header row')] }
  const reader = tableReader(name, sample.delimiter, columns)
  const parts = [reader.push(text), reader.end()]
  const items = parts.flatMap((part) => part.items)
  const faults = parts.flatMap((part) => part.faults)
  if (items.length === 0 && faults.length === 0) faults.push(lost(name, 'no-items', 'there is no row below the header'))
  return { items, faults }
}
