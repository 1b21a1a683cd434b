import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type GazetteerFile, openGazetteerFile } from './gazetteer-file.ts'
import { bucketOf, checkOf, codeKey, foldName, hashKey } from './gazetteer-fold.ts'
import { type Home, homeOf, readPublishers } from './gazetteer-home.ts'
import type { Candidate, Feature, GazetteerPlace, PlaceNames } from './gazetteer-place.ts'

/** Places by name. Look-ups read the packed file in place: nothing is unpacked beforehand. */
export interface Gazetteer extends PlaceNames {
  /** Number of places. */
  readonly size: number
  /** Code of the country that a word for its people or things ("Kenyan", "Kenyans") belongs to; null for other words. */
  demonym(word: string): string | null
  /** Home of a publisher by its name or domain; null where nothing is known. */
  home(publisher: string): Home | null
}

const NONE = 0xffffffff
const WEAK = 0x80000000
const LIMIT = 60

/**
 * Opens `places/gazetteer.bin` of the user's folder where an import has made one, else of the data folder. Throws ChanceryError
 * DATA_MISSING (not built) or DATA_BROKEN.
 */
export function loadGazetteer(dataDir: string, userDir: string | null = null): Gazetteer {
  const isOwn = userDir !== null && existsSync(join(userDir, 'places', 'gazetteer.bin'))
  const file = openGazetteerFile(isOwn ? userDir : dataDir)
  const demonyms = new Map(file.head.countries.flatMap((c) => c.demonyms.map((d): [string, string] => [d.toLowerCase(), c.code])))
  const codes = new Map(file.head.countries.map((c) => [c.iso2, c.code]))
  const hashes = new Uint32Array(2)
  const lookupKey = (key: string, limit: number = LIMIT): Candidate[] => {
    hashKey(key, hashes)
    const at = find(file, hashes)
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
    size: file.feature.length,
    lookupKey,
    lookup: (name, limit) => lookupKey(foldName(name), limit),
    place: (id) => rowOf(file, id),
    codeOf: (id) => file.code(id),
    unit: (code) => lookupKey(codeKey(code), 1)[0]?.place ?? null,
    demonym: (word) => demonyms.get(word.toLowerCase()) ?? demonyms.get(word.toLowerCase().replace(/s$/, '')) ?? null,
    countryOf: (alpha2) => codes.get(alpha2) ?? null,
    home: (publisher) => homeOf(publisher, publishers, gazetteer),
  }
  return gazetteer
}

/** Number of a key, or -1. */
function find(file: GazetteerFile, hashes: Uint32Array): number {
  const bucket = bucketOf(hashes)
  const check = checkOf(hashes)
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
