import type { Graph } from '../../language/graph.ts'

/** What is counted together with a phrase: its conjuncts, and those that the parser hung elsewhere. */
export function joinedTo(graph: Graph, filler: number): number[] {
  const own = graph.dependents(filler, 'conj')
  return own.length > 0 ? own : [...astray(graph, filler), ...twins(graph, filler)]
}

/** "a bomber killed *himself* and four guards" with the guards hung on the bomber. */
function astray(graph: Graph, filler: number): number[] {
  const next = graph.doc.tokens[filler + 1]
  if (next?.upos !== 'CCONJ' || next.head <= filler) return []
  const { head, deprel } = graph.token(next.head)
  const lost = deprel.startsWith('conj') && head >= 0 && head < filler && graph.token(head).upos !== 'VERB'
  return lost && graph.dependent(next.head, 'nsubj', 'cop') === undefined ? [next.head] : []
}

/** Two subjects or two objects of one verb with "and" between them. */
function twins(graph: Graph, filler: number): number[] {
  const { head, deprel } = graph.token(filler)
  const relation = deprel.split(':')[0] as string
  if (head < 0 || (relation !== 'nsubj' && relation !== 'obj')) return []
  return graph
    .dependents(head, relation)
    .filter((c) => c > filler && c - filler < 12 && c < head === filler < head && hasAnd(graph, filler, c))
}

function hasAnd(graph: Graph, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (graph.token(i).upos === 'VERB') return false
    if (graph.token(i).upos === 'CCONJ') return true
  }
  return false
}
