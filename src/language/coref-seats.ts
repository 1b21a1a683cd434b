import { relation } from './coref-phrase.ts'
import type { Graph } from './graph.ts'
import { speechNouns, speechVerbs } from './speech-verbs.ts'

/** Verbs whose subject may be a town as well. */
const TOWN_VERBS = new Set(
  'have lie sit stand fall grow remain host see experience suffer become be boast expand sleep wake shake burn lose win'.split(' '),
)
const MINDED = new Set(
  'committed commit ready willing concerned concern keen prepared prepare determined determine opposed oppose eager worried worry convinced convince confident angry responsible wary'.split(
    ' ',
  ),
)
const OF_STATES = new Set(
  'decision response position policy refusal offer demand move plan ally envoy ambassador troop army force government diplomat stance role interest influence support relation tie'.split(
    ' ',
  ),
)

/** True when a capital's name at a token stands for the government: "Baku denied it", "talks between Baku and Yerevan". */
export function standsForState(graph: Graph, index: number): boolean {
  const token = graph.token(index)
  if (token.deprel === 'conj' && token.head >= 0) return standsForState(graph, token.head)
  if (token.head < 0) return false
  const above = graph.token(token.head)
  const lemma = above.lemma.toLowerCase()
  const rel = relation(token)
  if (rel === 'nsubj') return MINDED.has(lemma) || (token.deprel === 'nsubj' && above.upos === 'VERB' && !TOWN_VERBS.has(lemma))
  if (rel === 'obj') return speechVerbs().has(lemma)
  if (token.deprel === 'nmod:poss') return OF_STATES.has(lemma) || speechNouns().has(lemma)
  return graph.dependents(index, 'case').some((c) => graph.token(c).lemma.toLowerCase() === 'between')
}
