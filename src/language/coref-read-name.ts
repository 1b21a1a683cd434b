import type { Discourse } from './coref-discourse.ts'
import type { DiscourseEntity, EntityKind } from './coref-entity.ts'
import type { NameIndex } from './coref-names.ts'
import { codesOf, countryIn, isPlural, isRole, modifiersOf, prominence, relation } from './coref-phrase.ts'
import { standsForState } from './coref-seats.ts'
import { countryNamed, countryOfAdjective, countryOfSeat, genderOfName, isFirstName, nounOf } from './coref-words.ts'
import type { Name } from './doc.ts'
import type { Graph } from './graph.ts'

/** A name without its titles. `kind` null: a time, which is no entity. */
export type NameLike = Pick<Name, 'first' | 'last' | 'head'> & { readonly kind: Name['kind'] | null }

const KINDS: Readonly<Record<Name['kind'], EntityKind | null>> = {
  person: 'person',
  organization: 'body',
  group: 'body',
  place: 'place',
  facility: 'place',
  event: 'thing',
  time: null,
}
const ACRONYM = /^\p{Lu}[\p{L}.&-]{1,9}$/u
const SKIPPED = new Set(['the', "'s", '’s', '"', '“', '”', '(', ')', ',', '.'])

/** Reads a name: finds or makes its entity, notes the phrase and what stands around it. */
export function readName(discourse: Discourse, names: NameIndex, name: NameLike): void {
  const { graph } = discourse
  const kind = name.kind === null ? 'thing' : KINDS[name.kind]
  if (kind === null) return
  const words = wordsOf(graph, name)
  const whole = words.join(' ')
  if (whole === '') return
  const isGivenName = kind === 'person' && names.find('person', words)?.kind === 'person'
  const code = isGivenName || (whole === 'us' && graph.token(name.head).text === 'us') ? undefined : countryNamed(whole)
  const adjective = countryOfAdjective(whole)
  const seat = isGivenName || (kind === 'person' && isFirstName(whole)) ? undefined : countryOfSeat(whole)
  if (code !== undefined) discourse.mark(discourse.country(code), name.head, 'name', prominence(graph, name.head), name)
  else if (adjective !== undefined) readAdjective(discourse, name.head, adjective)
  else if (seat !== undefined && standsForState(graph, name.head)) readSeat(discourse, name.head, seat)
  else if (words.length > 1 || graph.token(name.head).upos !== 'ADJ') readOther(discourse, names, name, kind)
}

function readOther(discourse: Discourse, names: NameIndex, name: NameLike, kind: EntityKind): void {
  const { graph } = discourse
  const entity = nameEntity(discourse, names, name, kind)
  describe(discourse, entity, name.head)
  const before = graph.doc.tokens[name.first - 1]
  if (entity.kind === 'person' && before && isRole(before)) describeBy(discourse, entity, before.index)
  discourse.mark(entity, name.head, 'name', isModifier(graph, name.head) ? 0.15 : prominence(graph, name.head))
}

/** "Chinese workers" recalls China; "two Chinese" are people. */
export function readAdjective(discourse: Discourse, head: number, code: string): void {
  const token = discourse.graph.token(head)
  const isNoun = token.upos !== 'ADJ' && !isModifier(discourse.graph, head)
  if (isNoun) {
    const people = discourse.add('person', true)
    people.codes.add(code)
    discourse.mark(people, head, 'description')
    return
  }
  const country = discourse.country(code)
  country.indirect.add(head)
  discourse.mark(country, head, 'name', 0)
}

function readSeat(discourse: Discourse, head: number, code: string): void {
  const country = discourse.country(code)
  country.indirect.add(head)
  discourse.mark(country, head, 'name')
}

function isModifier(graph: Graph, head: number): boolean {
  const token = graph.token(head)
  const rel = relation(token)
  if (rel === 'amod' || rel === 'compound' || token.deprel === 'nmod:desc') return true
  return rel === 'conj' && token.head >= 0 && isModifier(graph, token.head)
}

/** The entity of a name, known or new. Notes the name but not the phrase. */
export function nameEntity(discourse: Discourse, names: NameIndex, name: NameLike, kind: EntityKind): DiscourseEntity {
  const all = wordsOf(discourse.graph, name)
  const { titles, words } = kind === 'person' ? splitTitles(all) : { titles: [], words: all }
  const known = names.find(kind, words) ?? acronymOf(discourse, names, name, words)
  const entity = known ?? discourse.add(kind, kind !== 'person' && discourse.graph.token(name.head).xpos === 'NNPS' && kind === 'thing')
  if (entity.kind === 'thing') entity.kind = kind
  names.add(entity, words)
  for (const title of titles) discourse.describe(entity, title.replace(/\.$/, ''))
  if (entity.kind === 'person') entity.gender ??= genderOfName([...titles, titleBefore(discourse.graph, name.first)], words)
  return entity
}

const wordsOf = (graph: Graph, { first, last }: NameLike): string[] => {
  const out: string[] = []
  for (let i = first; i < last; i++) {
    const word = graph.token(i).text.toLowerCase()
    if (!SKIPPED.has(word)) out.push(word)
  }
  return out
}

/** Titles before a person's name: "president", "gen." */
function splitTitles(all: readonly string[]): { titles: string[]; words: string[] } {
  let first = 0
  while (first < all.length - 1 && nounOf((all[first] as string).replace(/\.$/, '')) !== undefined) first++
  return { titles: all.slice(0, first), words: all.slice(first) }
}

const titleBefore = (graph: Graph, first: number): string => (first > 0 ? graph.token(first - 1).lemma.toLowerCase() : '')

/** "World Wheat Office (WWO)" and later "WWO", or the other way about. */
function acronymOf(discourse: Discourse, names: NameIndex, name: NameLike, words: readonly string[]): DiscourseEntity | undefined {
  const { graph } = discourse
  if (words.length > 1) return names.shortened(words) ?? bracketed(discourse, names, name)
  const { text, sentence } = graph.token(name.head)
  if (!ACRONYM.test(text)) return undefined
  const letters = (words[0] as string).replace(/\./g, '')
  const known = names.spelledOut(letters)
  const isBracketed = name.first > 1 && graph.token(name.first - 1).text === '(' && graph.token(name.first - 2).sentence === sentence
  if (known || !isBracketed || text !== text.toUpperCase()) return known
  const before = discourse.namedBefore(name.first - 1)
  return before && before.kind !== 'person' && before.full.some((w) => w[0] === letters[0]) ? before : undefined
}

/** The known acronym in brackets right behind a name. */
function bracketed({ graph }: Discourse, names: NameIndex, { last }: NameLike): DiscourseEntity | undefined {
  const { tokens } = graph.doc
  const inside = tokens[last + 1]
  if (tokens[last]?.text !== '(' || !inside || !ACRONYM.test(inside.text) || tokens[last + 2]?.text !== ')') return undefined
  const known = names.find('thing', [inside.text.toLowerCase()])
  return known && known.kind !== 'person' && known.kind !== 'country' ? known : undefined
}

/** Nouns, countries and modifiers that the phrase, its titles and appositions give to what they name. */
export function describe(discourse: Discourse, entity: DiscourseEntity, head: number): void {
  const { graph } = discourse
  const around = graph.dependents(head, 'appos', 'compound', 'nmod:desc', 'flat', 'amod')
  const up = graph.token(head)
  const above = up.head >= 0 && (up.deprel === 'appos' || relation(up) === 'flat') ? [up.head] : []
  for (const c of codesOf(graph, head)) if (entity.kind !== 'place') entity.codes.add(c)
  for (const part of [...around, ...above]) describeBy(discourse, entity, part)
  if (up.head >= 0 && relation(up) === 'nsubj' && graph.dependent(up.head, 'cop') !== undefined) describeBy(discourse, entity, up.head)
}

/** What one noun says of an entity: "foreign minister of Peru". */
export function describeBy(discourse: Discourse, entity: DiscourseEntity, noun: number): void {
  const { graph } = discourse
  const token = graph.token(noun)
  const lemma = token.lemma.toLowerCase()
  const sense = token.upos === 'NOUN' || token.upos === 'PROPN' ? nounOf(lemma) : undefined
  const own = countryIn(token)
  if (own !== undefined && relation(token) !== 'appos') entity.codes.add(own)
  if (!sense || isPlural(graph, noun)) return
  if ((sense.kind === 'person' || sense.kind === 'title') !== (entity.kind === 'person')) return
  discourse.describe(entity, lemma)
  if (entity.kind === 'person') entity.gender ??= sense.gender
  for (const code of codesOf(graph, noun)) entity.codes.add(code)
  for (const word of modifiersOf(graph, noun)) entity.modifiers.add(word)
}
