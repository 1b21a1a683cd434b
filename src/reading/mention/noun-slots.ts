import type { Graph } from '../../language/graph.ts'
import { fill } from './event.ts'
import { preposition, verbLemma, verbSlots } from './verb-slots.ts'

/** How a light verb lends its arguments: see data/reading/light-verbs.tsv. Key: `lemma as`. */
export type LightVerbs = ReadonlyMap<string, 'agent' | 'patient'>

/** The verb that carries an event noun, with what its subject is to the event. */
export interface Carrier {
  readonly verb: number
  readonly lemma: string
  readonly subject: 'agent' | 'patient' | 'event' | 'none'
}

const OBJECT = new Set(['obj', 'nsubj:pass'])

/** Finds the verb that lends an event noun its tense and subject, if one does. */
export function carrierOf(graph: Graph, noun: number, light: LightVerbs): Carrier | null {
  const { head, deprel } = graph.token(noun)
  if (head < 0) return participleCarrier(graph, noun, light)
  const governor = graph.token(head)
  if (deprel === 'conj') return governor.upos === 'NOUN' ? carrierOf(graph, head, light) : null
  if (governor.upos !== 'VERB' && governor.upos !== 'AUX') return participleCarrier(graph, noun, light)
  const lemma = verbLemma(graph, head)
  if (deprel === 'nsubj') return { verb: head, lemma, subject: 'event' }
  const as = OBJECT.has(deprel) ? 'obj' : deprel.startsWith('obl') ? preposition(graph, noun) : undefined
  const subject = as === undefined ? undefined : (light.get(`${lemma} ${as}`) ?? light.get(`${governor.lemma} ${as}`))
  if (subject) return { verb: head, lemma, subject }
  return deprel === 'nsubj:pass' ? { verb: head, lemma, subject: 'none' } : participleCarrier(graph, noun, light)
}

/** "sanctions imposed by X": a participle below the noun. */
function participleCarrier(graph: Graph, noun: number, light: LightVerbs): Carrier | null {
  for (const c of graph.dependents(noun, 'acl')) {
    const lemma = verbLemma(graph, c)
    const subject = light.get(`${lemma} obj`)
    if (subject && graph.token(c).xpos === 'VBN') return { verb: c, lemma, subject }
  }
  return null
}

/** Participants of an event noun by slot, with those that its carrier lends. */
export function nounSlots(graph: Graph, noun: number, carrier: Carrier | null): Map<string, number[]> {
  const slots = new Map<string, number[]>()
  for (const c of graph.children(noun)) {
    const { deprel, upos } = graph.token(c)
    if (deprel === 'nmod:poss') fill(slots, 'agent', c)
    else if (/^(compound|amod|nmod:(desc|unmarked))/.test(deprel) && upos !== 'NUM') fill(slots, 'mod', c)
    else if (deprel.startsWith('nmod')) fill(slots, preposition(graph, c) ?? 'mod', c)
  }
  if (carrier) lend(graph, noun, carrier, slots)
  return slots
}

function lend(graph: Graph, noun: number, carrier: Carrier, slots: Map<string, number[]>): void {
  const lent = verbSlots(graph, carrier.verb)
  // "killed four in an attack": where somebody else is the object, the subject is who did it.
  const isDoer = carrier.subject === 'patient' && (lent.get('patient') ?? []).some((t) => t !== noun)
  for (const [slot, tokens] of lent) {
    for (const token of tokens) {
      if (token === noun) continue
      if (slot === 'agent' && carrier.subject === 'event') continue
      if (slot === 'agent' && carrier.subject === 'patient' && !isDoer) fill(slots, 'patient', token)
      else if (slot === 'patient' && carrier.subject === 'patient') fill(slots, 'patient', token)
      else if (slot === 'patient' && carrier.subject !== 'event') fill(slots, 'affected', token)
      else fill(slots, slot === 'patient' ? 'affected' : slot, token)
    }
  }
}
