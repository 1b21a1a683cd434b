import type { Graph } from '../../language/graph.ts'
import { isCumulative } from './count-cumulative.ts'
import type { CountMention } from './count-mention.ts'
import type { Counted } from './count-nodes.ts'
import { caseOf } from './time-host.ts'

const TOLL = new Set(['toll', 'dead'])
/** Words for a sum, which is a toll when it is one of the dead. */
const SUMS = new Set(['number', 'total', 'count', 'figure'])
const DEAD = new Set(['dead', 'death', 'fatality', 'victim', 'kill', 'slay', 'martyr', 'murder', 'killed', 'slain'])
/** Verbs that say what a toll is or has come to. */
const COMES_TO = new Set([
  'rise',
  'climb',
  'reach',
  'stand',
  'put',
  'bring',
  'raise',
  'take',
  'jump',
  'grow',
  'increase',
  'hit',
  'pass',
  'top',
  'exceed',
  'push',
  'revise',
  'be',
  'go',
  'go up',
  'make',
  'swell',
])

/** Figures of a toll: "the death toll rose to 40", "a toll of 12", "put the dead at nine; the rebels claimed 30". */
export function findTolls(graph: Graph, nodes: ReadonlyMap<number, Counted>): CountMention[] {
  const out: CountMention[] = []
  for (const { index, lemma } of graph.doc.tokens) {
    const isToll = TOLL.has(lemma.toLowerCase()) || (SUMS.has(lemma.toLowerCase()) && isOfDead(graph, index))
    if (!isToll || nodes.has(index)) continue
    for (const counted of figuresOf(graph, index, nodes)) out.push(toMention(graph, counted, predicateOf(graph, index, counted), index))
  }
  return out
}

/** "the number of staff killed *since 2021*": said of those who are counted. */
function hangsOfMany(graph: Graph, toll: number): boolean {
  const below = graph.subtree(toll)
  return below.some((t) => isCumulative(graph, t, t))
}

/** "the number *of dead*", "the number *killed*", "the number of *policemen martyred*". */
function isOfDead(graph: Graph, sum: number): boolean {
  const below = graph.dependents(sum, 'nmod', 'acl', 'amod', 'compound')
  return [...below, ...below.flatMap((c) => graph.dependents(c, 'acl', 'acl:relcl', 'amod'))].some((c) =>
    DEAD.has(graph.token(c).lemma.toLowerCase()),
  )
}

/** The verb that gives the figure, which may have the event beside the toll; the toll itself where the figure hangs on it. */
function predicateOf(graph: Graph, toll: number, { node }: Counted): number {
  const { head } = graph.token(toll)
  return head >= 0 && graph.token(node).head !== toll && graph.token(head).upos === 'VERB' ? head : toll
}

function figuresOf(graph: Graph, toll: number, nodes: ReadonlyMap<number, Counted>): Counted[] {
  const held = (token: number): Counted[] => {
    const counted = nodes.get(token)
    return counted ? [counted] : []
  }
  const own = graph
    .dependents(toll, 'nmod', 'appos')
    .filter((c) => ['of', ''].includes(caseOf(graph, c)))
    .flatMap(held)
  if (own.length > 0) return own
  const { head, deprel } = graph.token(toll)
  if (head < 0) return []
  if (deprel.startsWith('nsubj') && nodes.has(head)) return held(head)
  if (!COMES_TO.has(graph.token(head).lemma.toLowerCase())) return []
  const figures = graph
    .dependents(head, 'obl', 'obj', 'xcomp')
    .filter((c) => c !== toll)
    .flatMap(held)
  return [...figures.slice(0, 1), ...(figures.length > 0 ? rivals(graph, head, nodes) : [])]
}

/** Bare figures of the clauses beside: "..., the rebels claimed 30". */
function rivals(graph: Graph, verb: number, nodes: ReadonlyMap<number, Counted>): Counted[] {
  return graph.dependents(verb, 'parataxis', 'conj').flatMap((clause) =>
    graph.dependents(clause, 'obj', 'obl', 'xcomp', 'ccomp').flatMap((c) => {
      const counted = nodes.get(c)
      return counted && counted.node === counted.who && graph.token(c).upos === 'NUM' ? [counted] : []
    }),
  )
}

function toMention(graph: Graph, { quantity, who, node }: Counted, predicate: number, toll: number): CountMention {
  const span = graph.spanOf([quantity.first, quantity.next - 1])
  return {
    kind: 'killed',
    low: quantity.low,
    high: quantity.high,
    text: graph.doc.text.slice(span[0], span[1]),
    span,
    head: who,
    predicate,
    cumulative: isCumulative(graph, predicate, who) || hangsOfMany(graph, toll) || isCumulative(graph, node, node),
    total: true,
  }
}
