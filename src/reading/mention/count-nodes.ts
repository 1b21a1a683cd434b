import type { Graph } from '../../language/graph.ts'
import { findQuantities, type Quantity } from './count-quantity.ts'
import { TIME_WORDS } from './time-words.ts'

/** A quantity at its place in the syntax. */
export interface Counted {
  readonly quantity: Quantity
  /** Token that stands for what is counted among its governor's participants: the noun, or the number where it stands alone. */
  readonly node: number
  /** Token that heads who is counted ("people" of "dozens of people"); the node where nothing more is said. */
  readonly who: number
}

const BESIDE = new Set(['nummod', 'det', 'amod', 'advmod', 'compound', 'nmod:unmarked', 'nmod', 'nmod:desc', 'det:predet', 'dep'])
const NO_PEOPLE = new Set([
  'percent',
  'per',
  '%',
  'dollar',
  'euro',
  'pound',
  'kilometer',
  'kilometre',
  'km',
  'mile',
  'meter',
  'metre',
  'ton',
  'tonne',
  'time',
  "o'clock",
  'gmt',
])

/** Quantities by the token that stands for what they count. Lengths of time, sums and measures are left out. */
export function countedNodes(graph: Graph, words: readonly string[]): Map<number, Counted> {
  const out = new Map<number, Counted>()
  for (const quantity of findQuantities(words)) {
    for (const counted of placed(graph, quantity)) if (!out.has(counted.node)) out.set(counted.node, counted)
  }
  return out
}

function placed(graph: Graph, quantity: Quantity): Counted[] {
  const { first, next } = quantity
  const head = headWithin(graph, quantity.core, next)
  const { deprel, head: governor, sentence } = graph.token(head)
  if (graph.token(first).sentence !== graph.token(next - 1).sentence || graph.token(first).sentence !== sentence) return []
  if (isMarked(graph, quantity)) return []
  const noun = governor >= next && BESIDE.has(deprel) ? nounOf(graph, governor) : nounAfter(graph, next)
  if (isMeasure(graph, noun ?? head)) return []
  const who = whoOf(graph, quantity, noun ?? head)
  return [noun ?? head, ...outerTokens(graph, quantity, noun)].map((node) => ({ quantity, node, who }))
}

/** Words of the number that hang outside it and its noun: the parser may have taken one for what is counted ("*as many* as 15 fled"). */
function outerTokens(graph: Graph, { first, next }: Quantity, noun: number | null): number[] {
  const out: number[] = []
  for (let i = first; i < next; i++) {
    const { head, upos } = graph.token(i)
    if ((head < first || head >= next) && head !== noun && upos !== 'PUNCT' && upos !== 'ADP') out.push(i)
  }
  return out
}

/** The noun that follows a number straight, where the parser hung the number elsewhere; null when none does. */
function nounAfter(graph: Graph, next: number): number | null {
  let found: number | null = null
  const { length } = graph.doc.tokens
  for (let i = next; i < length && i < next + 5; i++) {
    const { upos, text, sentence } = graph.token(i)
    if (sentence !== graph.token(next - 1).sentence || (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'PROPN')) break
    if (TIME_WORDS.has(text.toLowerCase())) return null
    if (upos !== 'ADJ') found = i
  }
  return found
}

/** The token of the number that hangs outside it. */
function headWithin(graph: Graph, from: number, next: number): number {
  for (let i = from; i < next; i++) {
    const { head, upos } = graph.token(i)
    if ((head < from || head >= next) && upos !== 'PUNCT' && upos !== 'ADP') return i
  }
  return from
}

/** "two" of "two foreign aid workers" may hang on "aid": climbs over compounds. */
function nounOf(graph: Graph, governor: number): number {
  const { deprel, head } = graph.token(governor)
  return deprel === 'compound' && head > governor ? head : governor
}

/** A currency sign or a per cent sign beside the figure. */
function isMarked(graph: Graph, { core, next }: Quantity): boolean {
  const before = core > 0 ? graph.token(core - 1) : null
  const after = next < graph.doc.tokens.length ? graph.token(next) : null
  return (
    before?.upos === 'SYM' ||
    /^[$€£¥₹]/.test(before?.text ?? '') ||
    /^[%°]/.test(after?.text ?? '') ||
    NO_PEOPLE.has(after?.lemma.toLowerCase() ?? '')
  )
}

function isMeasure(graph: Graph, token: number): boolean {
  const lemma = graph.token(token).lemma.toLowerCase()
  return NO_PEOPLE.has(lemma) || TIME_WORDS.get(lemma)?.class === 'unit' || TIME_WORDS.get(lemma)?.class === 'month'
}

/** "people" of "dozens of people", "them" of "eleven of them". */
function whoOf(graph: Graph, { core, next }: Quantity, node: number): number {
  if (node >= next) return node
  for (let i = core; i < next; i++) {
    const of = graph.children(i).find((c) => c >= next && graph.token(c).deprel.startsWith('nmod') && caseIs(graph, c, 'of'))
    if (of !== undefined) return of
  }
  return node
}

const caseIs = (graph: Graph, noun: number, word: string): boolean =>
  graph.dependents(noun, 'case').some((c) => graph.token(c).lemma.toLowerCase() === word)
