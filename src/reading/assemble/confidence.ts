import type { Graph } from '../../language/graph.ts'
import type { Coded } from '../code/coded.ts'

/**
 * How sure the reader is of a report, 0 to 1: main clauses and verbs before subordinate clauses and nouns, filled roles before empty
 * ones, told as done before planned or denied. Ranks the reports of a story; it is no probability.
 */
export function confidenceOf(graph: Graph, coded: Coded): number {
  let score = 0.9
  const { mention } = coded
  if (mention.head.endsWith('/n')) score -= mention.light === null ? 0.22 : 0.04
  score -= Math.min(0.25, 0.06 * depthOf(graph, mention.clause))
  if (coded.actors.length === 0) score -= 0.12
  if (coded.recipients.length === 0 && !coded.rule.symmetric) score -= 0.06
  if (coded.outer !== null) score -= 0.25
  if (coded.historic) score -= 0.2
  if (coded.status !== 'happened' && coded.status !== 'ongoing') score -= 0.15
  return Math.round(Math.max(0.05, Math.min(0.99, score)) * 100) / 100
}

/** Clauses between the predicate and the root of its sentence; speech around it does not count. */
function depthOf(graph: Graph, clause: number): number {
  let depth = 0
  let previous = graph.token(clause)
  for (const governor of graph.ancestors(clause)) {
    const rel = previous.deprel.split(':')[0] as string
    if (['advcl', 'acl', 'xcomp', 'nmod', 'obl', 'obj', 'nsubj'].includes(rel)) depth++
    previous = governor
  }
  return depth
}
