import type { Chunk, ExportFormat, ExportSettings } from './export-format.ts'
import type { ExportOf, ExportRows } from './export-row.ts'

/** What went into a file. */
export interface ExportTally {
  /** Reports or incidents that the file holds. */
  readonly records: number
  /** Lines, features or rows of the file. */
  readonly rows: number
  /** Those that the format has no place for, by reason. */
  readonly leftOut: Readonly<Record<string, number>>
}

export interface ExportRun {
  /** The file, piece by piece; a row is read only when the pieces before it were taken. */
  readonly chunks: AsyncGenerator<Chunk, void, void>
  /** So far; of the whole file once `chunks` has ended. */
  tally(): ExportTally
}

/** Writes rows in a format, a row at a time. Throws ChanceryError USAGE for settings that the format cannot follow. */
export function runExport<O extends ExportOf>(
  format: ExportFormat<O>,
  rows: AsyncIterable<ExportRows[O]> | Iterable<ExportRows[O]>,
  settings: ExportSettings,
): ExportRun {
  const writer = format.open(settings)
  const leftOut = new Map<string, number>()
  let records = 0
  async function* chunks(): AsyncGenerator<Chunk, void, void> {
    yield* some(writer.header())
    for await (const row of rows) {
      const reason = writer.leavesOut(row)
      if (reason !== null) {
        leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)
        continue
      }
      records++
      yield* some(writer.row(row))
    }
    yield* some(writer.footer())
  }
  return { chunks: chunks(), tally: () => ({ records, rows: writer.written(), leftOut: Object.fromEntries([...leftOut].sort()) }) }
}

const some = (chunk: Chunk): Chunk[] => (chunk.length > 0 ? [chunk] : [])
