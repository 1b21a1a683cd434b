import type { Doc, Name } from '../../language/doc.ts'
import type { Graph } from '../../language/graph.ts'
import { readRows } from '../../language/word-lists.ts'

const PERSONS: ReadonlySet<string> = new Set(
  readRows('coref-nouns.tsv').flatMap(([lemma, name]) => (name === 'person' || name === 'title' ? [lemma as string] : [])),
)
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

const isPersonName = (graph: Graph, token: number): boolean => nameAt(graph.doc, token)?.kind === 'person'

/** The name that holds a token; names stand in text order and do not overlap. */
export function nameAt({ names }: Doc, token: number): Name | null {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle] as Name).last <= token) low = middle + 1
    else high = middle
  }
  const name = names[low]
  return name && name.first <= token ? name : null
}

/** "no one", "nobody", "no casualties". */
export function isNobody(graph: Graph, token: number): boolean {
  if (NOBODY.has(graph.token(token).lemma.toLowerCase())) return true
  return graph.dependents(token, 'det', 'advmod').some((c) => ['no', 'neither'].includes(graph.token(c).lemma.toLowerCase()))
}
