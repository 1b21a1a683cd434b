import type { ReaderOptions } from '../pipeline/reader.ts'
import { recode } from '../pipeline/record/recode.ts'
import { readerVersionOf } from '../pipeline/record/recode-version.ts'
import { type HomeOptions, tell } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import { pageFor } from './page/page.ts'
import { makeProgress } from './progress.ts'
import { openReader } from './reader-options.ts'
import { recodedText } from './recode-command-page.ts'
import { interruptible, withRecord } from './record-ports.ts'

export interface RecodeCommandOptions extends ReaderOptions, HomeOptions {
  readonly accept?: boolean
  readonly all?: boolean
  readonly size?: number
  readonly format: 'text' | 'json'
}

/** Reads stored stories anew and prints what changes; with `--accept` it keeps that. */
export async function recodeCommand(options: RecodeCommandOptions, io: Io): Promise<number> {
  const { accept = false, all = false, size } = options
  const readerVersion = await readerVersionOf(options)
  const reader = await openReader(options, io)
  try {
    const recoded = await withRecord(options, io, (store) =>
      interruptible(async (signal) => {
        const progress = makeProgress(io, false, 'stories')
        const onBatch = async (stories: number): Promise<void> => {
          for (let n = 0; n < stories; n++) await progress.tick(false)
        }
        const done = await recode({ store, reader, readerVersion, accept, all, signal, onBatch, ...(size === undefined ? {} : { size }) })
        await progress.end()
        return done
      }),
    )
    for (const { story, why } of recoded.failed) await tell(io, `story ${story}: ${why}; it keeps the reading that it has`)
    await io.stdout.write(options.format === 'json' ? `${JSON.stringify(recoded, null, 2)}\n` : recodedText(recoded, pageFor(io)))
    return recoded.failed.length === 0 && !recoded.stopped ? 0 : 1
  } finally {
    await reader.close()
  }
}
