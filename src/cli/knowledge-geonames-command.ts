import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ChanceryError } from '../kit/errors.ts'
import { type GeonamesOptions, type GeonamesSummary, importGeonames } from '../knowledge/gazetteer/import-geonames.ts'
import { takeLines } from './bytes.ts'
import type { Io } from './io.ts'
import type { ImportOptions } from './knowledge-import-command.ts'
import { openPacked } from './open-packed.ts'
import { OWN_DATA, pathOf, tellLines } from './user-faults.ts'

/** The longest line of a GeoNames dump that is read, in bytes. */
const LINE_BYTES = 1_000_000
/** Milliseconds between two lines of progress. */
const PROGRESS_MS = 5_000
/** Faults told one by one; a file of another kind may have millions. */
const TOLD = 100

/**
 * Packs the places of a GeoNames dump into `<into>/places/gazetteer.bin`, with those that are there, or else with the package's own.
 * Resolves to 0, or 1 when a line does not hold.
 */
export async function importGeonamesCommand(file: string, options: ImportOptions, io: Io): Promise<number> {
  const faults: string[] = []
  const name = file === '-' ? 'stdin' : file
  const hasOwn = existsSync(join(options.into, 'places', 'gazetteer.bin'))
  const { added, known, passed, places, bytes, ...summary } = await untilInterrupted(linesOf(file, io), options.into, {
    base: hasOwn ? options.into : pathOf(options.data ?? OWN_DATA),
    onFault: ({ line, reason }) => {
      if (faults.length < TOLD) faults.push(`${name}:${line}: ${reason}`)
    },
    onProgress: progressTo(io),
  })
  const counts = `${added} places added, ${known} known already; ${passed} lines of other kinds, ${summary.faults} not taken`
  const written = bytes === 0 ? 'not written' : `${places} places, ${(bytes / 1e6).toFixed(1)} MB`
  await io.stdout.write(`${counts}\n${summary.file}: ${written}\n`)
  await tellLines(faults, io)
  if (summary.faults > TOLD) await io.stderr.write(`chancery: and ${summary.faults - TOLD} more lines that do not hold\n`)
  return summary.faults === 0 ? 0 : 1
}

/** Imports; an interrupt ends it between two lines, so that nothing of it stays on disk. */
async function untilInterrupted(lines: AsyncIterable<string>, into: string, options: GeonamesOptions): Promise<GeonamesSummary> {
  const stop = new AbortController()
  const abort = (): void => stop.abort()
  for (const signal of SIGNALS) process.once(signal, abort)
  try {
    return await importGeonames(lines, into, { ...options, signal: stop.signal })
  } catch (thrown) {
    if (options.base !== into || !(thrown instanceof ChanceryError) || !thrown.code.startsWith('DATA_')) throw thrown
    const { code, message, where } = thrown
    throw new ChanceryError(code, message, { where: where ?? into, hint: 'move it away, and import anew', cause: thrown })
  } finally {
    for (const signal of SIGNALS) process.off(signal, abort)
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

function progressTo(io: Io): NonNullable<GeonamesOptions['onProgress']> {
  let last = io.now()
  return ({ phase, lines, added }) => {
    if (io.now() - last < PROGRESS_MS) return
    last = io.now()
    io.stderr.write(`chancery: ${phase}, ${lines} lines, ${added} places added\n`).catch(() => undefined)
  }
}

/** Lines of a dump; one that is too long is given as one that cannot be read. */
async function* linesOf(file: string, io: Io): AsyncGenerator<string, void, undefined> {
  for await (const line of takeLines(openPacked(file, io), LINE_BYTES)) yield line ?? 'a line of more than 1 MB'
}
