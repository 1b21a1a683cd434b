import type { Discourse, Trace } from './coref-discourse.ts'
import type { DiscourseEntity } from './coref-entity.ts'
import { codesOf, isPlural, modifiersOf } from './coref-phrase.ts'
import { nounOf } from './coref-words.ts'

/** Sentences looked back over for the same noun, and entities compared. */
const NOUN_REACH = 15
const LOOKED_AT = 8
/** Sentences looked back over for a name that a general noun stands for. */
const NAME_REACH = 2

const GENERAL_GROUP = new Set(
  'group organization organisation movement body outfit agency company firm bloc alliance party union front faction militia institution institute team club network'.split(
    ' ',
  ),
)
const GENERAL_PERSON = new Set(['man', 'woman', 'boy', 'girl', 'politician', 'diplomat', 'official', 'author', 'writer'])

/** What "the minister", "the group", "the country", "the bridge" stands for, or undefined when nothing fits surely. */
export function resolveDescription(discourse: Discourse, head: number): DiscourseEntity | undefined {
  const { graph } = discourse
  const lemma = graph.token(head).lemma.toLowerCase()
  const codes = codesOf(graph, head)
  const modifiers = modifiersOf(graph, head)
  const same = sameNoun(discourse, head, lemma, codes, modifiers)
  if (same || codes.length > 0 || modifiers.length > 0 || isPlural(graph, head)) return same
  const noun = nounOf(lemma)
  if (!noun) return undefined
  if (noun.kind === 'state') return country(discourse, head)
  if (noun.kind === 'group' && GENERAL_GROUP.has(lemma))
    return only(named(discourse, head, (e) => e.kind === 'body' && !hasOtherSort(e, lemma)))
  if (!GENERAL_PERSON.has(lemma)) return undefined
  return only(named(discourse, head, (e) => e.kind === 'person' && (noun.gender === null || e.gender === null || e.gender === noun.gender)))
}

/** The latest entity that was called by the same noun, where number, countries and modifiers agree. */
function sameNoun(
  discourse: Discourse,
  head: number,
  lemma: string,
  codes: readonly string[],
  modifiers: readonly string[],
): DiscourseEntity | undefined {
  const { graph } = discourse
  const here = graph.token(head).sentence
  const plural = isPlural(graph, head)
  const known = discourse.described(lemma)
  let best: DiscourseEntity | undefined
  for (let i = known.length - 1; i >= 0 && i >= known.length - LOOKED_AT; i--) {
    const e = known[i] as DiscourseEntity
    const fits =
      e.plural === plural &&
      here - discourse.lastSentence(e) <= NOUN_REACH &&
      (codes.length === 0 || e.codes.size === 0 || codes.some((c) => e.codes.has(c))) &&
      modifiers.every((m) => e.modifiers.has(m) || e.names.has(m))
    if (fits && (!best || discourse.lastSentence(e) > discourse.lastSentence(best))) best = e
  }
  return best
}

/** Names within reach that fit, each once, the latest first. */
function named({ traces, graph }: Discourse, head: number, fits: (e: DiscourseEntity) => boolean): DiscourseEntity[] {
  const here = graph.token(head).sentence
  const found = new Set<DiscourseEntity>()
  for (let i = traces.length - 1; i >= 0; i--) {
    const { sentence, entity, weight } = traces[i] as Trace
    if (here - sentence > NAME_REACH) break
    if (entity && weight > 0 && !entity.plural && entity.full.length > 0 && fits(entity)) found.add(entity)
  }
  return [...found]
}

/** Its name holds another sort of body: a ministry is no company. */
const hasOtherSort = (entity: DiscourseEntity, lemma: string): boolean =>
  !entity.names.has(lemma) && [...entity.names].some((w) => nounOf(w)?.kind === 'group' && !GENERAL_GROUP.has(w))

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined)

/** The country that stands out: the only one near, or spoken of far more than the next. */
function country(discourse: Discourse, head: number): DiscourseEntity | undefined {
  const [first, second] = standingOut(discourse, head, 3)
  if (!first) return undefined
  return !second || first.score > 2 * second.score ? first.entity : undefined
}

/** Countries by how much the sentences before speak of them; adjectives count little. */
export function standingOut({ traces, graph }: Discourse, head: number, reach: number): { entity: DiscourseEntity; score: number }[] {
  const here = graph.token(head).sentence
  const scores = new Map<DiscourseEntity, number>()
  for (let i = traces.length - 1; i >= 0; i--) {
    const { sentence, entity, weight } = traces[i] as Trace
    if (here - sentence > reach) break
    if (entity?.kind === 'country' && entity.members.length === 0)
      scores.set(entity, (scores.get(entity) ?? 0) + (0.3 + weight) * 0.85 ** (here - sentence))
  }
  return [...scores].map(([entity, score]) => ({ entity, score })).sort((a, b) => b.score - a.score)
}
