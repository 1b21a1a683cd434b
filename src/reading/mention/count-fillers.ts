import type { Graph } from '../../language/graph.ts'
import type { Counted } from './count-nodes.ts'
import type { CountWord } from './count-words.ts'
import { caseOf } from './time-host.ts'
import { isPassive, subjectOf, verbSlots } from './verb-slots.ts'

type Nodes = ReadonlyMap<number, Counted>

/** Heads of the phrases that a count word counts, without what is joined to them by "and". */
export function fillersOf(graph: Graph, index: number, word: CountWord, nodes: Nodes): number[] {
  switch (word.slot) {
    case 'patient':
    case 'agent':
      return besideVerb(graph, index, nodes) ?? slotOf(graph, index, word.slot, nodes)
    case 'lives':
      return livesOf(graph, index)
    case 'of':
      return ofNoun(graph, index)
    case 'self':
      return besideWord(graph, index, nodes)
  }
}

/** "three were killed and another injured": the number straight before a verb without a subject of its own. */
function besideVerb(graph: Graph, verb: number, nodes: Nodes): number[] | null {
  if (graph.dependent(verb, 'nsubj', 'obj', 'iobj') !== undefined || graph.token(verb).deprel.split(':')[0] !== 'conj') return null
  if (!isParticiple(graph, verb)) return null
  let at = verb - 1
  while (at >= 0 && (graph.token(at).upos === 'AUX' || graph.token(at).upos === 'ADV')) at--
  const own = nodes.get(at)
  return own && own.node === at && at >= own.quantity.first ? [at] : null
}

const isParticiple = (graph: Graph, verb: number): boolean => graph.token(verb).xpos === 'VBN' || graph.token(verb).xpos === 'VBD'

/** Participants in the slot. Where an object is missing: the subject of a bare participle ("20 wounded"), the number straight after. */
function slotOf(graph: Graph, verb: number, slot: 'patient' | 'agent', nodes: Nodes): number[] {
  const slots = verbSlots(graph, verb)
  const passive = isPassive(graph, verb)
  if (slot === 'agent') return [...(slots.get('agent') ?? (passive ? slots.get('patient') : undefined) ?? [])]
  const patient = slots.get('patient')
  if (patient && patient.length > 0) return [...patient]
  const { deprel, head, xpos } = graph.token(verb)
  if (deprel === 'amod' && xpos === 'VBN' && head >= 0) return [head]
  const subject = graph.dependent(verb, 'nsubj')
  const bare =
    subject !== undefined && graph.dependent(verb, 'aux') === undefined && (xpos === 'VBN' || (xpos === 'VBD' && nodes.has(subject)))
  const after = bare ? subject : nodeAfter(graph, verb, nodes)
  return after === null ? [] : [after]
}

/** "killed 12 and wounded dozens": the number straight after a verb without an object of its own. */
function nodeAfter(graph: Graph, verb: number, nodes: Nodes): number | null {
  const end = graph.doc.tokens.length
  for (let i = verb + 1; i < end && i < verb + 8; i++) {
    const node = nodes.get(i)
    if (node?.quantity.first === verb + 1) return i
  }
  return null
}

/** "claimed 12 lives", "the lives of 12", "12 lives were lost". */
function livesOf(graph: Graph, verb: number): number[] {
  const life = graph.children(verb).find((c) => graph.token(c).lemma.toLowerCase() === 'life')
  return life === undefined ? [] : ofNoun(graph, life)
}

/** Those that a noun is of, else the noun with its own number ("12 deaths"). */
function ofNoun(graph: Graph, noun: number): number[] {
  const of = graph.dependents(noun, 'nmod').filter((c) => caseOf(graph, c) === 'of' || graph.token(c).deprel === 'nmod:poss')
  return of.length > 0 ? of : [noun]
}

/** "12 dead", "10 are missing", "left three people dead", "five wounded soldiers". */
function besideWord(graph: Graph, index: number, nodes: Nodes): number[] {
  if (nodes.has(index)) return [index]
  const { deprel, head } = graph.token(index)
  if (deprel === 'amod' && head >= 0) return [head]
  const subject = subjectOf(graph, index)
  if (subject !== undefined) return [subject]
  const before = nodes.get(index - 1)
  return before && before.node === index - 1 ? [before.node] : []
}
