import { Discourse } from './coref-discourse.ts'
import { type DiscourseEntity, fullest } from './coref-entity.ts'
import { NameIndex } from './coref-names.ts'
import { countryIn, isRole, relation } from './coref-phrase.ts'
import { personOf, resolvePronoun } from './coref-pronouns.ts'
import { type NameLike, nameEntity, readAdjective, readName } from './coref-read-name.ts'
import { readNoun } from './coref-read-noun.ts'
import { nounOf } from './coref-words.ts'
import type { Chain, Quote } from './doc.ts'
import type { Graph } from './graph.ts'

const NAME_PARTS = new Set(['compound', 'flat', 'amod'])
const CAPITALISED = /^\p{Lu}.*\p{Ll}/u

/** Phrases that speak of the same thing: names, pronouns, descriptions. Read once, from left to right; time grows with the text's length. */
export function findChains(graph: Graph, quotes: readonly Quote[]): Chain[] {
  const discourse = new Discourse(graph, quotes)
  const names = new NameIndex()
  const named = namesByToken(graph)
  for (const { first, last } of graph.doc.sentences) {
    for (let i = first; i < last; i++) readToken(discourse, names, named, i)
    readAhead(discourse, first, last)
  }
  return chainsOf(discourse)
}

function namesByToken(graph: Graph): ReadonlyMap<number, NameLike> {
  const out = new Map<number, NameLike>()
  for (const name of graph.doc.names) for (let i = name.first; i < name.last; i++) out.set(i, name)
  return out
}

function readToken(discourse: Discourse, names: NameIndex, named: ReadonlyMap<number, NameLike>, index: number): void {
  const { graph } = discourse
  const name = named.get(index)
  if (name) {
    if (name.head === index) readName(discourse, names, name)
    return
  }
  const token = graph.token(index)
  if (token.upos === 'PRON' || personOf(token.text) !== undefined) {
    const entity = resolvePronoun(discourse, index)
    if (entity) discourse.mark(entity, index, 'pronoun')
  } else if (token.upos === 'NOUN' || token.upos === 'NUM') {
    readNoun(discourse, index, nameBeside(discourse, names, named, index))
  } else if (token.upos === 'PROPN' && relation(token) !== 'compound' && relation(token) !== 'flat') {
    if (isRole(token)) readNoun(discourse, index, nameBeside(discourse, names, named, index))
    else readName(discourse, names, { kind: null, head: index, ...stretchOf(graph, index) })
  } else if (token.upos === 'ADJ') {
    const code = countryIn(token)
    if (code !== undefined) readAdjective(discourse, index, code)
  }
}

/** A person's or body's name in apposition to a noun or right behind it: "the envoy, Ms Lee"; "minister Lee". */
function nameBeside(
  discourse: Discourse,
  names: NameIndex,
  named: ReadonlyMap<number, NameLike>,
  noun: number,
): DiscourseEntity | undefined {
  const { graph } = discourse
  const isPerson = nounOf(graph.token(noun).lemma.toLowerCase())?.kind === 'person'
  const beside = graph.dependents(noun, 'appos', 'flat').find((c) => named.get(c)?.head === c)
  const behind = isPerson && isRole(graph.token(noun)) && named.get(noun + 1)?.first === noun + 1 ? noun + 1 : undefined
  const name = named.get(beside ?? behind ?? -1)
  if (name?.kind === 'person') return isPerson ? nameEntity(discourse, names, name, 'person') : undefined
  const isBody = (name?.kind === 'organization' || name?.kind === 'group') && beside !== undefined
  return name && isBody && !isPerson ? nameEntity(discourse, names, name, 'body') : undefined
}

/** Capitalised words right before and behind a head that hang on it. */
function stretchOf(graph: Graph, head: number): { first: number; last: number } {
  let first = head
  let last = head + 1
  const hangs = (i: number): boolean => {
    const token = graph.doc.tokens[i]
    if (token?.head !== head || !NAME_PARTS.has(relation(token))) return false
    return token.upos === 'PROPN' || CAPITALISED.test(token.text)
  }
  while (hangs(first - 1)) first--
  while (hangs(last)) last++
  return { first, last }
}

/** "In his speech, the minister said": a pronoun that nothing before explains, and the subject behind it. */
function readAhead(discourse: Discourse, first: number, last: number): void {
  const { graph } = discourse
  for (let i = first; i < last; i++) {
    const token = graph.token(i)
    if (discourse.entityAt(i) || personOf(token.text) === undefined || token.head < 0) continue
    const person = personOf(token.text)
    if (person === 'author' || person === 'listener') {
      const speaker = resolvePronoun(discourse, i)
      if (speaker) discourse.mark(speaker, i, 'pronoun')
      continue
    }
    if (token.deprel !== 'nmod:poss') continue
    const subject = subjectAbove(graph, i)
    const entity = subject > i ? discourse.entityAt(subject) : undefined
    if (!entity || entity.kind === 'author' || entity.plural !== (person === 'many')) continue
    if ((person === 'm' || person === 'f') !== (entity.kind === 'person') && person !== 'many') continue
    if (entity.gender === null || entity.gender === person || person === 'many' || person === 'thing') discourse.mark(entity, i, 'pronoun')
  }
}

/** The subject of the nearest clause above a token that has one behind the token, or -1. */
function subjectAbove(graph: Graph, index: number): number {
  for (const above of graph.ancestors(index)) {
    const subject = graph.dependent(above.index, 'nsubj')
    if (subject !== undefined) return subject
  }
  return -1
}

/** Entities that more than one phrase refers to, and those that gather others with what they gather. */
function chainsOf({ all }: Discourse): Chain[] {
  const needed = new Set(all.filter((e) => e.members.length > 0 && e.referents.length > 0).flatMap((e) => e.members))
  const kept = all.filter((e) => e.referents.length > 0 && (e.referents.length > 1 || e.members.length > 0 || needed.has(e)))
  for (const e of kept) e.referents.sort((a, b) => a.head - b.head)
  kept.sort((a, b) => (a.referents[0]?.head ?? 0) - (b.referents[0]?.head ?? 0))
  const index = new Map(kept.map((e, i) => [e, i]))
  return kept.map((e) => ({ referents: e.referents, best: fullest(e), members: e.members.flatMap((m) => index.get(m) ?? []) }))
}
