import { countryNamed, countryOfAdjective, nounOf } from './coref-words.ts'
import type { Referent, Token } from './doc.ts'
import type { Graph } from './graph.ts'

/** Relations of what is said about a noun rather than part of its phrase. */
const OUTSIDE = new Set(
  'acl appos conj cc parataxis punct cop aux nsubj mark advcl advmod obl case ccomp csubj xcomp obj expl discourse dep orphan'.split(' '),
)
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both'])
const LIGHT = new Set(['same', 'new', 'late', 'own', 'such', 'entire', 'whole', 'very', 'armed', 'young', 'old', 'latter', 'former'])

export const relation = (token: Token): string => {
  const cut = token.deprel.indexOf(':')
  return cut < 0 ? token.deprel : token.deprel.slice(0, cut)
}

/** The phrase under a head: the tokens around it, without clauses, appositions and conjuncts. */
export function referentAt(graph: Graph, head: number, via: Referent['via']): Referent {
  const inside = new Set(graph.subtree(head, (t) => t.head === head && OUTSIDE.has(relation(t))))
  let first = head
  let last = head + 1
  while (inside.has(first - 1)) first--
  while (inside.has(last)) last++
  return { head, first, last, via }
}

/** A person's title or role that stands before a name: "minister". */
export const isRole = (token: Token | undefined): boolean =>
  (token?.upos === 'NOUN' || token?.upos === 'PROPN') &&
  token.xpos !== 'NNS' &&
  token.xpos !== 'NNPS' &&
  nounOf(token.lemma.toLowerCase())?.kind === 'person'

/** How a noun is determined: definite, owned by what another phrase names, or neither. */
export function determination(graph: Graph, head: number): 'definite' | 'owned' | 'indefinite' | 'bare' {
  for (const c of graph.children(head)) {
    const { deprel, lemma, text } = graph.token(c)
    if (deprel === 'nmod:poss') return 'owned'
    if (deprel === 'det') return DEFINITE.has(lemma.toLowerCase()) || DEFINITE.has(text.toLowerCase()) ? 'definite' : 'indefinite'
  }
  return graph.children(head).some((c) => graph.token(c).lemma.toLowerCase() === 'both') ? 'definite' : 'bare'
}

export const isPlural = (graph: Graph, head: number): boolean => {
  const { xpos } = graph.token(head)
  return xpos === 'NNS' || xpos === 'NNPS'
}

/** Counted as two: "the two sides", "both leaders". */
export function countsTwo(graph: Graph, head: number): boolean {
  return graph.children(head).some((c) => isTwo(graph.token(c)))
}

export const isTwo = ({ deprel, lemma, text }: Token): boolean => {
  const word = lemma.toLowerCase()
  return word === 'both' || (deprel === 'nummod' && (word === 'two' || word === '2' || text.toLowerCase() === 'two'))
}

/** Lower-case words that say which one is meant, without countries. */
export function modifiersOf(graph: Graph, head: number): string[] {
  return graph.children(head).flatMap((c) => {
    const token = graph.token(c)
    const word = token.lemma.toLowerCase()
    const isModifier =
      token.deprel === 'compound' ||
      token.deprel === 'amod' ||
      token.deprel === 'nmod' ||
      token.deprel === 'acl:relcl' ||
      token.deprel === 'acl' ||
      token.deprel === 'nummod'
    return isModifier && !LIGHT.has(word) && countryIn(token) === undefined && !isTwo(token) ? [word] : []
  })
}

/** Code of the country that a word names or belongs to. */
export function countryIn({ text, upos }: Token): string | undefined {
  if (upos === 'PRON') return undefined
  const word = text.toLowerCase()
  return countryOfAdjective(word) ?? (word === 'us' && text === 'us' ? undefined : countryNamed(word))
}

/** Countries that modify a noun: "Chinese and Pakistani ministers", "the minister of Peru", "Iran's envoy". */
export function codesOf(graph: Graph, head: number): string[] {
  const out: string[] = []
  for (const c of graph.children(head)) {
    const rel = relation(graph.token(c))
    if (rel !== 'amod' && rel !== 'compound' && rel !== 'nmod') continue
    for (const part of [c, ...graph.dependents(c, 'conj')]) {
      const code = countryIn(graph.token(part))
      if (code !== undefined && !out.includes(code)) out.push(code)
    }
  }
  return out
}

/** How much a phrase stands out by its part in the clause, 0 to 1. */
export function prominence(graph: Graph, head: number): number {
  const token = graph.token(head)
  if (token.deprel === 'conj' && token.head >= 0) return 0.85 * (PROMINENCE[relation(graph.token(token.head))] ?? 0.4)
  if (token.deprel === 'nmod:poss') return 0.85
  return PROMINENCE[relation(token)] ?? 0.4
}

const PROMINENCE: Readonly<Record<string, number>> = {
  nsubj: 1,
  root: 0.7,
  csubj: 0.6,
  obj: 0.65,
  iobj: 0.6,
  obl: 0.45,
  nmod: 0.45,
  appos: 0.4,
  compound: 0.15,
  amod: 0.1,
  vocative: 0.4,
  ccomp: 0.6,
}
