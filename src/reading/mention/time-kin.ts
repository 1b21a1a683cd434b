import type { Graph } from '../../language/graph.ts'
import { caseOf, isVerbal, speaksOf } from './time-host.ts'

/** Subordinators of clauses that tell of the same moment as the clause above. */
const TOGETHER = new Set(['when', 'as', 'while', 'where', 'in', 'by', ''])
const AMID = new Set(['in', 'during', 'by', 'with', 'amid', 'at', 'from', 'through', 'via', ''])

/** Words that happen when the event at `token` does, nearest first: they lend it a time that it lacks. */
export function kinOf(graph: Graph, token: number): number[] {
  const out: number[] = []
  if (isVerbal(graph, token)) {
    below(graph, token, out)
    above(graph, token, out)
  } else {
    for (const c of graph.dependents(token, 'acl')) out.push(c)
    carriers(graph, token, out)
  }
  return out
}

function below(graph: Graph, verb: number, out: number[]): void {
  for (const c of graph.children(verb)) {
    const { deprel } = graph.token(c)
    const relation = deprel.split(':')[0]
    if (relation === 'advcl' && sharesMoment(graph, c)) out.push(c)
    else if (relation === 'conj' && graph.dependent(c, 'nsubj') === undefined) out.push(c)
    else if (relation === 'xcomp' && !speaksOf(graph, verb)) out.push(c)
  }
}

function above(graph: Graph, verb: number, out: number[]): void {
  let at = verb
  for (let steps = 0; steps < 3; steps++) {
    const { head, deprel } = graph.token(at)
    if (head < 0) return
    const relation = deprel.split(':')[0]
    const shares =
      relation === 'conj'
        ? isVerbal(graph, head)
        : relation === 'advcl'
          ? sharesMoment(graph, at)
          : relation === 'xcomp' && !speaksOf(graph, head)
    if (!shares) return
    out.push(head)
    at = head
  }
}

/** "when a bomb went off", "killing ten", but not "to mark the day", "after the raid", "if ...". */
function sharesMoment(graph: Graph, clause: number): boolean {
  const { xpos } = graph.token(clause)
  const mark = graph.dependent(clause, 'mark')
  const adverb = graph.children(clause).find((c) => graph.token(c).deprel === 'advmod' && graph.token(c).xpos === 'WRB')
  const word = mark ?? adverb
  const lemma = word === undefined ? '' : graph.token(word).lemma.toLowerCase()
  return TOGETHER.has(lemma) && (xpos !== 'VB' || lemma !== '')
}

/** Verbs that an event noun stands under, where they tell of the event itself. */
function carriers(graph: Graph, noun: number, out: number[]): void {
  let at = noun
  for (let steps = 0; steps < 3; steps++) {
    const { head, deprel } = graph.token(at)
    if (head < 0) return
    const relation = deprel.split(':')[0]
    if (isVerbal(graph, head)) {
      const tells = relation === 'nsubj' || relation === 'obj' || (relation === 'obl' && AMID.has(caseOf(graph, at)))
      if (tells && !speaksOf(graph, head)) out.push(head, ...around(graph, head))
      return
    }
    if (relation !== 'conj' && relation !== 'compound' && !(relation === 'nmod' && caseOf(graph, at) === 'of')) return
    at = head
  }
}

function around(graph: Graph, verb: number): number[] {
  const out: number[] = []
  below(graph, verb, out)
  above(graph, verb, out)
  return out
}
