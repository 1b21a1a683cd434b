import { type NameIndex, nameIndex } from '../name-index.ts'
import { readTsv } from '../tsv.ts'
import type { UserAgent } from '../user/user-agents.ts'
import type { UserEntity } from '../user/user-entities.ts'
import { type KnownEntity, type KnownProgramme, loadEntities, loadProgrammes } from './actors-bodies.ts'
import { type Country, loadCountries, type StateName, stateNames } from './actors-states.ts'
import type { Agent } from './agent.ts'
import { type CountryCodes, countryCodes } from './country-codes.ts'
import { loadFormerStates } from './former-states.ts'

export type { KnownEntity, KnownProgramme } from './actors-bodies.ts'
export type { Country, StateName } from './actors-states.ts'
export type { Agent } from './agent.ts'

/** Who can act: states, organizations, groups, people and programmes by name, offices and callings by noun. */
export interface ActorIndex {
  countryByCode(code: string): Country | null
  /** Countries by FIPS, Correlates of War and withdrawn ISO codes. */
  readonly codes: CountryCodes
  /** By name, people's name, seat or alpha-3 code, in any case. */
  country(text: string): StateName | null
  /** Organization, group or person by name or alias, in any case; the first of several. */
  entity(text: string): KnownEntity | null
  programme(text: string): KnownProgramme | null
  /** By lower-case lemma or phrase. */
  agent(phrase: string): Agent | null
  /** True when some agent phrase ends in the word: a quick no for most. */
  endsAgent(word: string): boolean
  isPartitive(lemma: string): boolean
  /** The longest name of a state that begins at word `i` (lower case, one a token), and the index after it. */
  stateAt(words: readonly string[], i: number): { readonly state: StateName; readonly next: number } | null
  entitiesAt(words: readonly string[], i: number): { readonly entities: readonly KnownEntity[]; readonly next: number } | null
  programmeAt(words: readonly string[], i: number): { readonly programme: KnownProgramme; readonly next: number } | null
  /** Words in the longest agent phrase. */
  readonly longestAgent: number
}

/** Actors that a user brings: they are asked before those of the package. */
export interface UserActors {
  readonly entities: readonly UserEntity[]
  readonly agents: readonly UserAgent[]
}

const NO_USER: UserActors = { entities: [], agents: [] }

/** Loads `<dataDir>/actors` and the names of countries. Throws ChanceryError DATA_MISSING or DATA_BROKEN. */
export function loadActors(dataDir: string, user: UserActors = NO_USER): ActorIndex {
  const countries = loadCountries(dataDir)
  const states = nameIndex(stateNames(dataDir, countries))
  const entities = nameIndex(namesOf([...user.entities, ...loadEntities(dataDir)]))
  const noStates = nameIndex(
    readTsv(dataDir, 'actors/no-states.tsv').flatMap((row) => row.list('names', '|').map((name) => [name, true] as const)),
  )
  const programmes = nameIndex(namesOf(loadProgrammes(dataDir)))
  const agents = loadAgents(dataDir, user.agents)
  const lastWords = new Set(
    [...agents.keys()].map((phrase) => phrase.slice(Math.max(phrase.lastIndexOf(' '), phrase.lastIndexOf('-')) + 1)),
  )
  const partitives = new Set(readTsv(dataDir, 'actors/partitives.tsv').map((row) => row.cell('lemma')))
  return {
    countryByCode: (code) => countries.get(code) ?? null,
    country: (text) => states.find(text)[0] ?? null,
    entity: (text) => entities.find(text)[0] ?? null,
    programme: (text) => programmes.find(text)[0] ?? null,
    agent: (phrase) => agents.get(phrase) ?? null,
    endsAgent: (word) => lastWords.has(word),
    isPartitive: (lemma) => partitives.has(lemma),
    codes: countryCodes(countries, loadFormerStates(dataDir)),
    stateAt: (words, i) => (isHidden(noStates, words, i) ? null : first(states, words, i, (state) => ({ state }))),
    entitiesAt(words, i) {
      const match = entities.at(words, i)
      return match && { entities: match.values, next: match.next }
    },
    programmeAt: (words, i) => first(programmes, words, i, (programme) => ({ programme })),
    longestAgent: Math.max(...[...agents.keys()].map((phrase) => phrase.split(/ |(?=-)|(?<=-)/).length)),
  }
}

const namesOf = <T extends { name: string; aliases: readonly string[] }>(things: readonly T[]): (readonly [string, T])[] =>
  things.flatMap((thing) => [thing.name, ...thing.aliases].map((name) => [name, thing] as const))

function first<T, R extends object>(
  index: NameIndex<T>,
  words: readonly string[],
  i: number,
  wrap: (value: T) => R,
): (R & { next: number }) | null {
  const match = index.at(words, i)
  const value = match?.values[0]
  return match && value !== undefined ? { ...wrap(value), next: match.next } : null
}

/** Words of the longest name that hides a state. */
const LONGEST_HIDING = 5

/** True for a word within a name that holds a state's and stands for none: "Gulf of *Mexico*". */
function isHidden(noStates: NameIndex<true>, words: readonly string[], i: number): boolean {
  for (let k = Math.max(0, i - LONGEST_HIDING + 1); k <= i; k++) if ((noStates.at(words, k)?.next ?? 0) > i) return true
  return false
}

function loadAgents(dataDir: string, own: readonly UserAgent[]): Map<string, Agent> {
  const out = new Map<string, Agent>()
  for (const { lemmas, agent } of own) for (const lemma of lemmas) if (!out.has(lemma)) out.set(lemma, agent)
  for (const row of readTsv(dataDir, 'actors/agents.tsv')) {
    const agent: Agent = { sectors: row.list('sectors'), as: row.cell('as') as Agent['as'], isRole: row.cell('role') === 'yes' }
    for (const lemma of row.list('lemmas')) if (!out.has(lemma)) out.set(lemma, agent)
  }
  return out
}
