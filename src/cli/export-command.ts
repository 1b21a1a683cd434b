import type { ExportDescription } from '../desk/export/describe-export.ts'
import type { Chunk } from '../desk/export/export-format.ts'
import { type AnyExportFormat, findExportFormat } from '../desk/export/export-formats.ts'
import type { ExportOf } from '../desk/export/export-row.ts'
import { ChanceryError } from '../kit/errors.ts'
import { deletedSince, type ExportAsked, exportRecord } from '../pipeline/record/export.ts'
import { VERSION } from '../pipeline/version.ts'
import { openWhole } from './export-command-file.ts'
import { type HomeOptions, tell } from './feeds-command-ports.ts'
import { type FilterOptions, filterOf } from './filter-options.ts'
import type { Io } from './io.ts'
import { counted } from './page/page.ts'
import { makeProgress } from './progress.ts'
import { interruptible, withRecord } from './record-ports.ts'
import { tellUnderstood } from './understood.ts'

export interface ExportOptions extends FilterOptions, HomeOptions {
  readonly format?: string
  readonly of?: ExportOf
  readonly columns?: readonly string[]
  readonly out?: string
  readonly at?: string
  readonly changedSince?: string
  readonly deletedSince?: string
  readonly for: 'data' | 'spreadsheet'
  readonly undated: 'empty' | 'published'
}

/** Writes what fits of the record as a file that other programs read. */
export async function exportCommand(text: string | undefined, options: ExportOptions, io: Io): Promise<number> {
  if (options.deletedSince !== undefined) return printDeleted(options.deletedSince, text, options, io)
  const format = formatOf(options)
  const { filter, understood } = await filterOf(options, text, format.of)
  const settings = {
    ...{ readerVersion: VERSION, for: options.for, undated: options.undated },
    ...(options.columns === undefined ? {} : { columns: options.columns }),
  }
  // Columns that are none are told before the record is opened, and before a file is.
  const asked: ExportAsked = {
    ...{ format, filter, settings },
    ...(options.at === undefined ? {} : { at: options.at }),
    ...(options.changedSince === undefined ? {} : { changedSince: options.changedSince }),
  }
  format.open({ ...settings, snapshot: null })
  await tellUnderstood(understood, io)
  const about = await withRecord(options, io, (store) =>
    interruptible(async (signal) => {
      const out = await openOut(options.out, io)
      const progress = makeProgress(io, options.out === undefined && io.stdout.isTTY, format.of)
      let told = 0
      const onRow = async ({ records }: { readonly records: number }): Promise<void> => {
        for (; told < records; told++) await progress.tick(false)
      }
      try {
        const done = await exportRecord(store, asked, { put: out.put, onRow, signal, clock: io.clock })
        await out.finish(done)
        await progress.end()
        return done
      } catch (thrown) {
        await out.drop()
        if (!signal.aborted) throw thrown
        return null
      }
    }),
  )
  await tell(io, about === null ? 'stopped; nothing was written' : closing(about))
  return about === null ? 1 : 0
}

function formatOf({ format: name, of, out }: ExportOptions): AnyExportFormat {
  if (name === undefined)
    throw new ChanceryError('USAGE', 'no format is named', { where: '--format', hint: 'see docs/exports.md for what there is' })
  const format = findExportFormat(name, of)
  if (name === 'parquet' && out === undefined)
    throw new ChanceryError('USAGE', 'parquet is no text', { where: '--format', hint: 'name a file with --out' })
  return format
}

/** What was left out is told too: a format may have no place for it. */
function closing({ citation, leftOut }: ExportDescription): string {
  const parts = Object.entries(leftOut).map(([reason, n]) => `${n} ${reason}`)
  return parts.length === 0 ? citation : `${citation} Left out: ${parts.join(', ')}.`
}

interface Out {
  put(chunk: Chunk): Promise<void>
  finish(about: ExportDescription): Promise<void>
  drop(): Promise<void>
}

/** The file with its description beside it; or standard output, on which there is room for the file alone. */
async function openOut(path: string | undefined, { stdout }: Pick<Io, 'stdout'>): Promise<Out> {
  if (path === undefined)
    return {
      put: (chunk) => stdout.write(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)),
      finish: async () => {},
      drop: async () => {},
    }
  const file = await openWhole(path)
  return {
    put: file.put,
    async finish(about) {
      const beside = await openWhole(`${path}.about.json`)
      await beside.put(`${JSON.stringify(about, null, 2)}\n`)
      await file.finish()
      await beside.finish()
    },
    drop: file.drop,
  }
}

async function printDeleted(snapshot: string, text: string | undefined, options: ExportOptions, io: Io): Promise<number> {
  const { filter } = await filterOf(options, text, options.of ?? 'reports')
  if (Object.keys(filter).length > 0 || options.changedSince !== undefined || options.at !== undefined)
    throw new ChanceryError('USAGE', 'what is gone cannot be chosen from', {
      where: '--deleted-since',
      hint: 'give it alone, or with --of',
    })
  const of = options.of ?? (options.format === undefined ? 'reports' : findExportFormat(options.format).of)
  const ids = await withRecord(options, io, (store) => deletedSince(store, of, snapshot))
  if (options.out === undefined) await io.stdout.write(ids.map((id) => `${id}\n`).join(''))
  else {
    const file = await openWhole(options.out)
    for (const id of ids) await file.put(`${id}\n`)
    await file.finish()
  }
  await tell(io, `${counted(ids.length, of.slice(0, -1), of)} gone since ${snapshot}`)
  return 0
}
