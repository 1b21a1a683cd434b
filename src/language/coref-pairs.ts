import { standingOut } from './coref-descriptions.ts'
import type { Discourse, Trace } from './coref-discourse.ts'
import type { DiscourseEntity } from './coref-entity.ts'
import { codesOf, countsTwo, isPlural, modifiersOf } from './coref-phrase.ts'
import { nounOf } from './coref-words.ts'

/** Sentences looked back over. */
const REACH = 12
/** Nouns that any person with a role may be counted among. */
const ANY_ROLE = new Set(['leader', 'man', 'woman', 'official', 'politician', 'diplomat', 'counterpart'])
const SIDES = new Set(['side', 'party', 'neighbor', 'neighbour', 'ally', 'power', 'government', 'capital', 'rival', 'partner'])

/** Those whom "the two ministers", "both sides", "the two", "Chinese and Pakistani ministers" gather; empty when they cannot be told. */
export function resolveSeveral(discourse: Discourse, head: number): DiscourseEntity[] {
  const { graph } = discourse
  const token = graph.token(head)
  const lemma = token.lemma.toLowerCase()
  if (token.upos === 'NUM' || lemma === 'pair' || lemma === 'duo') return bareTwo(discourse, head)
  const noun = nounOf(lemma)
  if (!noun || !isPlural(graph, head)) return []
  const codes = codesOf(graph, head)
  if (noun.kind === 'person' && codes.length > 1) return ofEachCountry(discourse, lemma, codes)
  if (!countsTwo(graph, head)) return []
  if (noun.kind === 'state' || noun.kind === 'side' || SIDES.has(lemma)) return twoCountries(discourse, head)
  if (noun.kind !== 'person') return twoOf(discourse, head, (e) => e.kind === 'body' && e.nouns.has(lemma))
  const modifiers = modifiersOf(graph, head)
  return twoOf(discourse, head, (e) => e.kind === 'person' && hasRole(e, lemma) && modifiers.every((m) => e.modifiers.has(m)))
}

const hasRole = (e: DiscourseEntity, lemma: string): boolean => e.nouns.has(lemma) || (ANY_ROLE.has(lemma) && e.nouns.size > 0)

/** "The Chinese and Pakistani ministers": the one known for each country; empty unless all are known. */
function ofEachCountry(discourse: Discourse, lemma: string, codes: readonly string[]): DiscourseEntity[] {
  const known = discourse.described(lemma)
  const found = codes.flatMap((code) => known.findLast((e) => !e.plural && e.full.length > 0 && e.codes.has(code)) ?? [])
  return found.length === codes.length && new Set(found).size === found.length ? found : []
}

function twoCountries(discourse: Discourse, head: number): DiscourseEntity[] {
  const own = subjectCodes(discourse, head)
  const found = standingOut(discourse, head, REACH).filter(({ entity }) => !own.some((code) => entity.codes.has(code)))
  return found.length < 2 ? [] : found.slice(0, 2).map((f) => f.entity)
}

/** Countries of the subject that acts on the phrase: in "Chad's government thanked both countries" Chad is neither. */
function subjectCodes({ graph }: Discourse, head: number): readonly string[] {
  const { head: verb, deprel } = graph.token(head)
  if (verb < 0 || !/^(?:obj|iobj|obl)/.test(deprel)) return []
  const subject = graph.dependent(verb, 'nsubj')
  return subject === undefined ? [] : codesOf(graph, subject)
}

/** "The two": the pair gathered last, else the two persons or countries that stand out. */
function bareTwo(discourse: Discourse, head: number): DiscourseEntity[] {
  const { traces, graph } = discourse
  const here = graph.token(head).sentence
  for (let i = traces.length - 1; i >= 0; i--) {
    const { entity, sentence, group } = traces[i] as Trace
    if (here - sentence > 2) break
    if (entity?.members.length === 2) return [...entity.members]
    if (entity === null && group.length === 2) return [...group]
  }
  const persons = twoOf(discourse, head, (e) => e.kind === 'person')
  return persons.length === 2 ? persons : twoCountries(discourse, head)
}

/** The two named entities read last that fit. */
function twoOf({ traces, graph }: Discourse, head: number, fits: (e: DiscourseEntity) => boolean): DiscourseEntity[] {
  const here = graph.token(head).sentence
  const found = new Set<DiscourseEntity>()
  for (let i = traces.length - 1; i >= 0 && found.size < 2; i--) {
    const { entity, sentence } = traces[i] as Trace
    if (here - sentence > REACH) break
    if (entity && !entity.plural && entity.full.length > 0 && fits(entity)) found.add(entity)
  }
  return found.size === 2 ? [...found].reverse() : []
}
