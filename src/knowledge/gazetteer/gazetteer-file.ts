import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChanceryError } from '../../kit/errors.ts'
import { BUCKET_BITS } from './gazetteer-fold.ts'

export interface Section {
  readonly type: string
  /** Byte offset from the start of the file, a multiple of four. */
  readonly at: number
  /** Number of elements. */
  readonly length: number
}

export interface Head {
  readonly version: number
  readonly bits: number
  readonly countries: readonly { readonly iso2: string; readonly code: string; readonly demonyms: readonly string[] }[]
  readonly features: readonly string[]
  readonly sections: Readonly<Record<string, Section>>
}

/** The packed file as arrays over its own bytes: a column an attribute, a row a place. See `scripts/pack-gazetteer.mjs`. */
export interface GazetteerFile {
  readonly head: Head
  readonly lat: Int32Array
  readonly lon: Int32Array
  readonly population: Uint32Array
  readonly geonameid: Uint32Array
  readonly nameStarts: Uint32Array
  readonly country: Uint16Array
  readonly admin1: Uint32Array
  readonly admin2: Uint32Array
  readonly radius: Uint16Array
  readonly feature: Uint8Array
  readonly buckets: Uint32Array
  readonly checks: Uint32Array
  readonly starts: Uint32Array
  readonly postings: Uint32Array
  /** A section that the fields above leave out, as it is. */
  section(name: 'names' | 'codes' | 'codeStarts'): Uint8Array | Uint32Array
  /** Code of a country or unit by its row; null for other rows, and in files that were packed before units had codes. */
  code(id: number): string | null
  /** UTF-8 name at byte offsets of the names section. */
  text(start: number, end: number): string
}

/** Of the layout; a file of another version does not open. */
export const VERSION = 1
const WANTED = {
  lat: Int32Array,
  lon: Int32Array,
  population: Uint32Array,
  geonameid: Uint32Array,
  nameStarts: Uint32Array,
  country: Uint16Array,
  admin1: Uint32Array,
  admin2: Uint32Array,
  radius: Uint16Array,
  feature: Uint8Array,
  buckets: Uint32Array,
  checks: Uint32Array,
  starts: Uint32Array,
  postings: Uint32Array,
  names: Uint8Array,
  codeStarts: Uint32Array,
  codes: Uint8Array,
} as const
/** Sections that older files lack. */
const LATER: ReadonlySet<string> = new Set(['codeStarts', 'codes'])

/** Throws ChanceryError DATA_MISSING or DATA_BROKEN. */
export function openGazetteerFile(dataDir: string): GazetteerFile {
  const where = join(dataDir, 'places', 'gazetteer.bin')
  const bytes = readBytes(where)
  try {
    return viewOf(bytes)
  } catch (cause) {
    throw new ChanceryError('DATA_BROKEN', 'the packed gazetteer does not open', { where, hint: 'run: npm run build', cause })
  }
}

function readBytes(where: string): Buffer {
  try {
    return readFileSync(where)
  } catch (cause) {
    throw new ChanceryError('DATA_MISSING', 'the packed gazetteer is not there', { where, hint: 'run: npm run build', cause })
  }
}

function viewOf(read: Buffer): GazetteerFile {
  const bytes = read.byteOffset % 4 === 0 ? read : Buffer.from(new Uint8Array(read).buffer)
  const room = bytes.readUInt32LE(0)
  const head = JSON.parse(bytes.toString('latin1', 4, 4 + room)) as Head
  if (head.version !== VERSION || head.bits !== BUCKET_BITS) throw new Error(`version ${head.version} of the file, ${VERSION} wanted`)
  const columns = Object.fromEntries(
    Object.entries(WANTED).map(([name, type]) => {
      const section = head.sections[name]
      if (section === undefined && LATER.has(name)) return [name, new type(0)]
      if (section?.type !== type.name) throw new Error(`no section ${name}`)
      return [name, new type(bytes.buffer as ArrayBuffer, bytes.byteOffset + section.at, section.length)]
    }),
  ) as unknown as { [K in keyof typeof WANTED]: InstanceType<(typeof WANTED)[K]> }
  const { names, codes, codeStarts, ...rest } = columns
  const letters = textOf(names)
  const ascii = textOf(codes)
  const code = (id: number): string | null =>
    id + 1 < codeStarts.length ? ascii(codeStarts[id] as number, codeStarts[id + 1] as number) || null : null
  return { ...rest, head, code, section: (name) => columns[name], text: letters }
}

function textOf(section: Uint8Array): (start: number, end: number) => string {
  const letters = Buffer.from(section.buffer, section.byteOffset, section.length)
  return (start, end) => letters.toString('utf8', start, end)
}
