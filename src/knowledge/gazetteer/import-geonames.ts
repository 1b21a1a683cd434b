import { mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ChanceryError } from '../../kit/errors.ts'
import { makeFolder } from '../user/make-folder.ts'
import { type GazetteerFile, openGazetteerFile } from './gazetteer-file.ts'
import { alternates, FEATURES } from './gazetteer-kinds.ts'
import { GazetteerWriter } from './gazetteer-writer.ts'
import { type GeonamesRow, MOST_ID, readGeonamesLine } from './geonames-line.ts'
import { UnitCodes } from './geonames-units.ts'

/** A line that gave no place because something is wrong with it; lines count from 1. */
export interface GeonamesFault {
  readonly line: number
  readonly reason: string
}

export interface GeonamesProgress {
  readonly phase: 'reading' | 'packing'
  readonly lines: number
  /** Places added so far. */
  readonly added: number
}

export interface GeonamesOptions {
  /** Data folder whose packed gazetteer is kept and added to: the package's own. */
  readonly base: string
  readonly onProgress?: (progress: GeonamesProgress) => void
  readonly onFault?: (fault: GeonamesFault) => void
  /** Places added at most; every further one is a fault. By default the file has 12 million, which keeps it under 2 GiB. */
  readonly mostPlaces?: number
  /** Names sorted in memory at a time; half a million by default. */
  readonly namesHeld?: number
  /** Ends the import between two lines: nothing is written. */
  readonly signal?: AbortSignal
}

/** What an import did with its lines: lines = added + known + passed + faults. */
export interface GeonamesSummary {
  readonly lines: number
  /** New rows. */
  readonly added: number
  /** Lines of places that were there already: their names were added. */
  readonly known: number
  /** Lines of kinds that are not taken, comments and empty lines. */
  readonly passed: number
  readonly faults: number
  /** Rows of the file, the base's among them. */
  readonly places: number
  readonly file: string
  /** Size of the file; 0 when no line gave a place, so that it was not written. */
  readonly bytes: number
}

const STEP = 50_000
const MOST_PLACES = 12_000_000
const NO_COUNTRY = 0xffff

/**
 * Reads lines of a GeoNames dump (`allCountries.txt`, `cities500.txt`: 19 columns parted by tabs) and writes `<out>/places/gazetteer.bin`: the
 * base's places and those of the dump. Bad lines are told to `onFault`, the others load. Nothing is written when it throws: DATA_MISSING or
 * DATA_BROKEN (the base), OUTPUT_FAILED (the folder).
 *
 * Memory does not grow with the dump. Columns go to files under `out` as rows come (64 KiB of each is held), names are sorted in runs of half a
 * million and merged from disk, the ids that were met are one bit each (16 MiB), and unit codes are numbered up to 200,000. With the base file
 * and the numbers of its rows that is some 150 MB, for ten lines or ten million.
 */
export async function importGeonames(
  lines: AsyncIterable<string> | Iterable<string>,
  out: string,
  options: GeonamesOptions,
): Promise<GeonamesSummary> {
  const base = openGazetteerFile(options.base)
  const { places, folder, file } = makeFolders(out)
  try {
    const writer = new GazetteerWriter(base, folder, options.namesHeld)
    const room = options.mostPlaces ?? Math.max(0, MOST_PLACES - base.feature.length)
    const counts = await takeLines(lines, new Taker(base, writer, room), options)
    const bytes = counts.added + counts.known === 0 ? 0 : writer.finish(file, counts.resolve)
    const { resolve: _, ...told } = counts
    return { ...told, places: writer.rows, file, bytes }
  } catch (thrown) {
    throw outputFault(thrown, out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(`${file}.new`, { force: true })
    removeEmpty(places)
  }
}

function makeFolders(out: string): { places: string; folder: string; file: string } {
  if (out === '') throw new ChanceryError('USAGE', 'the folder to write to has no name', { hint: 'name a folder' })
  const places = join(out, 'places')
  try {
    makeFolder(places)
    return { places, folder: mkdtempSync(join(places, '.import-')), file: join(places, 'gazetteer.bin') }
  } catch (cause) {
    throw outputFault(cause, out)
  }
}

/** A fault of the system, such as a full disk, as the user's; all else as it is. */
function outputFault(thrown: unknown, where: string): unknown {
  const { code, syscall } = thrown as NodeJS.ErrnoException
  if (thrown instanceof ChanceryError || syscall === undefined) return thrown
  return new ChanceryError('OUTPUT_FAILED', `the folder cannot be written (${code})`, { where, hint: 'name another folder', cause: thrown })
}

/** An import that failed leaves no folder behind that it made for nothing. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It holds something, which stays.
  }
}

async function takeLines(lines: AsyncIterable<string> | Iterable<string>, taker: Taker, { onProgress, onFault, signal }: GeonamesOptions) {
  const counts = { lines: 0, added: 0, known: 0, passed: 0, faults: 0 }
  for await (const line of lines) {
    if (signal?.aborted) throw new ChanceryError('OUTPUT_FAILED', 'interrupted; nothing was written')
    counts.lines++
    const read = readGeonamesLine(line)
    if ('passed' in read) counts.passed++
    else {
      const taken = 'row' in read ? taker.take(read.row) : read
      if (typeof taken === 'string') counts[taken]++
      else {
        counts.faults++
        onFault?.({ line: counts.lines, reason: taken.reason })
      }
    }
    if (counts.lines % STEP === 0) onProgress?.({ phase: 'reading', lines: counts.lines, added: counts.added })
  }
  onProgress?.({ phase: 'packing', lines: counts.lines, added: counts.added })
  return { ...counts, resolve: (unit: number): number => taker.units.resolve(unit) }
}

/** Hands rows of the dump to the writer, each place once. */
class Taker {
  readonly units: UnitCodes
  readonly #writer: GazetteerWriter
  readonly #base: GazetteerFile
  readonly #left: { places: number }
  readonly #met = new Uint8Array(MOST_ID / 8)
  readonly #rows = new Map<number, number>()
  readonly #countries: ReadonlyMap<string, number>
  readonly #features: readonly number[]

  constructor(base: GazetteerFile, writer: GazetteerWriter, mostPlaces: number) {
    this.#base = base
    this.#writer = writer
    this.#left = { places: mostPlaces }
    this.units = new UnitCodes(base)
    this.#countries = new Map(base.head.countries.map((c, i) => [c.iso2, i]))
    this.#features = FEATURES.map((feature) => base.head.features.indexOf(feature))
    base.geonameid.forEach((id, row) => {
      if (id !== 0) this.#rows.set(id, row)
    })
  }

  take(row: GeonamesRow): 'added' | 'known' | { readonly reason: string } {
    if (this.#isMet(row.geonameid)) return { reason: `id ${row.geonameid} stands twice` }
    const { code } = row
    const known = this.#rows.get(row.geonameid) ?? (code === null ? undefined : this.units.rowOf(code))
    if (known === undefined && this.#left.places === 0) return { reason: 'the gazetteer is full' }
    this.#meet(row.geonameid)
    if (known !== undefined) {
      this.#name(known, row, this.#base.population[known] ?? row.population)
      return 'known'
    }
    this.#left.places--
    const added = this.#add(row)
    if (code !== null) {
      this.units.add(code, added)
      this.#writer.code(added, code)
    }
    return 'added'
  }

  #add(row: GeonamesRow): number {
    const added = this.#writer.add({
      name: row.name,
      lat: row.lat,
      lon: row.lon,
      population: row.population,
      geonameid: row.geonameid,
      country: this.#countries.get(row.country) ?? NO_COUNTRY,
      feature: this.#features[FEATURES.indexOf(row.feature)] as number,
      admin1: this.units.numberOf(row.admin1),
      admin2: this.units.numberOf(row.admin2),
    })
    this.#name(added, row, row.population)
    return added
  }

  /** Hills and sites are weak names, so that no creek outranks a town of its name. */
  #name(to: number, row: GeonamesRow, weight: number): void {
    const weak = !row.town && row.feature !== 'admin1' && row.feature !== 'admin2'
    this.#writer.name(to, row.name, weak, weight)
    if (row.ascii !== '') this.#writer.name(to, row.ascii, weak, weight)
    for (const other of alternates(row.others, row.population)) this.#writer.name(to, other, true, weight)
  }

  #isMet(id: number): boolean {
    return (((this.#met[id >>> 3] as number) >>> (id & 7)) & 1) === 1
  }

  #meet(id: number): void {
    this.#met[id >>> 3] = (this.#met[id >>> 3] as number) | (1 << (id & 7))
  }
}
