import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NameIndex, nameIndex } from './name-index.ts'
import { readTsv } from './tsv.ts'

export interface Country {
  /** ISO 3166-1 alpha-3, or PLOVER's own. */
  readonly code: string
  readonly name: string
}

/** An organization, group or person known by name. */
export interface KnownEntity {
  readonly id: string
  readonly kind: 'organization' | 'group' | 'person'
  readonly name: string
  readonly aliases: readonly string[]
  /** ISO alpha-3 or PLOVER's IGO, NGO, IMG, MNC, ISM. */
  readonly country: string
  readonly sectors: readonly string[]
  readonly role: string | null
  /** Years in which a person holds the role; null for what is not dated, or lasts. */
  readonly from: number | null
  readonly to: number | null
}

export interface KnownProgramme {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly parties: readonly string[]
}

/** What a common noun or phrase says of the actor that it names. */
export interface Agent {
  readonly sectors: readonly string[]
  /** `lean`: takes the sectors of what it belongs to ("army spokesman") before its own. */
  readonly as: 'own' | 'lean'
  readonly isRole: boolean
}

/** A name that stands for a state: its own, its people's, or its capital's. */
export interface StateName extends Country {
  readonly as: 'name' | 'demonym' | 'seat'
  readonly sectors: readonly string[]
}

/** Who can act: states, organizations, groups, people and programmes by name, offices and callings by noun. */
export interface ActorIndex {
  countryByCode(code: string): Country | null
  /** By name, people's name or seat, in any case. */
  country(text: string): StateName | null
  agent(phrase: string): Agent | null
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
  const entities = nameIndex(loadEntities(dataDir).flatMap((e) => [e.name, ...e.aliases].map((n) => [n, e] as const)))
  const programmes = nameIndex(loadProgrammes(dataDir).flatMap((p) => [p.name, ...p.aliases].map((n) => [n, p] as const)))
  const agents = loadAgents(dataDir)
  const partitives = new Set(readTsv(dataDir, 'actors/partitives.tsv').map((row) => row.cell('lemma')))
  return {
    countryByCode: (code) => countries.get(code) ?? null,
    country: (text) => states.find(text)[0] ?? null,
    agent: (phrase) => agents.get(phrase) ?? null,
    isPartitive: (lemma) => partitives.has(lemma),
    stateAt: (words, i) => first(states, words, i, (state) => ({ state })),
    entitiesAt(words, i) {
      const match = entities.at(words, i)
      return match && { entities: match.values, next: match.next }
    },
    programmeAt: (words, i) => first(programmes, words, i, (programme) => ({ programme })),
    longestAgent: Math.max(...[...agents.keys()].map((phrase) => phrase.split(' ').length)),
  }
}

function first<T, R extends object>(index: NameIndex<T>, words: readonly string[], i: number, wrap: (value: T) => R): (R & { next: number }) | null {
  const match = index.at(words, i)
  const value = match?.values[0]
  return match && value !== undefined ? { ...wrap(value), next: match.next } : null
}

/** Territories that PLOVER folds into the state that controls them stand in data/places/countries.tsv under that state's code. */
function loadCountries(dataDir: string): Map<string, Country & { readonly names: readonly string[]; readonly demonyms: readonly string[] }> {
  const out = new Map<string, Country & { names: string[]; demonyms: string[] }>()
  for (const line of readFileSync(join(dataDir, 'places', 'countries.tsv'), 'utf8').split('\n')) {
    const [, code = '', , , , name = '', aliases = '', demonyms = ''] = line.split('\t')
    if (line.startsWith('#') || code === '') continue
    const bars = (cell: string): string[] => cell.split('|').filter((s) => s !== '')
    const held = out.get(code)
    if (held) held.names.push(name, ...bars(aliases))
    else out.set(code, { code, name, names: [name, ...bars(aliases)], demonyms: bars(demonyms) })
    if (held) held.demonyms.push(...bars(demonyms))
  }
  return out
}

type CountryNames = ReturnType<typeof loadCountries>

function stateNames(dataDir: string, countries: CountryNames): (readonly [string, StateName])[] {
  const out: (readonly [string, StateName])[] = []
  for (const { code, name, names, demonyms } of countries.values()) {
    for (const n of names) out.push([n, { code, name, as: 'name', sectors: [] }])
    for (const d of demonyms) for (const form of [d, plural(d)]) out.push([form, { code, name, as: 'demonym', sectors: [] }])
  }
  for (const row of readTsv(dataDir, 'actors/seats.tsv')) {
    const code = row.cell('code')
    const state: StateName = { code, name: countries.get(code)?.name ?? code, as: 'seat', sectors: row.list('sectors') }
    for (const name of row.list('names')) out.push([name, state])
  }
  return out
}

const plural = (demonym: string): string => (/(?:ese|ss|sh|ch)$/.test(demonym) ? demonym : /[^aeo]i$|[a-z]$/.test(demonym) ? `${demonym}s` : demonym)

function loadEntities(dataDir: string): KnownEntity[] {
  const bodies = readTsv(dataDir, 'actors/entities.tsv').map((row): KnownEntity => {
    const [name = '', ...aliases] = row.list('names', '|')
    const kind = row.cell('kind') as KnownEntity['kind']
    return { id: `${kind}:${slug(name)}`, kind, name, aliases, country: row.cell('code'), sectors: row.list('sectors'), role: null, from: null, to: null }
  })
  const people = readTsv(dataDir, 'actors/people.tsv').map((row): KnownEntity => {
    const [name = '', ...aliases] = row.list('names', '|')
    const year = (column: string): number | null => (row.cell(column) === '' ? null : Number(row.cell(column)))
    return {
      id: `person:${slug(name)}`, kind: 'person', name, aliases, country: row.cell('code'), sectors: row.list('sectors'),
      role: row.cell('role'), from: year('from'), to: year('to'),
    }
  })
  return [...bodies, ...people]
}

function loadProgrammes(dataDir: string): KnownProgramme[] {
  return readTsv(dataDir, 'actors/programmes.tsv').map((row) => {
    const [name = '', ...aliases] = row.list('names', '|')
    return { id: slug(name), name, aliases, kind: row.cell('kind'), parties: row.list('parties') }
  })
}

function loadAgents(dataDir: string): Map<string, Agent> {
  const out = new Map<string, Agent>()
  for (const row of readTsv(dataDir, 'actors/agents.tsv')) {
    const agent: Agent = { sectors: row.list('sectors'), as: row.cell('as') as Agent['as'], isRole: row.cell('role') === 'yes' }
    for (const lemma of row.list('lemmas')) if (!out.has(lemma)) out.set(lemma, agent)
  }
  return out
}

/** A name as an identifier: lower-case letters and digits joined by hyphens, accents dropped. */
const slug = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
