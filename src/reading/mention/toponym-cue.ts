import type { Token } from '../../language/doc.ts'
import type { Graph } from '../../language/graph.ts'

/** Prepositions of place. "of" and "from" are so only before a name of place, so they are weaker, but a person rarely follows "in". */
const PREPOSITIONS = new Set(
  'in at near outside inside around through across into toward towards throughout within off along from to'.split(' '),
)
const PLACE_NOUNS = new Set(
  `city town village province district region state county suburb port capital island municipality outskirts north south east west
   northeast northwest southeast southwest streets hamlet area township enclave neighborhood neighbourhood settlement`.split(/\s+/),
)
const OF_NOUNS = new Set(
  'residents people citizens inhabitants mayor governor bishop archbishop control siege battle capture fall outskirts streets university'.split(
    ' ',
  ),
)
const BETWEEN = new Set(
  'the northern southern eastern western central nearby neighboring neighbouring downtown rural rebel-held war-torn'.split(' '),
)

/** The words before a token set a scene: "in northern ...", "the town of ...", "the village ...". */
export function locativeBefore(tokens: readonly Token[], first: number): boolean {
  const sentence = tokens[first]?.sentence
  let i = first - 1
  const word = (k: number): string => (tokens[k]?.sentence === sentence ? (tokens[k]?.text.toLowerCase() ?? '') : '')
  while (BETWEEN.has(word(i))) i--
  if (PREPOSITIONS.has(word(i)) || PLACE_NOUNS.has(word(i))) return true
  return word(i) === 'of' && (PLACE_NOUNS.has(word(i - 1)) || OF_NOUNS.has(word(i - 1)))
}

/** A conjunct of a phrase in a place's case: "in Aba and Enugu". */
export function isLocative(graph: Graph, token: number): boolean {
  let current = graph.token(token)
  for (let steps = 0; steps < 3 && current.deprel !== 'conj'; steps++) {
    if (current.head < 0 || !/^(?:compound|flat|amod|nmod|appos)/.test(current.deprel)) return false
    current = graph.token(current.head)
  }
  if (current.deprel !== 'conj' || current.head < 0) return false
  return graph.dependents(current.head, 'case').some((c) => PREPOSITIONS.has(graph.token(c).text.toLowerCase()))
}
