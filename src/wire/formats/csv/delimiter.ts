import { type Row, rowReader } from './rows.ts'

export const DELIMITERS = [',', '\t', ';', '|']
const SAMPLE_ROWS = 6

/** The beginning of a table: its delimiter and first rows. */
export interface Sample {
  readonly delimiter: string
  readonly rows: readonly Row[]
}

/** The delimiter under which the first row has the most cells and the next rows as many; null when there is none. */
export function sampleOf(head: string, isWhole: boolean): Sample | null {
  let best: Sample | null = null
  for (const delimiter of DELIMITERS) {
    if (!head.slice(0, 4000).includes(delimiter)) continue
    const reader = rowReader(delimiter, head.length + 1)
    const rows = reader.push(head)
    if (rows.length < SAMPLE_ROWS) rows.push(...lastRows(reader.end(), isWhole))
    const first = rows.slice(0, SAMPLE_ROWS)
    const width = first[0]?.cells.length ?? 0
    if (width < 2 || width <= (best?.rows[0]?.cells.length ?? 0)) continue
    if (first.length >= 2 && evenness(first, width) >= 0.5) best = { delimiter, rows: first }
  }
  return best
}

/** What stands last in a head that is cut off is no row. */
const lastRows = (rows: readonly Row[], isWhole: boolean): readonly Row[] => (isWhole ? rows : rows.slice(0, -1))

/** Part of the rows behind the first that are as wide as it. */
function evenness([, ...rows]: readonly Row[], width: number): number {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return filled.length === 0 ? 0 : filled.filter(({ cells }) => cells.length === width).length / filled.length
}
