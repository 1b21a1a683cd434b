import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import { foldName } from '../../knowledge/gazetteer/gazetteer-fold.ts'
import type { Candidate, Feature } from '../../knowledge/gazetteer/gazetteer-place.ts'

/** How much of a name the gazetteer knew: all of it; all but a word of direction; or a place that a longer name (of a building, say) is called after. */
export type Fit = 'whole' | 'direction' | 'part'

/** What a name may stand for. */
export interface Senses {
  readonly candidates: readonly Candidate[]
  readonly fit: Fit
  /** Kinds that a class word asks for ("county"); null when none does. */
  readonly wanted: ReadonlySet<Feature> | null
}

/** Senses of a name with the class word that follows it, or null. */
export type SensesOf = (text: string, kindWord: string | null) => Senses

const TOWNS: readonly Feature[] = ['capital', 'seat1', 'seat2', 'seat3', 'town', 'quarter', 'hamlet']
const UNITS: readonly Feature[] = ['admin1', 'admin2', 'region']
const kinds = (...lists: readonly (readonly Feature[])[]): ReadonlySet<Feature> => new Set(lists.flat())
const WATER: ReadonlySet<Feature> = kinds(['river', 'lake', 'sea', 'gulf', 'bay', 'strait', 'canal', 'ocean'])
const LAND: ReadonlySet<Feature> = kinds(['mountain', 'region', 'desert'])
const TOWN = kinds(TOWNS)
const UNIT = kinds(UNITS)

/** Class words and the kinds that a name with one may be. */
const CLASS_WORDS: Readonly<Record<string, ReadonlySet<Feature>>> = {
  province: UNIT,
  state: UNIT,
  district: UNIT,
  region: UNIT,
  governorate: UNIT,
  oblast: UNIT,
  krai: UNIT,
  county: UNIT,
  co: UNIT,
  parish: UNIT,
  prefecture: UNIT,
  department: UNIT,
  city: TOWN,
  town: TOWN,
  village: TOWN,
  suburb: TOWN,
  township: TOWN,
  municipality: kinds(TOWNS, ['admin2']),
  river: WATER,
  lake: WATER,
  sea: WATER,
  bay: WATER,
  island: kinds(['island']),
  islands: kinds(['island', 'country']),
  mountains: LAND,
  mountain: LAND,
  hills: LAND,
  valley: kinds(UNITS, ['mountain']),
  peninsula: LAND,
  desert: LAND,
  strip: kinds(['region']),
}
/** Words that keep a name's place: "the Basra area" is in and about Basra. */
const AROUND = new Set(['area', 'suburbs', 'outskirts', 'downtown', 'metro', 'metropolitan', 'border'])
const DIRECTIONS = new Set(
  `north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern
   southeastern southwestern upper lower greater downtown suburban rural metro metropolitan mid inner old`.split(/\s+/),
)
/** Last words of names that are called after something, often a person or a far town, and say nothing of where they are. */
const ROADS = new Set(
  `street st road rd avenue ave drive dr lane ln boulevard blvd court ct highway hwy route parkway pkwy way circle terrace pike place
   creek river lake county co parish bridge mountain island bay hill hills`.split(/\s+/),
)
const WATERS = /^(?:lake|river|mt|cape|gulf|bay|isle) /

/** What the gazetteer knows a name as. `kindWord`: the lower-case class word that follows it. */
export function sensesOf(text: string, kindWord: string | null, gazetteer: Gazetteer): Senses {
  const key = foldName(text).replace(/^the /, '')
  if (kindWord !== null) return withKind(key, kindWord, gazetteer)
  const plain = lookup(gazetteer, key)
  // "south Sudan" in small letters is a part of Sudan
  const inSmall = /^[a-z]/.test(text) ? withoutDirection(key.split(' '), gazetteer) : null
  if (inSmall !== null || plain.some((c) => !c.weak)) return inSmall ?? { candidates: plain, fit: 'whole', wanted: null }
  const short = shorter(key, gazetteer)
  if (plain.length > 0) return { candidates: short?.fit === 'whole' ? [...short.candidates, ...plain] : plain, fit: 'whole', wanted: null }
  return short ?? found(withArticle(key, gazetteer), 'whole') ?? NOTHING
}

const NOTHING: Senses = { candidates: [], fit: 'whole', wanted: null }

/** Arabic names stand with or without their article: "Qamishli", "Al-Qamishli". */
function withArticle(key: string, gazetteer: Gazetteer): readonly Candidate[] {
  const bare = /^(?:al|el|as|ar|ad|an|at|az|ash) (.{3,40})$/.exec(key)?.[1]
  return lookup(gazetteer, bare ?? `al ${key}`)
}

/** "Anbar province": the name with its class word, else the name; a river or hill of that name is not the town. */
function withKind(key: string, kindWord: string, gazetteer: Gazetteer): Senses {
  const wanted = CLASS_WORDS[kindWord] ?? null
  const whole = lookup(gazetteer, `${key} ${kindWord}`)
  const candidates = whole.length > 0 ? whole : lookup(gazetteer, key)
  const natural = wanted !== null && wanted !== UNIT && !wanted.has('town')
  if (natural && !candidates.some((c) => wanted.has(c.place.feature))) return NOTHING
  return candidates.length > 0 ? { candidates, fit: 'whole', wanted } : (shorter(key, gazetteer) ?? NOTHING)
}

/** The name without one or two words of direction: "north-east South Africa". */
function withoutDirection(words: readonly string[], gazetteer: Gazetteer): Senses | null {
  for (let n = 1; n < Math.min(4, words.length) && DIRECTIONS.has(words[n - 1] as string); n++) {
    const senses = found(lookup(gazetteer, words.slice(words[n] === 'part' ? n + 2 : n).join(' ')), 'direction')
    if (senses !== null) return senses
  }
  return null
}

const lookup = (gazetteer: Gazetteer, key: string): readonly Candidate[] => gazetteer.lookupKey(key)

/** Senses of the name without its class word or direction. */
function shorter(key: string, gazetteer: Gazetteer): Senses | null {
  const words = key.split(' ')
  if (words.length < 2 || words.length > 8) return null
  const last = words[words.length - 1] as string
  if (last === 'co') {
    const county = lookup(gazetteer, `${words.slice(0, -1).join(' ')} county`)
    if (county.length > 0) return { candidates: county, fit: 'whole', wanted: UNIT }
  }
  const body = words.slice(0, -1).join(' ')
  if (Object.hasOwn(CLASS_WORDS, last)) {
    const wanted = CLASS_WORDS[last] as ReadonlySet<Feature>
    const fitting = lookup(gazetteer, body).filter((c) => wanted.has(c.place.feature))
    return fitting.length > 0 ? { candidates: fitting, fit: 'whole', wanted } : null
  }
  if (AROUND.has(last)) return found(lookup(gazetteer, body), 'direction')
  if (DIRECTIONS.has(words[0] as string)) return withoutDirection(words, gazetteer)
  return WATERS.test(key) || ROADS.has(last) ? null : found(partOf(words, gazetteer), 'part')
}

const found = (candidates: readonly Candidate[], fit: Fit): Senses | null =>
  candidates.length > 0 ? { candidates, fit, wanted: null } : null

/** The place that a longer name begins with ("Karachi University") or names after "of" ("University of Karachi"). */
function partOf(words: readonly string[], gazetteer: Gazetteer): readonly Candidate[] {
  const of = words.lastIndexOf('of')
  if (of > 0 && of < words.length - 1) {
    const tail = known(lookup(gazetteer, words.slice(of + 1).join(' ')))
    if (tail.length > 0) return tail
  }
  for (let n = Math.min(3, words.length - 1); n > 0; n--) {
    const head = known(lookup(gazetteer, words.slice(0, n).join(' ')))
    if (head.length > 0) return head
  }
  return []
}

/** A part of a name must be some size of place under its own name, lest "Lady" or "Reading" be one. */
const known = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter((c) => !c.weak && (c.place.population >= 15000 || TOWN.has(c.place.feature) === false))
