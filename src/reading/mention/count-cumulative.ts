import type { Graph } from '../../language/graph.ts'

const LONG = new Set(['month', 'quarter', 'year', 'decade', 'century', 'generation'])

/** A figure of many events: "21 since 2021", "so far this year", "in the past decade", "the number of staff killed". */
export function isCumulative(graph: Graph, predicate: number, who: number): boolean {
  return [predicate, who].some((token) => graph.children(token).some((c) => spansYears(graph, c)))
}

function spansYears(graph: Graph, token: number): boolean {
  const tokens = graph.subtree(token, (t) => t.deprel.startsWith('acl') || t.upos === 'VERB')
  const lemmas = tokens.map((i) => graph.token(i).lemma.toLowerCase())
  if (lemmas.includes('since')) return lemmas.some((l) => isYear(l) || l === 'then' || l === 'start' || l === 'beginning')
  if (lemmas[0] === 'so' && lemmas.includes('far')) return true
  const unit = lemmas.some((l) => LONG.has(l))
  return (
    unit &&
    lemmas.some(
      (l) =>
        l === 'last' || l === 'past' || l === 'this' || l === 'recent' || l === 'every' || l === 'each' || l === 'over' || l === 'previous',
    )
  )
}

const isYear = (word: string): boolean => /^(?:1[89]|20)\d\d$/.test(word)
