/** One figure of one set. */
export interface Row {
  readonly set: string
  readonly figure: string
  readonly value: number
}

export const keyOf = ({ set, figure }: Row): string => `${set} ${figure}`

/** Figures below this share of their floor count as fallen; what lies between is noise of rounding. */
const SLACK = 0.0005

/** Rows that lie below their floor. Rows without a floor never do. */
export const fallen = (rows: readonly Row[], floors: Readonly<Record<string, number>>): Row[] =>
  rows.filter((row) => row.value < (floors[keyOf(row)] ?? Number.NEGATIVE_INFINITY) - SLACK)

/** The floor that a figure sets: a share rounded down to hundredths, a percentage or a count to the whole. */
export const floorOf = (value: number): number => (value > 1 ? Math.floor(value) : Math.floor(value * 100) / 100)

/** A published figure of somebody else on the same kind of data. */
export interface Published {
  readonly value: number
  readonly who: string
  readonly source: string
}

const say = (value: number | undefined): string => (value === undefined ? '' : Number.isInteger(value) ? String(value) : value.toFixed(3))

/** The table as lines: set, figure, value, floor, and what others publish. */
export function tableLines(
  rows: readonly Row[],
  floors: Readonly<Record<string, number>>,
  published: Readonly<Record<string, readonly Published[]>>,
): string[] {
  const below = new Set(fallen(rows, floors))
  const cells = rows.map((row) => {
    const others = (published[keyOf(row)] ?? []).map(({ value, who }) => `${who} ${say(value)}`).join(', ')
    return [row.set, row.figure, say(row.value), say(floors[keyOf(row)]), below.has(row) ? 'BELOW' : '', others]
  })
  return columns([['set', 'figure', 'value', 'floor', '', 'others'], ...cells])
}

function columns(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((cells) => (cells[column] ?? '').length)))
  return table.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
