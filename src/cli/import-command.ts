import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ChanceryError } from '../kit/errors.ts'
import { counted } from '../kit/say.ts'
import type { ReaderOptions } from '../pipeline/reader.ts'
import { type ImportSums, importItems } from '../pipeline/record/import.ts'
import { readerVersionOf } from '../pipeline/record/recode-version.ts'
import type { Columns } from '../wire/formats/csv/columns.ts'
import type { Item } from '../wire/item.ts'
import { documentsOf } from './documents.ts'
import { type HomeOptions, homeOf, tell } from './feeds-command-ports.ts'
import { sayFault } from './inputs.ts'
import type { Io } from './io.ts'
import { makeProgress } from './progress.ts'
import { openReader } from './reader-options.ts'
import { interruptible, withRecord } from './record-ports.ts'

export interface ImportOptions extends ReaderOptions, HomeOptions {
  readonly columns?: Columns
}

/** Reads the stories of files, or those that `pull` stored, and keeps them in the record. */
export async function importCommand(files: readonly string[], options: ImportOptions, io: Io): Promise<number> {
  const named = files.length > 0 ? files : await pulledFiles(homeOf(options, io))
  const readerVersion = await readerVersionOf(options)
  const reader = await openReader(options, io)
  try {
    return await withRecord(options, io, (store) =>
      interruptible(async (signal) => {
        const progress = makeProgress(io, false, 'stories')
        const faults = { lost: 0 }
        let told: ImportSums = { stories: 0, known: 0, skipped: 0 }
        const onBatch = async (sums: ImportSums): Promise<void> => {
          for (let n = told.stories + told.known; n < sums.stories + sums.known; n++) await progress.tick(false)
          told = sums
        }
        const sums = await importItems(itemsOf(named, options, io, faults), {
          ...{ store, reader, readerVersion, clock: io.clock, signal, onBatch },
          onSkipped: (where, why) => tell(io, `${where}: ${why}`),
        })
        await progress.end()
        const { incident, commitment } = await store.totals()
        await io.stdout.write(
          `${closing(sums, signal.aborted)}; the record has ${counted(incident, 'incident')}, ${counted(commitment, 'commitment')}\n`,
        )
        return faults.lost === 0 && !signal.aborted ? 0 : 1
      }),
    )
  } finally {
    await reader.close()
  }
}

function closing({ stories, known, skipped }: ImportSums, stopped: boolean): string {
  const parts = [counted(stories, 'new story', 'new stories'), `${known} known`, ...(skipped > 0 ? [`${skipped} not taken`] : [])]
  return `${parts.join(', ')}${stopped ? '; stopped, the next import goes on from here' : ''}`
}

/** What `chancery pull` stored, oldest day first. */
async function pulledFiles(home: string): Promise<string[]> {
  const folder = join(home, 'stories')
  const names = await readdir(folder).catch(() => [] as string[])
  const days = names.filter((name) => name.endsWith('.jsonl')).sort()
  if (days.length === 0) throw new ChanceryError('USAGE', 'nothing to import', { hint: 'name files, or pull feeds first' })
  return days.map((name) => join(folder, name))
}

export async function* itemsOf(files: readonly string[], options: ImportOptions, io: Io, faults: { lost: number }): AsyncGenerator<Item> {
  for await (const opened of documentsOf(files, io, options)) {
    if ('error' in opened) {
      faults.lost++
      await tell(io, opened.error.line)
      continue
    }
    for (const fault of opened.document.faults) {
      if (fault.lost) faults.lost++
      await tell(io, sayFault(fault))
    }
    yield* opened.document.items
  }
}
