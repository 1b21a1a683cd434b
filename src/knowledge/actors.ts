import { type KnownEntity, type KnownProgramme, loadEntities, loadProgrammes } from './actors-bodies.ts'
import { type Country, loadCountries, type StateName, stateNames } from './actors-states.ts'
import { type NameIndex, nameIndex } from './name-index.ts'
import { readTsv } from './tsv.ts'

export type { KnownEntity, KnownProgramme } from './actors-bodies.ts'
export type { Country, StateName } from './actors-states.ts'

/** What a common noun or phrase says of the actor that it names. */
export interface Agent {
  readonly sectors: readonly string[]
  /** `lean`: takes the sectors of what it belongs to ("army spokesman") before its own. */
  readonly as: 'own' | 'lean'
  readonly isRole: boolean
}

/** Who can act: states, organizations, groups, people and programmes by name, offices and callings by noun. */
export interface ActorIndex {
  countryByCode(code: string): Country | null
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

/** Loads `<dataDir>/actors` and the names of countries. Throws ChanceryError DATA_MISSING or DATA_BROKEN. */
export function loadActors(dataDir: string): ActorIndex {
  const countries = loadCountries(dataDir)
  const states = nameIndex(stateNames(dataDir, countries))
  const entities = nameIndex(namesOf(loadEntities(dataDir)))
  const programmes = nameIndex(namesOf(loadProgrammes(dataDir)))
  const agents = loadAgents(dataDir)
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
    stateAt: (words, i) => first(states, words, i, (state) => ({ state })),
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

function loadAgents(dataDir: string): Map<string, Agent> {
  const out = new Map<string, Agent>()
  for (const row of readTsv(dataDir, 'actors/agents.tsv')) {
    const agent: Agent = { sectors: row.list('sectors'), as: row.cell('as') as Agent['as'], isRole: row.cell('role') === 'yes' }
    for (const lemma of row.list('lemmas')) if (!out.has(lemma)) out.set(lemma, agent)
  }
  return out
}
