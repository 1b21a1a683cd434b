import type { Filter } from '../../record/filter.ts'
import type { ExportSettings } from './export-format.ts'
import type { AnyExportFormat } from './export-formats.ts'
import type { ExportTally } from './run-export.ts'

/** What an export is made from, for its description. */
export interface ExportSubject {
  readonly format: AnyExportFormat
  /** The snapshot that the rows were read from; null outside a record. */
  readonly snapshot: { readonly id: string; readonly at: string } | null
  readonly filter: Filter
  /** The file holds only what is new or changed since this snapshot; null or absent for all. */
  readonly changedSince?: string | null
  readonly tally: ExportTally
  readonly settings: ExportSettings
}

/** The small JSON that stands beside a file as FILE.about.json, so that the file can be cited and made again. */
export interface ExportDescription {
  readonly citation: string
  readonly snapshot: string | null
  /** ISO instant of the snapshot. */
  readonly at: string | null
  readonly reader: string
  readonly format: string
  readonly of: string
  readonly title: string
  readonly notice: string
  readonly filter: Filter
  readonly changedSince: string | null
  readonly records: number
  readonly rows: number
  readonly leftOut: Readonly<Record<string, number>>
  readonly settings: { readonly for: string; readonly undated: string }
  readonly columns: readonly { readonly name: string; readonly type: string; readonly holds: string; readonly from: string | null }[]
  readonly licence: string
}

const LICENCE =
  'Chancery claims no right in the codings. Words quoted from stories belong to their publishers. Names and coordinates of ' +
  'places come from GeoNames (https://www.geonames.org, CC BY 4.0): name it when you publish them. Event types follow PLOVER and CAMEO.'

/** Describes a file that was written; nothing in it depends on the clock, so the same export has the same description. */
export function describeExport({ format, snapshot, filter, changedSince = null, tally, settings }: ExportSubject): ExportDescription {
  const chosen = settings.columns
  const columns = chosen === undefined ? format.columns : chosen.flatMap((name) => format.columns.find((c) => c.name === name) ?? [])
  const since = changedSince === null ? '' : ` changed since ${changedSince}`
  const source = snapshot === null ? 'no snapshot' : `snapshot ${snapshot.id} of ${snapshot.at}`
  return {
    citation: `Chancery ${settings.readerVersion}: ${format.title}, ${tally.records} ${format.of}${since}, ${source}.`,
    snapshot: snapshot?.id ?? null,
    at: snapshot?.at ?? null,
    reader: settings.readerVersion,
    format: format.name,
    of: format.of,
    title: format.title,
    notice: format.notice,
    filter,
    changedSince,
    records: tally.records,
    rows: tally.rows,
    leftOut: tally.leftOut,
    settings: { for: settings.for ?? 'data', undated: settings.undated ?? 'empty' },
    columns: columns.map(({ name, type, holds, from }) => ({
      name,
      type,
      holds: from === null ? `not claimed: empty (${holds})` : holds,
      from,
    })),
    licence: LICENCE,
  }
}
