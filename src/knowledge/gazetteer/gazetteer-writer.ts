import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type GazetteerFile, type Head, type Section, VERSION } from './gazetteer-file.ts'
import { BUCKET_BITS, bucketOf, checkOf, codeKey, foldName, hashKey } from './gazetteer-fold.ts'
import { Runs } from './gazetteer-runs.ts'
import { Column, piecesOf } from './gazetteer-spool.ts'

/** What the writer is told of a place. Rows are numbered as they come; `admin1` and `admin2` are rows or what `resolve` maps to rows. */
export interface NewPlace {
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly geonameid: number
  /** Number in the file's head; 0xffff for none. */
  readonly country: number
  readonly feature: number
  readonly admin1: number
  readonly admin2: number
}

const WEAK = 0x80000000
/** Rows under one name; the reader asks for 60 at most. */
const MOST_ROWS = 1000

/** A gazetteer file that grows on disk: begins with the rows and names of another, takes places and names, and is put together at the end. */
export class GazetteerWriter {
  readonly #base: GazetteerFile
  readonly #folder: string
  readonly #runs: Runs
  readonly #columns: Readonly<Record<string, Column>>
  readonly #hashes = new Uint32Array(2)
  #rows: number

  /** `folder`: an empty folder for what does not stay. */
  constructor(base: GazetteerFile, folder: string, entriesHeld?: number) {
    this.#base = base
    this.#folder = folder
    this.#runs = new Runs(folder, entriesHeld)
    this.#rows = base.feature.length
    this.#columns = {
      lat: this.#copied('lat', base.lat),
      lon: this.#copied('lon', base.lon),
      population: this.#copied('population', base.population),
      geonameid: this.#copied('geonameid', base.geonameid),
      nameStarts: this.#copied('nameStarts', base.nameStarts),
      country: this.#copied('country', base.country),
      admin1: this.#copied('admin1', base.admin1),
      admin2: this.#copied('admin2', base.admin2),
      radius: this.#copied('radius', base.radius),
      feature: this.#copied('feature', base.feature),
      names: this.#copied('names', base.section('names')),
      codeStarts: this.#copied('codeStarts', base.section('codeStarts')),
      codes: this.#copied('codes', base.section('codes')),
    }
    this.#copyIndex()
  }

  /** Number of rows so far. */
  get rows(): number {
    return this.#rows
  }

  /** Appends a place without names in the index; returns its row. */
  add(place: NewPlace): number {
    const put = (column: string, value: number): void => (this.#columns[column] as Column).push(value)
    const names = this.#columns.names as Column
    names.text(place.name)
    put('nameStarts', names.size)
    put('lat', Math.round(place.lat * 1e5))
    put('lon', Math.round(place.lon * 1e5))
    put('radius', 0)
    for (const column of ['population', 'geonameid', 'country', 'admin1', 'admin2', 'feature'] as const) put(column, place[column])
    return this.#rows++
  }

  /** Makes a row be found by a name. */
  name(row: number, name: string, weak: boolean, weight: number): void {
    const key = foldName(name)
    if (key !== '') this.#key(row, key, weak, weight)
  }

  /** Makes a unit be found by its code. */
  code(row: number, code: string): void {
    this.#key(row, codeKey(code), false, 0)
  }

  #key(row: number, key: string, weak: boolean, weight: number): void {
    hashKey(key, this.#hashes)
    this.#runs.add(bucketOf(this.#hashes), checkOf(this.#hashes), weak ? (row | WEAK) >>> 0 : row, weight)
  }

  /** Writes `where`, replacing it in one step; `resolve` maps what was given as admin1 and admin2. Returns its size in bytes. */
  finish(where: string, resolve: (unit: number) => number): number {
    const index = this.#index()
    const units = Object.fromEntries(['admin1', 'admin2'].map((name) => [name, this.#resolved(name, resolve)]))
    const all = { ...this.#columns, ...index, ...units }
    for (const column of Object.values({ ...this.#columns, ...index })) column.close()
    return assemble(where, this.#base.head, all)
  }

  #copied(name: string, values: Int32Array | Uint32Array | Uint16Array | Uint8Array): Column {
    const column = new Column(join(this.#folder, name), values.constructor.name as Column['type'])
    column.append(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    return column
  }

  /** The other file's names, by their keys. */
  #copyIndex(): void {
    const { buckets, checks, starts, postings, population } = this.#base
    for (let bucket = 0; bucket + 1 < buckets.length; bucket++) {
      for (let k = buckets[bucket] as number; k < (buckets[bucket + 1] as number); k++) {
        for (let p = starts[k] as number; p < (starts[k + 1] as number); p++) {
          const posting = postings[p] as number
          this.#runs.add(bucket, checks[k] as number, posting, population[posting & 0x7fffffff] as number)
        }
      }
    }
  }

  #index(): Record<'buckets' | 'checks' | 'starts' | 'postings', Column> {
    const make = (name: string): Column => new Column(join(this.#folder, name), 'Uint32Array')
    const [buckets, checks, starts, postings] = [make('buckets'), make('checks'), make('starts'), make('postings')]
    const counts = new Uint32Array(2 ** BUCKET_BITS)
    let [bucket, check] = [-1, -1]
    let met = new Set<number>()
    for (const entry of this.#runs.merged()) {
      if (entry.bucket !== bucket || entry.check !== check) {
        ;[bucket, check] = [entry.bucket, entry.check]
        counts[bucket] = (counts[bucket] as number) + 1
        checks.push(check)
        starts.push(postings.length)
        met = new Set()
      }
      const row = entry.posting & 0x7fffffff
      if (met.has(row) || met.size >= MOST_ROWS) continue
      met.add(row)
      postings.push(entry.posting)
    }
    starts.push(postings.length)
    let sum = 0
    buckets.push(0)
    for (const count of counts) {
      sum += count
      buckets.push(sum)
    }
    return { buckets, checks, starts, postings }
  }

  #resolved(name: string, resolve: (unit: number) => number): Column {
    const from = this.#columns[name] as Column
    from.flush()
    const column = new Column(`${from.path}-resolved`, 'Uint32Array')
    for (const piece of piecesOf(from.path)) for (let at = 0; at < piece.length; at += 4) column.push(resolve(piece.readUInt32LE(at)))
    column.close()
    return column
  }
}

/** Head and sections one after the other, each at a multiple of four bytes: the layout of `scripts/pack-gazetteer.mjs`. */
function assemble(where: string, { countries, features }: Head, columns: Readonly<Record<string, Column>>): number {
  const table = (base: number): { sections: Record<string, Section>; size: number } => {
    const sections: Record<string, Section> = {}
    let at = base
    for (const [name, column] of Object.entries(columns)) {
      sections[name] = { type: column.type, at, length: column.length }
      at += (column.size + 3) & ~3
    }
    return { sections, size: at }
  }
  const head = (sections: Record<string, Section>): string => ascii({ version: VERSION, bits: BUCKET_BITS, countries, features, sections })
  const room = (head(table(2 ** 31).sections).length + 16) & ~3
  const { sections, size } = table(4 + room)
  const fd = openSync(`${where}.new`, 'w')
  try {
    const first = Buffer.alloc(4 + room, ' ')
    first.writeUInt32LE(room, 0)
    first.write(head(sections), 4, 'latin1')
    writeAll(fd, first)
    for (const column of Object.values(columns)) {
      for (const piece of piecesOf(column.path)) writeAll(fd, piece)
      writeAll(fd, Buffer.alloc(((column.size + 3) & ~3) - column.size))
    }
  } finally {
    closeSync(fd)
  }
  renameSync(`${where}.new`, where)
  return size
}

/** JSON in plain ASCII: the reader takes the head as one byte a character. */
const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at)
}
