import { resolveDescription } from './coref-descriptions.ts'
import type { Discourse } from './coref-discourse.ts'
import type { DiscourseEntity, EntityKind } from './coref-entity.ts'
import { resolveSeveral } from './coref-pairs.ts'
import { codesOf, determination, isPlural, isTwo, modifiersOf, prominence, relation } from './coref-phrase.ts'
import { describeBy } from './coref-read-name.ts'
import { nounOf } from './coref-words.ts'

/** Nouns that no pronoun stands for: times, measures, empty heads. */
const UNREAL = new Set(
  'day week month year time hour minute second moment morning afternoon evening night today yesterday tomorrow decade century period weekend percent % way lot kind sort number bit rest couple dozen thank fact case instance example'.split(
    ' ',
  ),
)

/** Reads a common noun, or a number that stands for people ("the two"). `named`: the entity of a name beside it ("the envoy, Ms Lee"). */
export function readNoun(discourse: Discourse, head: number, named: DiscourseEntity | undefined): void {
  const { graph } = discourse
  const token = graph.token(head)
  const rel = relation(token)
  if (
    rel === 'compound' ||
    rel === 'flat' ||
    token.deprel === 'nmod:desc' ||
    token.deprel === 'nmod:unmarked' ||
    token.deprel === 'obl:unmarked'
  )
    return
  const known = named ?? equated(discourse, head) ?? resolved(discourse, head)
  if (known) {
    if (!known.plural || known.members.length === 0) describeBy(discourse, known, head)
    discourse.mark(known, head, 'description')
  } else if (token.upos === 'NOUN' && !UNREAL.has(token.lemma.toLowerCase())) newEntity(discourse, head)
}

/** What an apposition or a definite predicate is said to be: "Ms Lee, an envoy", "Ms Lee is the envoy". */
function equated(discourse: Discourse, head: number): DiscourseEntity | undefined {
  const { graph } = discourse
  const token = graph.token(head)
  const isPredicate = graph.dependent(head, 'cop') !== undefined && determination(graph, head) === 'definite'
  const other = token.deprel === 'appos' ? token.head : isPredicate ? (graph.dependent(head, 'nsubj') ?? -1) : -1
  const entity = other < 0 ? undefined : discourse.entityAt(other)
  if (!entity || entity.plural !== isPlural(graph, head) || entity.kind === 'author') return undefined
  const isPerson = nounOf(token.lemma.toLowerCase())?.kind === 'person'
  return entity.kind === 'thing' || isPerson === (entity.kind === 'person') ? entity : undefined
}

function resolved(discourse: Discourse, head: number): DiscourseEntity | undefined {
  const { graph } = discourse
  const token = graph.token(head)
  const how = determination(graph, head)
  if (token.upos === 'NUM') return how === 'definite' && isTwo({ ...token, deprel: 'nummod' }) ? gathered(discourse, head) : undefined
  if (how === 'owned') return owned(discourse, head)
  return gathered(discourse, head) ?? (how === 'definite' ? resolveDescription(discourse, head) : undefined)
}

function gathered(discourse: Discourse, head: number): DiscourseEntity | undefined {
  const members = resolveSeveral(discourse, head)
  return members.length > 1 ? discourse.gathered(members) : undefined
}

/** "His son", when a son of the same person was spoken of. */
function owned(discourse: Discourse, head: number): DiscourseEntity | undefined {
  const { graph } = discourse
  const owner = discourse.entityAt(graph.dependent(head, 'nmod:poss') ?? -1)
  if (!owner) return undefined
  const modifiers = modifiersOf(graph, head)
  return discourse
    .described(graph.token(head).lemma.toLowerCase())
    .slice(-20)
    .findLast((e) => e.owner === owner && e.plural === isPlural(graph, head) && modifiers.every((m) => e.modifiers.has(m)))
}

/** A noun that brings in something new, so that pronouns and later phrases can refer to it. */
function newEntity(discourse: Discourse, head: number): void {
  const { graph } = discourse
  const lemma = graph.token(head).lemma.toLowerCase()
  const sense = nounOf(lemma)
  const entity = discourse.add(kindOf(sense?.kind), isPlural(graph, head))
  discourse.describe(entity, lemma)
  entity.gender = sense?.gender ?? null
  for (const code of codesOf(graph, head)) entity.codes.add(code)
  for (const word of modifiersOf(graph, head)) entity.modifiers.add(word)
  const owner = graph.dependent(head, 'nmod:poss')
  entity.owner = owner === undefined ? null : (discourse.entityAt(owner) ?? null)
  const isVague = entity.kind === 'thing' && !entity.plural && determination(graph, head) === 'bare'
  discourse.mark(entity, head, 'description', prominence(graph, head) * (isVague ? 0.5 : 1))
}

const kindOf = (kind: string | undefined): EntityKind =>
  kind === 'person' || kind === 'title'
    ? 'person'
    : kind === 'group' || kind === 'side'
      ? 'body'
      : kind === 'place' || kind === 'state'
        ? 'place'
        : 'thing'
