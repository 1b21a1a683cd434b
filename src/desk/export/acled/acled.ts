import { delimitedFormat } from '../delimited-format.ts'
import type { IncidentRow } from '../export-row.ts'
import { acledColumns } from './acled-columns.ts'

/** Columns of ACLED's data files, comma-separated, with a header, a line an incident. */
export const acled = delimitedFormat({
  name: 'acled',
  of: 'incidents',
  title: 'ACLED columns',
  notice: 'Laid out like the data files of ACLED. Coded by Chancery; not data of ACLED, whose names and judgements it does not have.',
  dialect: 'csv',
  extension: '.csv',
  hasHeader: true,
  choosable: false,
  columns: () => acledColumns,
  lines: (row: IncidentRow) => [row],
  leavesOut: ({ incident }) => (incident.status === 'withdrawn' ? 'withdrawn' : null),
})
