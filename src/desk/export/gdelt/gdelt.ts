import { delimitedFormat } from '../delimited-format.ts'
import { notAnEvent, pairsOf } from '../pairs.ts'
import { gdeltColumns } from './gdelt-columns.ts'

/** Columns of the GDELT 2.0 Events table: tab-separated, without a header, a line a pair of actors. */
export const gdelt = delimitedFormat({
  name: 'gdelt',
  of: 'reports',
  title: 'GDELT 2.0 Events columns',
  notice: 'Laid out like the Events table of GDELT 2.0. Coded by Chancery; not data of the GDELT Project.',
  dialect: 'tsv',
  extension: '.export.CSV',
  hasHeader: false,
  choosable: false,
  columns: gdeltColumns,
  lines: pairsOf,
  leavesOut: (row) => notAnEvent(row) ?? (row.report.report.cameo === null ? 'no CAMEO code' : null),
})
