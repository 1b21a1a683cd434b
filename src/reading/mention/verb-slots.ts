import type { Graph } from '../../language/graph.ts'
import { fill } from './event.ts'

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])
/** Verbs whose object does not do what the infinitive says: the subject does ("promised her to come"). */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'offer', 'pledge', 'agree', 'use'])

/** Forms that have a subject of their own, or hide one that the parser missed; they share no other clause's. */
const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

/** Gerunds after these tell what the object did ("accused him of stealing", "barred them from entering"). */
const OF_OBJECT = new Set(['of', 'from', 'into', 'for', 'with'])
const lemmaOf = (graph: Graph, token: number | undefined): string => (token === undefined ? '' : graph.token(token).lemma.toLowerCase())

/** Lemma of a verb with its particle: `blow up`, `call off`. */
export function verbLemma(graph: Graph, verb: number): string {
  const { lemma } = graph.token(verb)
  const particle = graph.dependent(verb, 'compound:prt')
  return particle === undefined ? lemma : `${lemma} ${graph.token(particle).lemma}`
}

/** True for "was attacked", "soldiers killed in ...", and passives without an auxiliary in headlines. */
export function isPassive(graph: Graph, verb: number): boolean {
  const token = graph.token(verb)
  if (graph.children(verb).some((c) => /:pass$/.test(graph.token(c).deprel))) return true
  if (token.xpos !== 'VBN' || graph.dependent(verb, 'aux', 'nsubj', 'obj') !== undefined)
    return token.xpos === 'VBN' && token.deprel === 'acl' && graph.dependent(verb, 'aux') === undefined
  return token.deprel === 'acl' || (token.deprel === 'conj' && sharesPassive(graph, token.head))
}

/** "were killed and 30 *injured*": the second participle shares the passive, though the parser may have joined it to the number. */
function sharesPassive(graph: Graph, joined: number): boolean {
  const { upos, head } = graph.token(joined)
  if (upos === 'VERB') return isPassive(graph, joined)
  return upos === 'NUM' && head >= 0 && isPassive(graph, head)
}

/** Preposition of an oblique or nominal modifier, fixed expressions joined: `to`, `because of`. */
export function preposition(graph: Graph, noun: number): string | undefined {
  const mark = graph.dependent(noun, 'case')
  if (mark === undefined) return undefined
  const rest = graph.dependents(mark, 'fixed').map((c) => graph.token(c).lemma)
  return [graph.token(mark).lemma.toLowerCase(), ...rest].join(' ')
}

/** Puts the noun that a relative clause modifies in the place of its relative pronoun. */
function antecedent(graph: Graph, token: number): number {
  const t = graph.token(token)
  if (t.upos !== 'PRON' || !RELATIVE.has(t.lemma.toLowerCase())) return token
  for (let i = t.head; i >= 0; i = graph.token(i).head) {
    if (graph.token(i).deprel === 'acl:relcl') return graph.token(i).head
  }
  return token
}

/** Surface subject of a verb (whatever its voice), its own or that of the verb it leans on. */
export function subjectOf(graph: Graph, verb: number, depth = 0): number | undefined {
  const own = graph.dependent(verb, 'nsubj')
  if (own !== undefined) return antecedent(graph, own)
  const misread = misreadSubject(graph, verb)
  if (misread !== undefined) return misread
  const { head, deprel, xpos } = graph.token(verb)
  if (head < 0 || depth > 6) return undefined
  const governor = graph.token(head)
  if (deprel === 'acl' || deprel === 'acl:relcl') {
    if (xpos === 'VBG' || xpos === 'VBN') return head
    return graph.dependent(verb, 'mark') === undefined ? undefined : ownerOf(graph, head, depth)
  }
  if (deprel === 'xcomp') {
    const object = graph.dependent(head, 'obj', 'iobj')
    if (object !== undefined && !SUBJECT_CONTROL.has(governor.lemma)) return antecedent(graph, object)
    return subjectOf(graph, head, depth + 1)
  }
  if (deprel === 'advcl' && isSceneOf(graph, verb, head)) return undefined
  if (deprel === 'advcl' && OF_OBJECT.has(lemmaOf(graph, graph.dependent(verb, 'mark')))) {
    const object = graph.dependent(head, 'obj', 'nsubj:pass')
    if (object !== undefined) return antecedent(graph, object)
  }
  if ((deprel.startsWith('advcl') || deprel.startsWith('ccomp')) && FINITE.has(xpos)) return undefined
  if (['conj', 'advcl', 'ccomp', 'parataxis'].includes(deprel.split(':')[0] as string)) {
    return deprel === 'parataxis' ? undefined : subjectOf(graph, head, depth + 1)
  }
  return undefined
}

/** "were killed in *firing* on a camp": what the passive's subject came to harm in, not what they did. */
const isSceneOf = (graph: Graph, verb: number, governor: number): boolean =>
  graph.token(verb).xpos === 'VBG' && lemmaOf(graph, graph.dependent(verb, 'mark')) === 'in' && isPassive(graph, governor)

/** A bare noun right before a finite verb without a subject, which the parser took for an oblique: "after *floods* displaced them". */
function misreadSubject(graph: Graph, verb: number): number | undefined {
  const before = verb > 0 ? graph.token(verb - 1) : undefined
  if (before === undefined || !FINITE.has(graph.token(verb).xpos) || before.head !== verb || before.deprel !== 'obl') return undefined
  const mark = graph.dependent(before.index, 'case')
  const isBare = mark === undefined || graph.token(mark).upos === 'SCONJ'
  return isBare && /^(?:NOUN|PROPN)$/.test(before.upos) ? before.index : undefined
}

/** Who holds a plan, a decision or a right: its possessor, or the subject of the verb that it is the object of. */
function ownerOf(graph: Graph, noun: number, depth: number): number | undefined {
  const owner = graph.dependent(noun, 'nmod:poss')
  if (owner !== undefined) return owner
  const { head, deprel } = graph.token(noun)
  return head >= 0 && deprel === 'obj' ? subjectOf(graph, head, depth + 1) : undefined
}

/** Object of a verb: its own, or the noun that a relative clause without pronoun is about. */
function objectsOf(graph: Graph, verb: number, passive: boolean): number[] {
  const own = graph.dependents(verb, 'obj').map((o) => antecedent(graph, o))
  const { head, deprel } = graph.token(verb)
  if (own.length > 0 || passive || deprel !== 'acl:relcl' || head < 0) return own
  const hasPronoun = graph.subtree(verb).some((i) => i < verb && RELATIVE.has(graph.token(i).lemma.toLowerCase()))
  return hasPronoun || graph.dependent(verb, 'nsubj') === undefined ? own : [head]
}

/** Participants of a verb by slot. Shared subjects, control, relative clauses and passives are resolved. */
export function verbSlots(graph: Graph, verb: number): Map<string, number[]> {
  const slots = new Map<string, number[]>()
  const passive = isPassive(graph, verb)
  const subject = subjectOf(graph, verb)
  if (subject !== undefined) fill(slots, passive ? 'patient' : 'agent', subject)
  for (const object of objectsOf(graph, verb, passive)) fill(slots, 'patient', object)
  for (const c of graph.dependents(verb, 'iobj')) fill(slots, 'iobj', antecedent(graph, c))
  for (const c of graph.dependents(verb, 'obl')) {
    const { deprel } = graph.token(c)
    const prep = preposition(graph, c)
    if (deprel === 'obl:agent' || (passive && prep === 'by')) fill(slots, 'agent', antecedent(graph, c))
    else if (prep !== undefined) fill(slots, prep, antecedent(graph, c))
  }
  return slots
}
