import type { Span } from '../../kit/span.ts'
import type { Token } from '../../language/doc.ts'
import type { GroundContext } from '../context.ts'

/** Relations of what is said about a noun rather than part of its phrase. */
const OUTSIDE = new Set([
  'acl',
  'appos',
  'conj',
  'cc',
  'parataxis',
  'punct',
  'cop',
  'aux',
  'nsubj',
  'mark',
  'advcl',
  'obl',
  'case',
  'dep',
  'orphan',
  'discourse',
  'dislocated',
  'ccomp',
  'csubj',
  'xcomp',
  'obj',
  'list',
  'expl',
  'advmod',
  'det:predet',
  'reparandum',
  'vocative',
  'nmod:unmarked',
])

/** Tokens of the noun phrase under a head, without clauses, appositions, conjuncts, and modifiers behind other prepositions than `of`. */
export function npTokens({ graph }: GroundContext, head: number): number[] {
  return graph.subtree(head, (t) => isOutside(graph, head, t)).filter((i) => !isEdge(graph.token(i)))
}

function isOutside(graph: GroundContext['graph'], head: number, token: Token): boolean {
  const rel = token.deprel.split(':')[0] as string
  if (token.head !== head)
    return rel === 'acl' || rel === 'appos' || rel === 'parataxis' || (token.deprel === 'punct' && !isInner(graph, token))
  if (rel === 'nmod' && token.deprel !== 'nmod:poss' && token.deprel !== 'nmod:desc') return !isOf(graph, token.index) || token.index < head
  if (token.deprel === 'punct') return !isInner(graph, token)
  if (rel === 'case') return token.text.toLowerCase() !== 'of' || token.index < head
  return OUTSIDE.has(rel)
}

/** A hyphen, a stop of an abbreviation or a mark inside the phrase. */
const isInner = (graph: GroundContext['graph'], token: Token): boolean =>
  token.text === '-' || token.text === '–' || (token.text === ',' && /^(?:flat|compound|amod)/.test(graph.token(token.head).deprel))

const isOf = (graph: GroundContext['graph'], token: number): boolean =>
  graph.dependents(token, 'case').some((c) => graph.token(c).lemma.toLowerCase() === 'of')

const isEdge = (token: Token): boolean => token.deprel === 'det' && ['the', 'a', 'an'].includes(token.text.toLowerCase())

/** The phrase as a careful reader would cite it: modifiers and head, without its article. The longest stretch of neighbours around the head. */
export function npSpan(context: GroundContext, head: number): Span {
  const tokens = npTokens(context, head)
  while (tokens.length > 1 && tokens[0] !== head && /^(?:CCONJ|PUNCT)$/.test(context.graph.token(tokens[0] as number).upos)) tokens.shift()
  const at = tokens.indexOf(head)
  let first = at
  let last = at
  while (first > 0 && near(context, tokens[first - 1] as number, tokens[first] as number, true)) first--
  while (last < tokens.length - 1 && near(context, tokens[last] as number, tokens[last + 1] as number, false)) last++
  return context.graph.spanOf(tokens.slice(first, last + 1))
}

/** Neighbours, with at most an article or a mark between them, or before the head an "and" of its modifiers ("U.S. *and* Russian officials"). */
function near({ graph }: GroundContext, left: number, right: number, isBefore: boolean): boolean {
  for (let i = left + 1; i < right; i++) {
    const token = graph.token(i)
    if (!isEdge(token) && token.upos !== 'PUNCT' && !(isBefore && token.upos === 'CCONJ')) return false
  }
  return true
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])

/** The noun that a relative clause modifies, for its relative pronoun; any other token is its own. */
export function antecedent({ graph }: GroundContext, token: number): number {
  if (!RELATIVE.has(graph.token(token).lemma.toLowerCase())) return token
  for (let i = token; i >= 0; i = graph.token(i).head) {
    const { deprel, head } = graph.token(i)
    if (deprel === 'acl:relcl' && head >= 0) return head
  }
  return token
}

/** What a measuring noun measures: "dozens of *villagers*", "members of *the front*"; else the head itself. */
export function partOf({ graph, knowledge }: GroundContext, head: number): number {
  if (!knowledge.actors.isPartitive(graph.token(head).lemma.toLowerCase())) return head
  const of = graph.dependents(head, 'nmod').find((c) => isOf(graph, c) && graph.token(c).upos !== 'NUM')
  return of ?? head
}

/** A head with the heads of the phrases that are coordinated with it. */
export function coordinated({ graph }: GroundContext, head: number): number[] {
  const out = [head]
  for (let i = 0; i < out.length; i++) {
    for (const c of graph.dependents(out[i] as number, 'conj')) {
      const { upos } = graph.token(c)
      if ((upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM' || upos === 'ADJ') && !out.includes(c)) out.push(c)
    }
  }
  return out
}
