import { CSV, cellOf } from '../cell.ts'
import type { Column, Value } from '../column.ts'
import { chooseColumns } from '../delimited-format.ts'
import type { ExportFormat, ExportSettings } from '../export-format.ts'
import type { ExportOf, ExportRows } from '../export-row.ts'
import { incidentColumns } from './incident-columns.ts'
import { reportColumns } from './report-columns.ts'

/** A line a value: `id,field,value`. Values that are not known have no line. */
function longFormat<O extends ExportOf>(
  of: O,
  columnsOf: (settings: ExportSettings) => readonly Column<ExportRows[O]>[],
  idOf: (row: ExportRows[O]) => string,
): ExportFormat<O> {
  return {
    name: 'long',
    of,
    title: `Long CSV of ${of}`,
    extension: '.long.csv',
    mediaType: 'text/csv; charset=utf-8',
    choosable: true,
    notice: 'Coded by Chancery.',
    columns: columnsOf({ snapshot: null, readerVersion: '' }),
    open(settings) {
      const all = columnsOf(settings).filter((c) => c.name !== 'id')
      const columns = settings.columns === undefined ? all : chooseColumns(all, settings.columns)
      const guarded = settings.for === 'spreadsheet'
      let written = 0
      return {
        header: () => 'id,field,value\n',
        leavesOut: () => null,
        row(row) {
          const lines = columns.flatMap((c) => valuesOf(c.name, c.value(row)).map(([field, value]) => ({ field, value, type: c.type })))
          written += lines.length
          const id = cellOf(idOf(row), 'text', CSV, guarded)
          return lines.map(({ field, value, type }) => `${id},${CSV.escape(field)},${cellOf(value, type, CSV, guarded)}\n`).join('')
        },
        footer: () => '',
        written: () => written,
      }
    },
  }
}

/** The parts of a list by their place in it, as corrections name them: `actors.name` becomes `actors.0.name`, `actors.1.name`. */
function valuesOf(name: string, value: Value): [field: string, value: Value][] {
  if (value === null) return []
  if (typeof value !== 'object') return [[name, value]]
  const [first = name, ...rest] = name.split('.')
  return value.flatMap((part, i): [string, Value][] => (part === null ? [] : [[[first, i, ...rest].join('.'), part]]))
}

/** Ids of reports are unique in their story only, so the key of the story goes before them. */
export const longReports = longFormat('reports', reportColumns, (row) => `${row.report.story}_${row.report.report.id}`)
export const longIncidents = longFormat('incidents', incidentColumns, (row) => row.incident.id)
