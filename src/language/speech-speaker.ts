import { relation } from './coref-phrase.ts'
import type { Graph } from './graph.ts'

const CLOSING = /["”’'»]$/
const NOMINAL: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'PRON', 'DET', 'ADJ'])
const RELATIVE = new Set(['who', 'which', 'that', 'whom'])
/** Passive verbs whose subject speaks: "was quoted as saying". */
const QUOTED = new Set(['quote', 'hear', 'cite', 'overhear'])

/**
 * Head token of who says it: the subject of the verb, its passive agent, the noun that a relative clause or participle
 * describes, or the subject that it shares. -1 unknown.
 */
export function speakerOf(graph: Graph, verb: number, depth = 0): number {
  const token = graph.token(verb)
  const passive = graph.children(verb).some((c) => graph.token(c).deprel === 'aux:pass' || graph.token(c).deprel === 'nsubj:pass')
  const isReduced = relation(token) === 'acl' && token.deprel !== 'acl:relcl' && token.xpos === 'VBN'
  if (passive || isReduced) {
    if (passive && QUOTED.has(token.lemma)) return subjectOf(graph, verb)
    return graph.dependents(verb, 'obl').find((c) => graph.token(c).deprel === 'obl:agent' || casedBy(graph, c)) ?? -1
  }
  const subject = subjectOf(graph, verb)
  const found = subject >= 0 ? subject : behind(graph, verb)
  if (found >= 0 || token.head < 0 || depth > 4) return found
  const rel = relation(token)
  if (rel === 'acl') return token.head
  if (rel !== 'conj' && rel !== 'advcl' && rel !== 'xcomp') return -1
  const shared = subjectOf(graph, token.head)
  return shared >= 0 && (rel === 'conj' || QUOTED.has(graph.token(token.head).lemma)) ? shared : speakerOf(graph, token.head, depth + 1)
}

/** `"Yes," said ...`. */
export const standsBehindMarks = (graph: Graph, verb: number): boolean => CLOSING.test(graph.doc.tokens[verb - 1]?.text ?? '')

/** The phrase right behind a verb that stands right behind closing marks, whatever its relation: `"Yes," said Ms Lee`. */
function behind(graph: Graph, verb: number): number {
  const { tokens } = graph.doc
  const next = tokens[verb + 1]
  if (!next || next.sentence !== graph.token(verb).sentence || !standsBehindMarks(graph, verb) || !NOMINAL.has(next.upos)) return -1
  let head = next.index
  for (let above = next.head; above > verb && relation(graph.token(head)) !== 'nsubj'; above = graph.token(above).head) head = above
  return graph.token(head).upos === 'VERB' ? next.index : head
}

const casedBy = (graph: Graph, index: number): boolean =>
  graph.dependents(index, 'case').some((c) => graph.token(c).lemma.toLowerCase() === 'by')

function subjectOf(graph: Graph, verb: number): number {
  const subject = graph.dependent(verb, 'nsubj')
  if (subject === undefined) return -1
  const { upos, lemma } = graph.token(subject)
  if (upos === 'PRON' && RELATIVE.has(lemma.toLowerCase())) {
    for (const above of graph.ancestors(subject)) if (relation(above) === 'acl') return above.head
  }
  return subject
}
