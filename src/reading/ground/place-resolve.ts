import { foldName } from '../../knowledge/gazetteer/gazetteer-fold.ts'
import type { Candidate, Feature, GazetteerPlace } from '../../knowledge/gazetteer/gazetteer-place.ts'
import { kmBetween } from './place-distance.ts'
import type { Evidence } from './place-evidence.ts'
import { heldBy } from './place-holds.ts'
import type { Toponym } from './place-toponyms.ts'

/** Weights of the evidence, in the same unit as a power of ten of population. Chosen on open sets of geocoded news; the optimum is flat. */
export const WEIGHTS = {
  population: 0.8,
  weak: -1.8,
  alias: -0.5,
  seat: -2,
  unnamed: -1,
  country: 2,
  unit: 2,
  home: 4,
  homeCountry: 1,
  near: 1.2,
  within: 4,
  wanted: 4,
  capitalAbroad: 0.7,
  reachHome: 150,
  reachNear: 250,
}

/** What a kind of place is worth before any evidence, and the least number of people (powers of ten) that it counts for. */
export const KINDS: Readonly<Partial<Record<Feature, readonly [bonus: number, floor: number]>>> = {
  country: [2.5, 6],
  admin1: [0.8, 5.5],
  admin2: [-0.8, 3],
  capital: [1, 4],
  seat1: [0.7, 3],
  seat2: [0.2, 2],
  seat3: [0, 2],
  town: [0, 2],
  quarter: [-0.8, 2],
  former: [-2, 1],
  hamlet: [0, 2],
  continent: [3, 6],
  region: [1, 6],
  ocean: [2, 6],
  sea: [2, 6],
  gulf: [1, 5],
  bay: [1, 5],
  strait: [1, 5],
  canal: [1, 5],
  river: [0, 5],
  lake: [1, 5],
  mountain: [0.5, 5],
  desert: [0.5, 5],
  island: [0.5, 5.5],
  cape: [0, 5],
  park: [0, 5],
  waterfall: [0, 5],
  pass: [0, 5],
  facility: [1, 5],
}
/** Kinds of which the class word is a part of the name: Gaza is less often Gaza Province. */
const UNITS: ReadonlySet<Feature> = new Set(['admin1', 'admin2', 'region'])
/** A town this big that lies in a country that the story names speaks against its namesakes elsewhere. */
const SIZEABLE = 100_000
const SEAT_SHARE = 0.15
const ROUNDS = 3
const NEIGHBOURS = 12
const CANDIDATES = 40

interface Group {
  readonly candidates: readonly Candidate[]
  readonly base: Float64Array
  /** Base scores with what is near added, of the last round. */
  scores: Float64Array
  choice: number
}

/** A place that a toponym might have stood for, and by how much the chosen one goes before it. */
export interface Rival {
  readonly place: GazetteerPlace
  readonly margin: number
}

/** What a toponym stands for; null where no place bears the name. */
export interface Resolved {
  readonly place: GazetteerPlace | null
  /** The others, the nearest to being chosen first. */
  rivals(): Rival[]
}

/** The candidate that each toponym stands for; toponyms with one key stand for one place unless a comma says otherwise. */
export function resolve(toponyms: readonly Toponym[], evidence: Evidence): Resolved[] {
  const groups = groupsOf(toponyms, evidence)
  const list = [...new Set(groups)]
  for (const group of list) group.choice = argmax(group.base)
  for (let round = 1; round < ROUNDS; round++) {
    const before = list.map(chosen)
    list.forEach((group, g) => {
      const around = neighbours(before, g)
      group.scores = group.base.map((score, i) => score + nearness((group.candidates[i] as Candidate).place, around))
      group.choice = argmax(group.scores)
    })
  }
  return groups.map((group) => ({ place: chosen(group), rivals: () => rivalsOf(group) }))
}

function rivalsOf({ candidates, scores, choice }: Group): Rival[] {
  const best = scores[choice] ?? 0
  return candidates
    .map(({ place }, i) => ({ place, margin: best - (scores[i] as number) }))
    .filter((_, i) => i !== choice)
    .sort((a, b) => a.margin - b.margin)
}

const chosen = (group: Group): GazetteerPlace | null => group.candidates[group.choice]?.place ?? null

/** A group for each toponym, shared by those that must stand for one place. */
function groupsOf(toponyms: readonly Toponym[], evidence: Evidence): Group[] {
  const groups = new Map<string, Group>()
  const own = toponyms.map((toponym) => holderOf(toponym, toponyms))
  const holders = new Map<string, Toponym>()
  own.forEach((holder, i) => {
    const { key } = toponyms[i] as Toponym
    if (holder !== null && !holders.has(key)) holders.set(key, holder)
  })
  return toponyms.map((toponym, i) => {
    const key = `${toponym.key}|${own[i]?.key ?? ''}`
    let group = groups.get(key)
    if (group === undefined) {
      group = makeGroup(toponym, own[i] ?? holders.get(toponym.key) ?? null, evidence)
      groups.set(key, group)
    }
    return group
  })
}

/** The toponym beside one, when it names a unit or country that holds one of its candidates. */
function holderOf(toponym: Toponym, all: readonly Toponym[]): Toponym | null {
  const holder = toponym.within === null ? undefined : all[toponym.within]
  return holder !== undefined && heldBy(toponym.senses, holder.senses).size > 0 ? holder : null
}

function makeGroup(toponym: Toponym, holder: Toponym | null, evidence: Evidence): Group {
  const candidates = toponym.senses.candidates.slice(0, CANDIDATES)
  const seats = seatsOf(candidates)
  const inside = holder === null ? new Set<number>() : heldBy(toponym.senses, holder.senses)
  const isNamed = ({ place }: Candidate): boolean => place.country !== null && evidence.countries.has(place.country)
  const named = candidates.some((c) => c.place.geonameid !== null && c.place.population >= SIZEABLE && isNamed(c))
  const score = (c: Candidate): number => {
    const { id } = c.place
    const weak = c.weak && !seats.towns.has(id) ? WEIGHTS.weak : 0
    return (
      baseScore(c.place, toponym, evidence, inside) +
      weak +
      (seats.units.has(id) ? WEIGHTS.seat : 0) +
      (named && !isNamed(c) ? WEIGHTS.unnamed : 0)
    )
  }
  const base = Float64Array.from(candidates, score)
  return { candidates, base, scores: base, choice: -1 }
}

/** Rows of units whose own chief town bears their name and makes up much of them, and of those towns: "Geneva" is first the town. */
function seatsOf(candidates: readonly Candidate[]): { readonly units: ReadonlySet<number>; readonly towns: ReadonlySet<number> } {
  const units = new Set<number>()
  const towns = new Set<number>()
  for (const { place: unit } of candidates) {
    if (unit.feature !== 'admin1' && unit.feature !== 'admin2') continue
    const seat = candidates.find(({ place: p }) => p.geonameid !== null && (p.admin1 === unit.id || p.admin2 === unit.id))?.place
    if (!seat || seat.feature === 'town' || seat.population < SEAT_SHARE * unit.population) continue
    units.add(unit.id)
    towns.add(seat.id)
  }
  return { units, towns }
}

function baseScore(place: GazetteerPlace, { senses, key }: Toponym, evidence: Evidence, inside: ReadonlySet<number>): number {
  const [bonus, floor] = KINDS[place.feature] ?? [0, 2]
  let score = bonus + WEIGHTS.population * Math.max(floor, Math.log10(place.population + 1))
  if (UNITS.has(place.feature) && foldName(place.name) !== key) score += WEIGHTS.alias
  if (place.feature === 'capital' && evidence.home?.country !== place.country) score += WEIGHTS.capitalAbroad
  if (senses.wanted?.has(place.feature)) score += WEIGHTS.wanted
  if (inside.has(place.id)) score += WEIGHTS.within
  if (place.feature !== 'country') score += WEIGHTS.country * (evidence.countries.get(place.country ?? '') ?? 0)
  if (place.admin1 !== null && place.admin1 !== place.id) score += WEIGHTS.unit * (evidence.units.get(place.admin1) ?? 0)
  const { home } = evidence
  if (home?.country && home.country === place.country) score += WEIGHTS.homeCountry
  if (home?.place) score += WEIGHTS.home * Math.exp(-kmBetween(home.place, place) / WEIGHTS.reachHome)
  return score
}

/** Places chosen for the toponyms around a group in text order. */
function neighbours(all: readonly (GazetteerPlace | null)[], g: number): GazetteerPlace[] {
  const out: GazetteerPlace[] = []
  for (let i = Math.max(0, g - NEIGHBOURS); i < Math.min(all.length, g + NEIGHBOURS + 1); i++) {
    const place = i === g ? null : all[i]
    if (place && place.feature !== 'country' && place.feature !== 'continent') out.push(place)
  }
  return out
}

function nearness(place: GazetteerPlace, around: readonly GazetteerPlace[]): number {
  let sum = 0
  for (const other of around) if (other.id !== place.id) sum += Math.exp(-kmBetween(place, other) / WEIGHTS.reachNear)
  return WEIGHTS.near * Math.sqrt(sum)
}

function argmax(scores: Float64Array): number {
  let best = -1
  for (let i = 0; i < scores.length; i++) if (best < 0 || (scores[i] as number) > (scores[best] as number)) best = i
  return best
}
