import { ChanceryError } from '../../kit/errors.ts'
import { acled } from './acled/acled.ts'
import type { ExportFormat } from './export-format.ts'
import type { ExportOf } from './export-row.ts'
import { gdelt } from './gdelt/gdelt.ts'
import { geojsonIncidents, geojsonReports } from './geojson/geojson.ts'
import { icews } from './icews/icews.ts'
import { parquetIncidents, parquetReports } from './parquet/parquet.ts'
import { plover } from './plover/plover.ts'
import { polecat } from './polecat/polecat.ts'
import { csvIncidents, csvReports } from './table/csv.ts'
import { longIncidents, longReports } from './table/long.ts'

/** Every format of reports, in the order of docs/exports.md. */
export const REPORT_FORMATS: readonly ExportFormat<'reports'>[] = [
  plover,
  polecat,
  icews,
  gdelt,
  geojsonReports,
  csvReports,
  longReports,
  parquetReports,
]

/** Every format of incidents. */
export const INCIDENT_FORMATS: readonly ExportFormat<'incidents'>[] = [
  acled,
  geojsonIncidents,
  csvIncidents,
  longIncidents,
  parquetIncidents,
]

/** A format of reports or of incidents; its `of` tells which. */
export type AnyExportFormat = ExportFormat<'reports'> | ExportFormat<'incidents'>

export const EXPORT_FORMATS: readonly AnyExportFormat[] = [...REPORT_FORMATS, ...INCIDENT_FORMATS]

/**
 * The format of a name. Where reports and incidents both have it, `of` decides; without it incidents for `geojson`, else reports.
 * Throws ChanceryError USAGE.
 */
export function findExportFormat(name: string, of?: ExportOf): AnyExportFormat {
  const named = EXPORT_FORMATS.filter((format) => format.name === name)
  if (named.length === 0) {
    const names = [...new Set(EXPORT_FORMATS.map((format) => format.name))]
    throw new ChanceryError('USAGE', `no export format ${name}`, { hint: `choose ${names.join(', ')}` })
  }
  const wanted = of ?? (name === 'geojson' ? 'incidents' : undefined)
  const found = wanted === undefined ? named[0] : named.find((format) => format.of === wanted)
  if (found) return found
  throw new ChanceryError('USAGE', `${name} is a format of ${named[0]?.of}, not of ${wanted}`, { hint: `ask for ${named[0]?.of}` })
}
