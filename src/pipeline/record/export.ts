import { describeExport, type ExportDescription } from '../../desk/export/describe-export.ts'
import type { Chunk, ExportSettings } from '../../desk/export/export-format.ts'
import type { AnyExportFormat } from '../../desk/export/export-formats.ts'
import type { ExportOf } from '../../desk/export/export-row.ts'
import { type ExportRun, type ExportTally, runExport } from '../../desk/export/run-export.ts'
import { ChanceryError } from '../../kit/errors.ts'
import type { EntryKind } from '../../record/entry.ts'
import type { Filter } from '../../record/filter.ts'
import type { RecordStore, Snapshot } from '../../store/port.ts'
import { incidentRows, reportRows } from './export-rows.ts'

export const EXPORTED_KINDS = { reports: 'report', incidents: 'incident' } as const satisfies Readonly<Record<ExportOf, EntryKind>>

export interface ExportAsked {
  readonly format: AnyExportFormat
  readonly filter: Filter
  /** Snapshot to read from; the record as it is now, which is given a name, when absent. */
  readonly at?: string
  readonly changedSince?: string
  readonly settings: Omit<ExportSettings, 'snapshot'>
}

export interface ExportPorts {
  readonly put: (chunk: Chunk) => Promise<void>
  /** Called with what went into the file so far. */
  readonly onRow?: (tally: ExportTally) => Promise<void> | void
  readonly signal?: AbortSignal
  /** The time of day, as an ISO instant. */
  readonly clock: () => string
}

/**
 * Writes what fits of one state of the record as a file, and describes it. The same snapshot, filter, settings and version give the
 * same bytes, whatever became of the record since. Throws USAGE for settings or a snapshot that are none.
 */
export async function exportRecord(store: RecordStore, asked: ExportAsked, ports: ExportPorts): Promise<ExportDescription> {
  const { format, filter, changedSince, settings: given } = asked
  const snapshot = await snapshotFor(store, asked, ports)
  const settings: ExportSettings = { ...given, snapshot: snapshot.id }
  const wanted = { filter, at: snapshot.id, ...(changedSince === undefined ? {} : { changedSince }) }
  const run: ExportRun =
    format.of === 'reports'
      ? runExport(format, reportRows(store, wanted, !WORDLESS.has(format.name)), settings)
      : runExport(format, incidentRows(store, wanted), settings)
  for await (const chunk of run.chunks) {
    ports.signal?.throwIfAborted()
    await ports.put(chunk)
    await ports.onRow?.(run.tally())
  }
  return describeExport({ format, snapshot, filter, changedSince: changedSince ?? null, tally: run.tally(), settings })
}

/** Layouts that have no place for the words of a story. */
const WORDLESS: ReadonlySet<string> = new Set(['polecat', 'icews', 'gdelt'])

async function snapshotFor(store: RecordStore, { at, settings }: ExportAsked, { clock }: ExportPorts): Promise<Snapshot> {
  if (at === undefined) return store.write((writer) => writer.snapshot(clock(), settings.readerVersion))
  const found = (await store.snapshots()).find(({ id }) => id === at)
  if (found !== undefined) return found
  throw new ChanceryError('USAGE', `no snapshot is called ${JSON.stringify(at.slice(0, 80))}`, {
    where: '--at',
    hint: 'see chancery snapshots',
  })
}

/** Ids of what was there at the snapshot and is gone, in their order. */
export const deletedSince = (store: RecordStore, of: ExportOf, snapshot: string): Promise<string[]> =>
  store.removedSince(EXPORTED_KINDS[of], snapshot)
