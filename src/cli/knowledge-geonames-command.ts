import { importGeonames } from '../knowledge/gazetteer/import-geonames.ts'
import { takeLines } from './bytes.ts'
import type { Io } from './io.ts'
import type { ImportOptions } from './knowledge-import-command.ts'
import { openPacked } from './open-packed.ts'
import { OWN_DATA, pathOf, tellLines } from './user-faults.ts'

/** The longest line of a GeoNames dump that is read, in bytes. */
const LINE_BYTES = 1_000_000
/** Milliseconds between two lines of progress. */
const PROGRESS_MS = 5_000

/** Packs the places of a GeoNames dump with the package's own into `<into>/places/gazetteer.bin`. Resolves to 0, or 1 when a line does not hold. */
export async function importGeonamesCommand(file: string, options: ImportOptions, io: Io): Promise<number> {
  const faults: string[] = []
  let last = io.now()
  const told: Promise<void>[] = []
  const summary = await importGeonames(linesOf(file, io), options.into, {
    base: pathOf(options.data ?? OWN_DATA),
    onFault: ({ line, reason }) => faults.push(`${file}:${line}: ${reason}`),
    onProgress: ({ phase, lines, added }) => {
      if (io.now() - last < PROGRESS_MS) return
      last = io.now()
      told.push(io.stderr.write(`chancery: ${phase}, ${lines} lines, ${added} places added\n`))
    },
  })
  await Promise.all(told)
  const { added, known, passed, places, bytes } = summary
  const counts = `${added} places added, ${known} known already; ${passed} lines of other kinds, ${faults.length} not taken`
  await io.stdout.write(`${counts}\n${summary.file}: ${places} places, ${(bytes / 1e6).toFixed(1)} MB\n`)
  await tellLines(faults, io)
  return faults.length === 0 ? 0 : 1
}

/** Lines of a dump; one that is too long is given as one that cannot be read. */
async function* linesOf(file: string, io: Io): AsyncGenerator<string, void, undefined> {
  for await (const line of takeLines(openPacked(file, io), LINE_BYTES)) yield line ?? 'a line of more than 1 MB'
}
