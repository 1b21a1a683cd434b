import type { Column } from '../column.ts'
import { chooseColumns } from '../delimited-format.ts'
import type { Chunk, ExportFormat, ExportSettings } from '../export-format.ts'
import type { ExportOf, ExportRows } from '../export-row.ts'
import { incidentColumns } from '../table/incident-columns.ts'
import { reportColumns } from '../table/report-columns.ts'
import { ParquetFile } from './parquet-file.ts'

const ROW_GROUP = 10_000

/** Typed columns, lists as lists; the names have `_` where those of CSV have a dot. The snapshot stands in the key-value metadata. */
function parquetFormat<O extends ExportOf>(
  of: O,
  columnsOf: (settings: ExportSettings) => readonly Column<ExportRows[O]>[],
): ExportFormat<O> {
  return {
    name: 'parquet',
    of,
    title: `Parquet of ${of}`,
    extension: '.parquet',
    mediaType: 'application/vnd.apache.parquet',
    choosable: true,
    notice: 'Coded by Chancery.',
    columns: columnsOf({ snapshot: null, readerVersion: '' }),
    open(settings) {
      const all = columnsOf(settings)
      const columns = settings.columns === undefined ? all : chooseColumns(all, settings.columns)
      const file = new ParquetFile(
        columns.map((c) => ({ name: c.name.replaceAll('.', '_'), type: c.type })),
        metadata(settings, of),
      )
      const size = settings.rowGroup ?? ROW_GROUP
      let group: ExportRows[O][] = []
      let written = 0
      const flush = (): Chunk => {
        const rows = group
        group = []
        return rows.length === 0 ? '' : file.writeGroup(columns.map((c) => rows.map((row) => c.value(row))))
      }
      return {
        header: () => '',
        leavesOut: () => null,
        row(row) {
          written++
          group.push(row)
          return group.length >= size ? flush() : ''
        },
        footer() {
          const [last, end] = [flush(), file.finish()]
          return typeof last === 'string' ? end : joined(last, end)
        },
        written: () => written,
      }
    },
  }
}

function metadata({ snapshot, readerVersion }: ExportSettings, of: ExportOf): { key: string; value: string }[] {
  const known = [
    { key: 'chancery.of', value: of },
    { key: 'chancery.reader', value: readerVersion },
  ]
  return snapshot === null ? known : [...known, { key: 'chancery.snapshot', value: snapshot }]
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

export const parquetReports = parquetFormat('reports', reportColumns)
export const parquetIncidents = parquetFormat('incidents', incidentColumns)
