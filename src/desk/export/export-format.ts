import type { Column } from './column.ts'
import type { ExportOf, ExportRows } from './export-row.ts'

/** Bytes or text (UTF-8) of a file; an empty text is nothing. */
export type Chunk = string | Uint8Array

/** What is asked of an export beside its format. */
export interface ExportSettings {
  /** Id of the snapshot that the rows are read from; null outside a record. */
  readonly snapshot: string | null
  /** Version of the reader that the file names as its maker. */
  readonly readerVersion: string
  /** Columns by name, in this order; all when absent. Only formats with `choosable` columns take them. */
  readonly columns?: readonly string[]
  /** `spreadsheet`: text that a spreadsheet would take for a formula is given an apostrophe. Default `data`: every cell as it is. */
  readonly for?: 'data' | 'spreadsheet'
  /** What stands for the day of an event whose words name none: nothing, or the day of publication. Default `empty`. */
  readonly undated?: 'empty' | 'published'
  /** Rows of a Parquet row group. Default 10,000. */
  readonly rowGroup?: number
}

/** A format of a file. It says what its columns are and opens a writer for each file. */
export interface ExportFormat<O extends ExportOf = ExportOf> {
  /** As in `--format`. Formats of reports and of incidents may share a name. */
  readonly name: string
  readonly of: O
  readonly title: string
  /** With its dot: `.csv`. */
  readonly extension: string
  readonly mediaType: string
  /** All of its columns or members, in order: what docs/exports.md says of them. */
  readonly columns: readonly Pick<Column<never>, 'name' | 'type' | 'holds' | 'from'>[]
  readonly choosable: boolean
  /** One sentence that goes with the file: whose layout it is, and that it is not their data. */
  readonly notice: string
  /** Throws ChanceryError USAGE for settings that it cannot follow. */
  open(settings: ExportSettings): ExportWriter<ExportRows[O]>
}

/** Writes one file: the header, any number of rows, the footer, in that order. Keeps no rows but those of an open row group. */
export interface ExportWriter<R> {
  header(): Chunk
  /** Why the format has no place for a row (`planned`, `historic`); null where it has. */
  leavesOut(row: R): string | null
  row(row: R): Chunk
  footer(): Chunk
  /** Lines, features or rows written so far: a report of two actors may be two lines of a format of pairs. */
  written(): number
}
