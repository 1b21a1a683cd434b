import { type GazetteerFile, openGazetteerFile } from './gazetteer-file.ts'
import { BUCKET_BITS, foldName, hashKey } from './gazetteer-fold.ts'
import { type Home, homeOf, readPublishers } from './gazetteer-home.ts'

/** Kinds of rows; the packer writes the same names into the file. */
export type Feature =
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'capital'
  | 'seat1'
  | 'seat2'
  | 'seat3'
  | 'town'
  | 'quarter'
  | 'former'
  | 'hamlet'
  | 'continent'
  | 'region'
  | 'ocean'
  | 'sea'
  | 'gulf'
  | 'bay'
  | 'strait'
  | 'canal'
  | 'river'
  | 'lake'
  | 'mountain'
  | 'desert'
  | 'island'
  | 'cape'
  | 'park'
  | 'waterfall'
  | 'pass'
  | 'facility'

/** One row of the gazetteer. Numbers `admin1` and `admin2` are rows as well; null where unknown. */
export interface GazetteerPlace {
  readonly id: number
  readonly name: string
  readonly feature: Feature
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
  readonly population: number
  /** GeoNames id of a town; null for rows of our own tables. */
  readonly geonameid: number | null
  /** ISO 3166-1 alpha-3, or PLOVER's own code; null on the high seas and where several countries meet. */
  readonly country: string | null
  readonly admin1: number | null
  readonly admin2: number | null
  /** Rough reach of an area in km; 0 where unknown. */
  readonly radius: number
}

export interface Candidate {
  readonly place: GazetteerPlace
  /** The name is not the place's own: shared, foreign, or short of a word. */
  readonly weak: boolean
}

/** Places by name. Look-ups read the packed file in place: nothing is unpacked beforehand. */
export interface Gazetteer {
  /** Candidates of a name, own names first, then by population; at most `limit`. */
  lookup(name: string, limit?: number): readonly Candidate[]
  /** The same for a name that `foldName` has folded. */
  lookupKey(key: string, limit?: number): readonly Candidate[]
  place(id: number): GazetteerPlace
  /** Code of the country that a word for its people or things ("Kenyan", "Kenyans") belongs to; null for other words. */
  demonym(word: string): string | null
  /** Code of a country from ISO 3166-1 alpha-2; null when there is none. */
  countryOf(alpha2: string): string | null
  /** Home of a publisher by its name or domain; null where nothing is known. */
  home(publisher: string): Home | null
}

const NONE = 0xffffffff
const WEAK = 0x80000000
const LIMIT = 60

/** Opens `places/gazetteer.bin` in the data folder. Throws ChanceryError DATA_MISSING (not built) or DATA_BROKEN. */
export function loadGazetteer(dataDir: string): Gazetteer {
  const file = openGazetteerFile(dataDir)
  const demonyms = new Map(file.head.countries.flatMap((c) => c.demonyms.map((d): [string, string] => [d.toLowerCase(), c.code])))
  const codes = new Map(file.head.countries.map((c) => [c.iso2, c.code]))
  const hashes = new Uint32Array(2)
  const lookupKey = (key: string, limit: number = LIMIT): Candidate[] => {
    hashKey(key, hashes)
    const at = find(file, hashes[0] as number, hashes[1] as number)
    if (at < 0) return []
    const end = Math.min(file.starts[at + 1] as number, (file.starts[at] as number) + limit)
    const out: Candidate[] = []
    for (let i = file.starts[at] as number; i < end; i++) {
      const posting = file.postings[i] as number
      out.push({ place: rowOf(file, posting & 0x7fffffff), weak: posting >= WEAK })
    }
    return out
  }
  const publishers = readPublishers(dataDir)
  const gazetteer: Gazetteer = {
    lookupKey,
    lookup: (name, limit) => lookupKey(foldName(name), limit),
    place: (id) => rowOf(file, id),
    demonym: (word) => demonyms.get(word.toLowerCase()) ?? demonyms.get(word.toLowerCase().replace(/s$/, '')) ?? null,
    countryOf: (alpha2) => codes.get(alpha2) ?? null,
    home: (publisher) => homeOf(publisher, publishers, gazetteer),
  }
  return gazetteer
}

/** Number of a key, or -1. */
function find(file: GazetteerFile, h1: number, h2: number): number {
  const bucket = h1 >>> (32 - BUCKET_BITS)
  const check = (h2 ^ Math.imul(h1, 0x9e3779b1)) >>> 0
  const end = file.buckets[bucket + 1] as number
  for (let i = file.buckets[bucket] as number; i < end; i++) if (file.checks[i] === check) return i
  return -1
}

const orNull = (n: number, none: number): number | null => (n === none ? null : n)

function rowOf(file: GazetteerFile, id: number): GazetteerPlace {
  if (!(id >= 0 && id < file.feature.length)) throw new RangeError(`no place ${id}`)
  const country = orNull(file.country[id] as number, 0xffff)
  return {
    id,
    name: file.text(file.nameStarts[id] as number, file.nameStarts[id + 1] as number),
    feature: file.head.features[file.feature[id] as number] as Feature,
    lat: (file.lat[id] as number) / 1e5,
    lon: (file.lon[id] as number) / 1e5,
    population: file.population[id] as number,
    geonameid: orNull(file.geonameid[id] as number, 0),
    country: country === null ? null : (file.head.countries[country]?.code ?? null),
    admin1: orNull(file.admin1[id] as number, NONE),
    admin2: orNull(file.admin2[id] as number, NONE),
    radius: file.radius[id] as number,
  }
}
