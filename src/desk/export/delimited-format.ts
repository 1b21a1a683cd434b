import { ChanceryError } from '../../kit/errors.ts'
import { CSV, cellOf, type Dialect, TSV } from './cell.ts'
import type { Column } from './column.ts'
import type { ExportFormat, ExportSettings } from './export-format.ts'
import type { ExportOf, ExportRows } from './export-row.ts'

/** A format of lines, described by its columns. `L` is what a line is about: the row itself, or a pair out of it. */
export interface Layout<O extends ExportOf, L> {
  readonly name: string
  readonly of: O
  readonly title: string
  readonly notice: string
  readonly dialect: 'csv' | 'tsv'
  readonly extension: string
  readonly hasHeader: boolean
  readonly choosable: boolean
  readonly columns: (settings: ExportSettings) => readonly Column<L>[]
  readonly lines: (row: ExportRows[O]) => readonly L[]
  readonly leavesOut: (row: ExportRows[O]) => string | null
}

const KINDS: Readonly<Record<'csv' | 'tsv', { readonly dialect: Dialect; readonly mediaType: string }>> = {
  csv: { dialect: CSV, mediaType: 'text/csv; charset=utf-8' },
  tsv: { dialect: TSV, mediaType: 'text/tab-separated-values; charset=utf-8' },
}

/** Settings under which the documented columns are made. */
const PLAIN: ExportSettings = { snapshot: null, readerVersion: '' }

/** A format from its layout. Lines end with LF; every line has exactly the columns of the layout. */
export function delimitedFormat<O extends ExportOf, L>(layout: Layout<O, L>): ExportFormat<O> {
  const { name, of, title, notice, extension, choosable } = layout
  const { dialect, mediaType } = KINDS[layout.dialect]
  return {
    name,
    of,
    title,
    notice,
    extension,
    mediaType,
    choosable,
    columns: layout.columns(PLAIN),
    open(settings) {
      const columns = chosen(layout, settings)
      const guarded = settings.for === 'spreadsheet'
      let written = 0
      const line = (cells: readonly string[]): string => `${cells.join(dialect.separator)}\n`
      return {
        header: () => (layout.hasHeader ? line(columns.map((c) => dialect.escape(c.name))) : ''),
        leavesOut: layout.leavesOut,
        row(row) {
          const lines = layout.lines(row)
          written += lines.length
          return lines.map((l) => line(columns.map((c) => cellOf(c.value(l), c.type, dialect, guarded)))).join('')
        },
        footer: () => '',
        written: () => written,
      }
    },
  }
}

function chosen<O extends ExportOf, L>(layout: Layout<O, L>, settings: ExportSettings): readonly Column<L>[] {
  const all = layout.columns(settings)
  if (settings.columns === undefined) return all
  if (!layout.choosable) {
    throw new ChanceryError('USAGE', `${layout.name} has fixed columns`, { hint: 'leave out --columns, or take --format csv' })
  }
  return chooseColumns(all, settings.columns)
}

/** Columns by name, in the order asked for. Throws ChanceryError USAGE for a name that is none, one asked for twice, or none at all. */
export function chooseColumns<C extends { readonly name: string }>(all: readonly C[], names: readonly string[]): C[] {
  if (names.length === 0) throw new ChanceryError('USAGE', 'no columns are chosen', { hint: `choose from ${listed(all)}` })
  return names.map((name, i) => {
    if (names.indexOf(name) !== i) throw new ChanceryError('USAGE', `column ${name} is chosen twice`, { hint: 'name it once' })
    const found = all.find((c) => c.name === name)
    if (!found) throw new ChanceryError('USAGE', `no column ${name}`, { hint: `choose from ${listed(all)}` })
    return found
  })
}

const listed = (columns: readonly { readonly name: string }[]): string => columns.map((c) => c.name).join(', ')
