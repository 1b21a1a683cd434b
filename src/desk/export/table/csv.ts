import { delimitedFormat } from '../delimited-format.ts'
import type { IncidentRow, ReportRow } from '../export-row.ts'
import { incidentColumns } from './incident-columns.ts'
import { reportColumns } from './report-columns.ts'

const COMMON = {
  dialect: 'csv',
  extension: '.csv',
  hasHeader: true,
  choosable: true,
  leavesOut: () => null,
  notice: 'Coded by Chancery.',
} as const

/** A line a report, with the columns that are asked for; nothing is left out. */
export const csvReports = delimitedFormat({
  ...COMMON,
  name: 'csv',
  of: 'reports',
  title: 'CSV of reports',
  columns: reportColumns,
  lines: (row: ReportRow) => [row],
})

/** A line an incident, with the columns that are asked for; nothing is left out. */
export const csvIncidents = delimitedFormat({
  ...COMMON,
  name: 'csv',
  of: 'incidents',
  title: 'CSV of incidents',
  columns: incidentColumns,
  lines: (row: IncidentRow) => [row],
})
