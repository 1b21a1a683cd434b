import type { Discourse, Trace } from './coref-discourse.ts'
import type { DiscourseEntity } from './coref-entity.ts'
import { relation } from './coref-phrase.ts'
import type { Gender } from './coref-words.ts'
import type { Graph } from './graph.ts'
import { speechVerbs } from './speech-verbs.ts'

type Person = 'author' | 'listener' | 'm' | 'f' | 'many' | 'thing'

const FORMS: Readonly<Record<Person, string>> = {
  author: 'i me my mine myself we us our ours ourselves',
  listener: 'you your yours yourself yourselves',
  m: 'he him his himself',
  f: 'she her hers herself',
  many: 'they them their theirs themselves',
  thing: 'it its itself',
}
const PERSONS: ReadonlyMap<string, Person> = new Map(
  Object.entries(FORMS).flatMap(([person, forms]) => forms.split(' ').map((form) => [form, person as Person] as const)),
)
/** Sentences looked back over. */
const REACH = { m: 4, f: 4, many: 3, thing: 2 } as const
const DECAY = 0.5
/** Added for a subject when the pronoun is one, and for each of the first six phrases that spoke of it. Tuned on GUM's training part. */
const PARALLEL = 0.3
const FAMILIAR = 0.04
/** Added for who says the clause that holds the pronoun: "Peru said it would stay". */
const COMMANDING = 0.4
/** Words about a whole clause: "it seems that", "it is clear that". */
const CLAUSAL = new Set(['seem', 'appear', 'happen', 'turn', 'rain', 'snow', 'take'])

export const personOf = (text: string): Person | undefined => PERSONS.get(text.toLowerCase())

/** Who or what a pronoun stands for, or undefined when nothing fits. Only phrases read before it are looked at. */
export function resolvePronoun(discourse: Discourse, token: number): DiscourseEntity | undefined {
  const { graph } = discourse
  const person = personOf(graph.token(token).text)
  if (person === undefined) return undefined
  if (person === 'author' || person === 'listener') return inTheRoom(discourse, token, person)
  if (person === 'thing' && isEmpty(graph, token)) return undefined
  const scores = scored(discourse, token, person)
  let best: DiscourseEntity | undefined
  let bestScore = person === 'thing' ? 0.12 : 0.05
  for (const [entity, score] of scores) {
    if (score <= bestScore) continue
    best = entity
    bestScore = score
  }
  if (best && (person === 'm' || person === 'f') && best.kind === 'person') best.gender ??= person
  return best
}

/** "I", "we": the speaker of the quote; outside quotes whoever writes. "You" outside quotes: whoever reads. */
function inTheRoom(discourse: Discourse, token: number, person: 'author' | 'listener'): DiscourseEntity | undefined {
  const quote = discourse.quotes.markedAround(token)
  if (quote) return person === 'author' && quote.speaker >= 0 ? discourse.entityAt(quote.speaker) : undefined
  const isPlural = person === 'author' && /^(?:we|us|our)/i.test(discourse.graph.token(token).text)
  return discourse.reserved(person === 'listener' ? 'reader' : isPlural ? 'writers' : 'writer')
}

/** "It" that stands for nothing or for a clause: "it seems that", "it was said that", "he denied it". */
function isEmpty(graph: Graph, token: number): boolean {
  const { deprel, head } = graph.token(token)
  if (deprel.startsWith('expl')) return true
  if (head >= 0 && deprel === 'obj' && speechVerbs().has(graph.token(head).lemma)) return true
  if (head < 0 || !deprel.startsWith('nsubj')) return false
  if (graph.dependent(head, 'csubj', 'expl') !== undefined) return true
  const verb = graph.token(head)
  if (deprel === 'nsubj:pass' && graph.dependent(head, 'ccomp') !== undefined) return true
  if (verb.upos === 'VERB')
    return CLAUSAL.has(verb.lemma) && graph.dependent(head, 'ccomp', 'xcomp') !== undefined && graph.dependent(head, 'obj') === undefined
  return verb.upos === 'ADJ' && graph.dependent(head, 'ccomp', 'advcl') !== undefined && graph.dependent(head, 'cop') !== undefined
}

/** Score of each entity that agrees: its most prominent phrase in each sentence, fading with distance. */
function scored(discourse: Discourse, token: number, person: 'm' | 'f' | 'many' | 'thing'): Map<DiscourseEntity, number> {
  const { traces, graph } = discourse
  const here = graph.token(token).sentence
  const barred = barredFrom(discourse, token)
  const above = subjectsAbove(discourse, token)
  const scores = new Map<DiscourseEntity, number>()
  const seen = new Map<DiscourseEntity, number>()
  for (let i = traces.length - 1; i >= 0; i--) {
    const trace = traces[i] as Trace
    if (here - trace.sentence > REACH[person]) break
    const fit = trace.weight === 0 || trace.head > token ? 0 : fitness(trace, person)
    if (fit === 0) continue
    const entity = trace.entity ?? discourse.gathered(trace.group)
    if (barred.has(entity)) continue
    const score =
      fit * weigh(discourse, token, trace) +
      (seen.has(entity) ? 0 : FAMILIAR * Math.min(6, entity.referents.length) + (above.has(entity) ? COMMANDING : 0))
    const before = seen.get(entity) === trace.sentence ? 0 : (scores.get(entity) ?? 0)
    if (seen.get(entity) === trace.sentence && (scores.get(entity) ?? 0) >= score) continue
    seen.set(entity, trace.sentence)
    scores.set(entity, before + score)
  }
  return scores
}

function weigh({ graph, quotes }: Discourse, token: number, trace: Trace): number {
  const distance = graph.token(token).sentence - trace.sentence
  let score = trace.weight * DECAY ** distance - Math.min(0.2, (token - trace.head) / 1000)
  const isSubject = relation(graph.token(token)) === 'nsubj'
  if (isSubject && relation(graph.token(trace.head)) === 'nsubj') score += PARALLEL * DECAY ** distance
  if (quotes.isSpeaker(token)) {
    if (quotes.isSpeaker(trace.head)) score += 1.2 * 0.7 ** distance
    else if (quotes.around(trace.head)) score *= 0.6
  }
  return score
}

/** How well what a trace speaks of agrees with a pronoun, 0 to 1. */
function fitness({ entity, group }: Trace, person: 'm' | 'f' | 'many' | 'thing'): number {
  if (person === 'many') return entity === null ? Number(group.length > 1) : fitsThey(entity)
  if (entity === null || entity.plural || entity.kind === 'author') return 0
  if (person === 'thing') return entity.kind === 'person' ? 0 : entity.kind === 'place' ? 0.8 : isPersonLike(entity) ? 0.5 : 1
  return fitsPerson(entity, person)
}

function fitsThey(entity: DiscourseEntity): number {
  if (entity.kind === 'author') return 0
  if (entity.plural) return entity.kind === 'thing' ? 0.8 : 1
  if (entity.kind === 'body') return 0.5
  if (entity.kind === 'person') return entity.full.length > 0 || entity.gender !== null ? 0 : 0.3
  return entity.kind === 'country' ? 0.2 : 0
}

function fitsPerson(entity: DiscourseEntity, gender: Gender): number {
  if (entity.kind === 'person') return entity.gender === null ? 0.85 : Number(entity.gender === gender)
  return entity.kind === 'thing' && isPersonLike(entity) ? 0.4 : 0
}

/** A name of unknown kind. */
const isPersonLike = (entity: DiscourseEntity): boolean => entity.full.length > 0 && entity.kind === 'thing'

/** Subjects of the verbs of speech above a token; a relative pronoun stands for the noun it describes. */
function subjectsAbove(discourse: Discourse, token: number): Set<DiscourseEntity> {
  const { graph } = discourse
  const found = new Set<DiscourseEntity>()
  for (const above of graph.ancestors(token)) {
    const subject = graph.dependent(above.index, 'nsubj')
    if (subject === undefined || subject === token || !speechVerbs().has(above.lemma.toLowerCase())) continue
    const isRelative = above.deprel === 'acl:relcl' && discourse.entityAt(subject) === undefined
    const entity = discourse.entityAt(isRelative ? above.head : subject)
    if (entity) found.add(entity)
  }
  return found
}

/** Who cannot be meant: the others at the same verb, unless reflexive; what is joined by "and"; in marks, the one who speaks. */
function barredFrom(discourse: Discourse, token: number): Set<DiscourseEntity> {
  const { graph, quotes } = discourse
  const barred = new Set<DiscourseEntity>()
  const bar = (head: number): void => {
    const entity = discourse.entityAt(head)
    if (entity) barred.add(entity)
  }
  const { head, deprel, text } = graph.token(token)
  const quote = quotes.markedAround(token)
  if (quote?.kind === 'direct' && quote.speaker >= 0) bar(quote.speaker)
  if (head < 0 || deprel === 'nmod:poss' || /sel(?:f|ves)$/i.test(text)) return barred
  if (deprel === 'conj') bar(head)
  for (const c of graph.children(deprel === 'conj' ? graph.token(head).head : head)) {
    if (c !== token && /^(?:nsubj|obj|iobj|obl)/.test(graph.token(c).deprel)) bar(c)
  }
  if (deprel === 'nmod') bar(head)
  return barred
}
