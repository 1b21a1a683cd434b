import type { Place } from '../../reading/schema.ts'
import type { Account, AccountKey, AccountRole, Probe } from '../account.ts'
import { isCoarse } from './episodes.ts'
import { wordRarity } from './word-rarity.ts'

/** Degrees of a cell by which places are found; a probe looks at the cells around its own too. */
const CELL = 0.5
/** Days by which voices differ on the day of one event. */
const SLACK = 5
/** Sequels come for years. */
const AFTERMATH = 900
const NEWS: readonly AccountRole[] = ['news']
const LATER: readonly AccountRole[] = ['recall', 'sequel']

/** A stretch of days is kept under days so far apart, that a probe which touches it finds one. */
const STEP = 8

/** What others find the account by: a place, a party, a figure, a name, or what was done in which country. A country alone is no key. */
export function accountKeys(account: Account): AccountKey[] {
  const days = account.role === 'news' ? stepsOf(account.facts.day) : [heardOn(account)]
  return namesOfKeys(account, 0).flatMap((key) => days.map((day) => ({ key, day })))
}

/** What the account looks for: news of the same days, and what was told before or since as background or sequel. */
export function accountProbes(account: Account): Probe[] {
  const keys = namesOfKeys(account, 1)
  const { day } = account.facts
  const news = keys.map((key) => ({ key, from: day.from - SLACK, to: day.to + SLACK, roles: NEWS }))
  if (account.role !== 'news') return news
  return [...news, ...keys.map((key) => ({ key, from: day.from - SLACK, to: day.to + AFTERMATH, roles: LATER }))]
}

/** Whether either finds the other: a key in common, and days that fit. The same for (a, b) and (b, a). */
export function canMeet(a: Account, b: Account): boolean {
  if (a.role !== 'news' && b.role !== 'news') return false
  const [p, q] = [a.facts.day, b.facts.day]
  if (Math.max(p.from - q.to, q.from - p.to) > SLACK) return false
  if (!isHeardInTime(a, b) || !isHeardInTime(b, a)) return false
  const own = keySet(b, 0)
  return namesOfKeys(a, 1).some((key) => own.has(key))
}

/** A sequel or a mention comes after the news, and within years. */
function isHeardInTime(later: Account, news: Account): boolean {
  if (later.role === 'news') return true
  const day = heardOn(later)
  return day >= news.facts.day.from - SLACK && day <= news.facts.day.to + AFTERMATH
}

const heardOn = ({ facts }: Account): number => facts.published ?? facts.day.to

function stepsOf({ from, to }: Account['facts']['day']): number[] {
  const days: number[] = []
  for (let day = from; day < to; day += STEP) days.push(day)
  return [...days, to]
}

const KEYS = [new WeakMap<Account, readonly string[]>(), new WeakMap<Account, readonly string[]>()] as const
const SETS = new WeakMap<Account, ReadonlySet<string>>()

/** Keys of an account with those of the cells within a ring around its own; kept with it, as it is compared with many. */
function namesOfKeys(account: Account, ring: 0 | 1): readonly string[] {
  let keys = KEYS[ring].get(account)
  if (keys === undefined) {
    keys = [...new Set([...keysOf(account), ...cellsOf(account, ring)])].sort()
    KEYS[ring].set(account, keys)
  }
  return keys
}

function keySet(account: Account, ring: 0 | 1): ReadonlySet<string> {
  let keys = SETS.get(account)
  if (keys === undefined) {
    keys = new Set(namesOfKeys(account, ring))
    SETS.set(account, keys)
  }
  return keys
}

function keysOf({ facts }: Account): string[] {
  const lands = landsOf(facts)
  const keys: string[] = []
  for (const land of lands) {
    keys.push(`in:${land}`)
    for (const { entity, country, kind } of facts.perpetrators)
      if (entity !== null && (kind === 'organization' || country !== land)) keys.push(`by:${land}:${entity}`)
    for (const party of [...facts.victims, ...facts.targets]) {
      if (party.entity !== null) keys.push(`to:${land}:${party.entity}`)
      if (party.country !== null && party.country !== land)
        for (const sector of party.sectors) keys.push(`to:${land}:${party.country}:${sector}`)
    }
    for (const { kind, low } of facts.tolls) if (low >= 2) keys.push(`toll:${land}:${kind}:${low}`)
    for (const act of facts.acts) keys.push(`act:${land}:${act}`)
    for (const { admin1 } of facts.places) if (admin1 !== null) keys.push(`unit:${land}:${admin1}`)
  }
  // A local paper may name no country: names and rare words find across.
  for (const name of facts.names) keys.push(`name:${name}`)
  for (const word of rarest(facts.words)) keys.push(`word:${word}`)
  return keys
}

/** Words of a story by which others find it. */
const RAREST = 8
const rarest = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => wordRarity(b) - wordRarity(a) || (a < b ? -1 : 1)).slice(0, RAREST)

/** Countries that it may lie in: where the words put it, and where the story moves most; `-` when nothing is known. */
export function landsOf({ places, lands }: Account['facts']): string[] {
  const told = new Set(places.flatMap(({ country }) => country ?? []))
  for (const land of lands.slice(0, 2)) told.add(land)
  return told.size > 0 ? [...told] : ['-']
}

function cellsOf({ facts }: Account, ring: number): string[] {
  return facts.places.flatMap((place) => {
    const cell = cellOf(place)
    if (cell === null) return []
    const found: string[] = []
    for (let y = -ring; y <= ring; y++) for (let x = -ring; x <= ring; x++) found.push(`at:${cell[0] + y}:${cell[1] + x}`)
    return found
  })
}

function cellOf(place: Place): readonly [number, number] | null {
  if (isCoarse(place) || place.lat === null || place.lon === null) return null
  return [Math.floor(place.lat / CELL), Math.floor(place.lon / CELL)]
}
