import { stat } from 'node:fs/promises'
import { dumpRecord } from '../pipeline/record/dump.ts'
import { readDump } from '../pipeline/record/dump-read.ts'
import { VERSION } from '../pipeline/version.ts'
import { openFile } from './bytes.ts'
import { openingFault } from './documents.ts'
import { openWhole } from './export-command-file.ts'
import { type HomeOptions, tell } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import { counted } from './page/page.ts'
import { makeProgress } from './progress.ts'
import { interruptible, withRecord } from './record-ports.ts'

/** Writes the whole record as one file that any store can be made from. */
export async function dumpCommand(path: string, options: HomeOptions, io: Io): Promise<number> {
  const done = await withRecord(options, io, (store) =>
    interruptible(async (signal) => {
      const file = await openWhole(path, { gzip: true, isPrivate: true })
      const counter = counterOf(io)
      try {
        const rows = await dumpRecord(store, VERSION, { put: file.put, onRows: counter.upTo, signal })
        await file.finish()
        await counter.end()
        return { rows, totals: await store.totals() }
      } catch (thrown) {
        await file.drop()
        if (!signal.aborted) throw thrown
        return null
      }
    }),
  )
  if (done === null) {
    await tell(io, 'stopped; nothing was written')
    return 1
  }
  await io.stdout.write(`${counted(done.rows, 'row')}: ${said(done.totals)}\n`)
  return 0
}

/** Makes a record of the file of `dumpCommand`, all of it or nothing. */
export async function restoreCommand(path: string, options: HomeOptions, io: Io): Promise<number> {
  if (!(await stat(path).catch(refuse(path))).isFile()) refuse(path)({ code: 'EISDIR' })
  const totals = await withRecord(options, io, (store) =>
    interruptible(async (signal) => {
      const counter = counterOf(io)
      try {
        await store.restore(following(readDump(bytesOf(path), path), counter, signal))
        await counter.end()
        return await store.totals()
      } catch (thrown) {
        if (!signal.aborted) throw thrown
        return null
      }
    }),
  )
  if (totals === null) {
    await tell(io, 'stopped; nothing was restored')
    return 1
  }
  await io.stdout.write(`restored: ${said(totals)}\n`)
  return 0
}

const refuse = (path: string) => (thrown: unknown) => {
  throw openingFault(thrown, path)
}

/** Opened when it is wanted: a record that is not empty takes nothing of it. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* await openFile(path).catch(refuse(path))
}

interface Counter {
  upTo(rows: number): Promise<void>
  end(): Promise<void>
}

function counterOf(io: Io): Counter {
  const progress = makeProgress(io, false, 'rows')
  let told = 0
  return {
    async upTo(rows) {
      for (; told < rows; told++) await progress.tick(false)
    },
    end: () => progress.end(),
  }
}

async function* following<T>(batches: AsyncIterable<readonly T[]>, counter: Counter, signal: AbortSignal): AsyncGenerator<readonly T[]> {
  let rows = 0
  for await (const batch of batches) {
    signal.throwIfAborted()
    yield batch
    rows += batch.length
    await counter.upTo(rows)
  }
}

const said = ({ story, report, incident, commitment }: Readonly<Record<'story' | 'report' | 'incident' | 'commitment', number>>): string =>
  [counted(story, 'story', 'stories'), counted(report, 'report'), counted(incident, 'incident'), counted(commitment, 'commitment')].join(
    ', ',
  )
