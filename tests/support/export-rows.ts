import { readFileSync } from 'node:fs'
import type { ExportSettings } from '../../src/desk/export/export-format.ts'
import type { AnyExportFormat } from '../../src/desk/export/export-formats.ts'
import type { ExportOf, ExportRow, IncidentRow, ReportRow } from '../../src/desk/export/export-row.ts'
import { type ExportTally, runExport } from '../../src/desk/export/run-export.ts'

const read = <R>(name: string): R[] =>
  readFileSync(new URL(`../../src/desk/export/golden/${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as R)

/** The small record of the golden exports: reports that the reader made of samples, one with hostile names, and incidents written by hand. */
export const reportRows = (): ReportRow[] => read('reports')
export const incidentRows = (): IncidentRow[] => read('incidents')

export interface WrittenFile {
  readonly bytes: Uint8Array
  readonly text: string
  readonly tally: ExportTally
}

/** Golden rows (or others) as a file of the format. */
export async function written(
  format: AnyExportFormat,
  settings: ExportSettings,
  rows: readonly ExportRow[] = goldenRows(format.of),
): Promise<WrittenFile> {
  const run =
    format.of === 'reports' ? runExport(format, rows as ReportRow[], settings) : runExport(format, rows as IncidentRow[], settings)
  const parts: Uint8Array[] = []
  for await (const chunk of run.chunks) parts.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  const bytes = new Uint8Array(Buffer.concat(parts))
  return { bytes, text: new TextDecoder().decode(bytes), tally: run.tally() }
}

export const goldenRows = (of: ExportOf): readonly ExportRow[] => (of === 'reports' ? reportRows() : incidentRows())
