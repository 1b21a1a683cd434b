import type { Agent } from '../actors/agent.ts'
import type { Cells } from './merge-table.ts'
import type { WikidataClass } from './wikidata-classes.ts'
import type { Statement, WikidataEntity } from './wikidata-entity.ts'

/** An office that people hold. */
export interface Position {
  /** `president`, `minister`: what stands before "of" in its label. */
  readonly role: string
  readonly sectors: readonly string[]
  /** Entity of the country that it belongs to; null where the dump does not say. */
  readonly country: string | null
}

/** What the first pass over a dump found. */
export interface WikidataIndex {
  /** Entities of countries with their ISO alpha-3 codes. */
  readonly countries: ReadonlyMap<string, string>
  readonly positions: ReadonlyMap<string, Position>
}

const HUMAN = 'Q5'
/** Rows of one person. */
const MOST_TERMS = 20
const MOST_ALIASES = 20

/** Position that an entity is, or null. `agentOf` tells the sectors of an office by its name. */
export function positionOf(
  entity: WikidataEntity,
  classes: ReadonlyMap<string, WikidataClass>,
  agentOf: (phrase: string) => Agent | null,
): Position | null {
  const above = [...entity.statements('P279'), ...entity.statements('P31'), { item: entity.id }]
  const found = above.flatMap(({ item }) => (item === null ? [] : (classes.get(item) ?? []))).filter(({ kind }) => kind === 'position')
  if (found.length === 0 || entity.label === null) return null
  const role = (entity.label.toLowerCase().split(/ (?:of|for|to|in) |,|\(/)[0] as string).trim()
  const told = found.find(({ sectors }) => sectors.length > 0)?.sectors ?? agentOf(role)?.sectors ?? []
  return { role: [...role].slice(0, 60).join(''), sectors: told, country: countryItem(entity, ['P1001', 'P17']) }
}

const countryItem = (entity: WikidataEntity, properties: readonly string[]): string | null =>
  properties.flatMap((property) => entity.statements(property)).find(({ item }) => item !== null)?.item ?? null

/** Rows of actors.tsv of an entity; a reason where it is of a kind that is taken and gives none; null for all else. */
export function rowsOfEntity(
  entity: WikidataEntity,
  classes: ReadonlyMap<string, WikidataClass>,
  index: WikidataIndex,
): Cells[] | string | null {
  const types = entity.statements('P31').flatMap(({ item }) => item ?? [])
  if (types.includes(HUMAN)) return personRows(entity, index)
  const found = types.flatMap((type) => classes.get(type) ?? []).find(({ kind }) => kind !== 'position')
  if (found === undefined) return null
  const names = namesOf(entity)
  if (names === '') return 'no English name'
  const code = found.code ?? codeOf(countryItem(entity, ['P17']), index)
  if (code === null) return 'no country whose ISO code (P298) is in the dump'
  const year = (property: string): string => dateYear(entity.statements(property)[0])
  return [[found.kind, code, found.sectors.join(','), '', year('P571'), year('P576'), names, source(entity)]]
}

function personRows(entity: WikidataEntity, index: WikidataIndex): Cells[] | string | null {
  const offices = entity.statements('P39')
  if (offices.length === 0) return null
  const names = namesOf(entity)
  if (names === '') return 'no English name'
  const home = codeOf(countryItem(entity, ['P27']), index)
  const rows = offices.slice(0, MOST_TERMS).flatMap((office): Cells[] => {
    const position = index.positions.get(office.item ?? '')
    const code = position && (codeOf(position.country, index) ?? home)
    if (!position || !code || position.sectors.length === 0) return []
    const [from, to] = [office.year('P580'), office.year('P582')]
    if (from !== null && to !== null && from > to) return []
    return [
      ['person', code, position.sectors.join(','), position.role, from?.toString() ?? '', to?.toString() ?? '', names, source(entity)],
    ]
  })
  return rows.length > 0 ? rows : 'no office whose kind and country are in the dump'
}

const codeOf = (item: string | null, { countries }: WikidataIndex): string | null => (item === null ? null : (countries.get(item) ?? null))
const source = ({ id }: WikidataEntity): string => `wikidata ${id}`

/** Year of a statement that is a time itself. */
const dateYear = (statement: Statement | undefined): string => statement?.ownYear?.toString() ?? ''

/** Names between bars, the label first; '' without a label that can be a name. */
function namesOf({ label, aliases }: WikidataEntity): string {
  if (label === null || !isName(label)) return ''
  const others = aliases.filter((alias) => isName(alias) && alias !== label)
  return [label, ...new Set(others)].slice(0, MOST_ALIASES + 1).join('|')
}

/** Several letters, no mark that the table keeps for itself; a single short lower-case word would name too much. */
const isName = (text: string): boolean =>
  text.length <= 200 && /\p{L}.*[\p{L}\p{N}]/u.test(text) && !/[|\t\r\n\p{Cc}]/u.test(text) && !/^\p{Ll}+$/u.test(text)
