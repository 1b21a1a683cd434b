import { fileURLToPath } from 'node:url'
import { loadCountries, stateNames } from '../../knowledge/actors/actors-states.ts'
import { readTsv } from '../../knowledge/tsv.ts'
import type { PartyMark } from './commitment-facts.ts'

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))
/** Bodies of many states: those that give, lend and pay. */
const WORLDWIDE = new Set(['IGO', 'NGO', 'MNC'])

type Known = Omit<PartyMark, 'span'>

/** Names by their first word, the longest first. */
type Names = ReadonlyMap<string, readonly { readonly name: string; readonly party: Known }[]>

let names: Names | undefined

/** Names of states, of their peoples and of bodies of many states, made once. */
function allNames(): Names {
  if (names) return names
  const known = new Map<string, Known>()
  for (const row of readTsv(DATA, 'actors/organizations.tsv')) {
    if (!WORLDWIDE.has(row.cell('code'))) continue
    const [name = '', ...others] = row.list('names', '|')
    const body = {
      name,
      entity: `organization:${slug(name)}`,
      country: row.cell('code'),
      sectors: row.list('sectors'),
      certainty: 'stated',
    } as const
    for (const word of [name, ...others]) if (word.length > 2 && !known.has(word)) known.set(word, body)
  }
  for (const [word, state] of stateNames(DATA, loadCountries(DATA))) {
    if (state.as === 'seat' || word.length < 2 || known.has(word) || state.to !== undefined) continue
    known.set(word, { name: state.name, entity: `country:${state.code}`, country: state.code, sectors: state.sectors, certainty: 'stated' })
  }
  const found = new Map<string, { name: string; party: Known }[]>()
  for (const [name, party] of known) {
    const [first = ''] = FIRST.exec(name) ?? []
    found.set(first, [...(found.get(first) ?? []), { name, party }])
  }
  for (const list of found.values()) list.sort((a, b) => b.name.length - a.name.length)
  names = found
  return found
}

const FIRST = /^[\p{L}\p{N}]+/u
const WORD = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}]*/gu
const INSIDE = /^[\p{L}\p{N}]/u

const slug = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')

/** States and bodies of many states that the words of a text name, by name or by the word for a people, in text order. */
export function nationsIn(text: string): PartyMark[] {
  const index = allNames()
  const out: PartyMark[] = []
  let end = 0
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    if (at < end) continue
    const found = index
      .get(word)
      ?.find(({ name }) => text.startsWith(name, at) && !INSIDE.test(text.slice(at + name.length, at + name.length + 2)))
    if (!found) continue
    end = at + found.name.length
    out.push({ ...found.party, span: [at, end] })
  }
  return out
}
