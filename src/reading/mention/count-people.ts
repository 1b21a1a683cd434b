import type { Graph } from '../../language/graph.ts'
import { readRows } from '../../language/word-lists.ts'

const PERSONS: ReadonlySet<string> = new Set(readRows('coref-nouns.tsv').flatMap(([lemma, name]) => (name === 'person' || name === 'title' ? [lemma as string] : [])))
const SINGLE_PRONOUNS = new Set(['he', 'she', 'him', 'her', 'himself', 'herself', 'someone', 'somebody', 'one'])
const AGENTIVE = /(?:ist|man|woman|ician|trainee|worker|keeper|driver|holder|maker|boy|girl|child)$/
const NOBODY = new Set(['nobody', 'none', 'nothing', 'neither', 'no'])

/** One person named without a number: "a soldier", "the bomber", "Maria Lopez", "he". */
export function isOnePerson(graph: Graph, token: number): boolean {
  const { upos, xpos, lemma, text } = graph.token(token)
  const word = lemma.toLowerCase()
  if (upos === 'PRON') return SINGLE_PRONOUNS.has(word) || SINGLE_PRONOUNS.has(text.toLowerCase())
  if (upos === 'PROPN') return isPersonName(graph, token)
  if (upos !== 'NOUN' || xpos === 'NNS') return false
  return PERSONS.has(word) || (AGENTIVE.test(word) && word.length > 4)
}

const isPersonName = (graph: Graph, token: number): boolean =>
  graph.doc.names.some((n) => n.kind === 'person' && n.first <= token && token < n.last)

/** "no one", "nobody", "no casualties". */
export function isNobody(graph: Graph, token: number): boolean {
  if (NOBODY.has(graph.token(token).lemma.toLowerCase())) return true
  return graph.dependents(token, 'det', 'advmod').some((c) => ['no', 'neither'].includes(graph.token(c).lemma.toLowerCase()))
}
