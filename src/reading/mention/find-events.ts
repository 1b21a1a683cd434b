import type { Graph } from '../../language/graph.ts'
import type { EventMention } from './event.ts'
import { carrierOf, type LightVerbs, nounSlots } from './noun-slots.ts'
import { isOccasion } from './occasion.ts'
import { isPassive, verbLemma, verbSlots } from './verb-slots.ts'

/** Which words can name an event, and which verbs carry them. */
export interface EventHeads {
  /** True when the lexicon knows `lemma/pos`. */
  has(head: string): boolean
  readonly light: LightVerbs
}

const POS: Readonly<Record<string, string>> = { VERB: 'v', NOUN: 'n', ADJ: 'a', ADV: 'a', PROPN: 'n' }
/** Prepositions that may introduce what an operator is about ("call *for* talks", "accused *of* arming"). */
const CONTENT = new Set(['for', 'of', 'to', 'on', 'from', 'against', 'into', 'about', 'over', 'in', 'with'])

/** Every mention of an event in the tokens `first` to `last` (exclusive), in text order. */
export function findEvents(graph: Graph, heads: EventHeads, first = 0, last = graph.doc.tokens.length): EventMention[] {
  const inName = namedTokens(graph)
  const out: EventMention[] = []
  for (let i = first; i < last; i++) {
    if (inName.has(i)) continue
    const head = headOf(graph, i, heads)
    if (head) out.push(head.endsWith('/n') ? nounMention(graph, i, head, heads) : verbMention(graph, i, head))
  }
  return out
}

/** Tokens inside proper names cannot name an event ("Strike Force", "Battle Creek"), save names of events. */
function namedTokens(graph: Graph): ReadonlySet<number> {
  const out = new Set<number>()
  for (const name of graph.doc.names) {
    if (name.kind === 'event' || name.kind === 'time' || name.last - name.first < 2) continue
    for (let i = name.first; i < name.last; i++) out.add(i)
  }
  return out
}

function headOf(graph: Graph, index: number, heads: EventHeads): string | null {
  const token = graph.token(index)
  if (isOutOf(graph, index) && heads.has(OUT)) return OUT
  const pos = POS[token.upos]
  if (!pos || token.deprel === 'compound' || token.deprel.startsWith('aux')) return null
  if (pos === 'v' && token.deprel === 'amod' && token.xpos === 'VBN') return null
  const lemma = token.lemma.toLowerCase()
  const full = pos === 'v' ? verbLemma(graph, index).toLowerCase() : lemma
  const particled = pos === 'v' && full === lemma ? withAdverb(graph, index, lemma) : null
  if (particled !== null && heads.has(`${particled}/v`)) return `${particled}/v`
  if (isStative(graph, index) && heads.has(`${token.text.toLowerCase()}/a`)) return `${token.text.toLowerCase()}/a`
  if (heads.has(`${full}/${pos}`)) return `${full}/${pos}`
  if (full !== lemma && heads.has(`${lemma}/${pos}`)) return `${lemma}/${pos}`
  return isDuty(graph, index) && heads.has(DUTY) ? DUTY : null
}

/** "is committed to": a participle with "be" that no agent stands behind may be an adjective of the lexicon. */
function isStative(graph: Graph, index: number): boolean {
  const isBe = (c: number): boolean => graph.token(c).lemma === 'be' && /^(?:aux:pass|cop)/.test(graph.token(c).deprel)
  return graph.token(index).xpos === 'VBN' && graph.children(index).some(isBe) && graph.dependent(index, 'obl:agent') === undefined
}

const OUT = 'out/a'

/** "will be *out of the valley*": a place behind "out of" that is said of somebody. */
function isOutOf(graph: Graph, index: number): boolean {
  if (graph.dependent(index, 'cop') === undefined) return false
  return graph.dependents(index, 'case').some((c) => graph.token(c).lemma.toLowerCase() === 'out')
}

/** No adjective stands before these: in "set *free* six hostages" it belongs to the verb. */
const BEFORE_ADJECTIVES = new Set(['NUM', 'DET', 'PRON'])

/** A particle that the parser took for an adverb or a state: "a bomb went *off*", "set *free*". */
function withAdverb(graph: Graph, index: number, lemma: string): string | null {
  const next = graph.doc.tokens[index + 1]
  if (next === undefined) return null
  const isOwn = next.head === index && (next.deprel === 'advmod' || (next.deprel === 'xcomp' && next.upos === 'ADJ'))
  const isMisread = next.upos === 'ADJ' && next.deprel === 'amod' && BEFORE_ADJECTIVES.has(graph.doc.tokens[index + 2]?.upos ?? '')
  const isStranded = next.head === index && next.upos === 'ADP' && next.deprel === 'obl'
  return isOwn || isMisread || isStranded ? `${lemma} ${next.text.toLowerCase()}` : null
}

/** Head of what must be done, when no rule knows the verb itself. */
export const DUTY = 'must/v'

function isDuty(graph: Graph, index: number): boolean {
  return graph.dependents(index, 'aux').some((c) => ['must', 'should', 'ought'].includes(graph.token(c).lemma.toLowerCase()))
}

/** Who says the innermost quote around a token; -1 when nobody does. */
function speakerOf(graph: Graph, token: number): number {
  const [start, end] = graph.token(token).span
  const around = graph.doc.quotes.filter((q) => q.speaker >= 0 && q.span[0] <= start && end <= q.span[1])
  return (
    around.reduce((best, q) => (best === null || q.span[0] >= best.span[0] ? q : best), null as (typeof around)[number] | null)?.speaker ??
    -1
  )
}

function verbMention(graph: Graph, index: number, head: string): EventMention {
  const speaker = isDuty(graph, index) ? speakerOf(graph, index) : -1
  const particle = graph.dependent(index, 'compound:prt')
  const slots = head.endsWith('/a') ? stativeSlots(graph, index) : verbSlots(graph, index)
  if (head === OUT && isOutOf(graph, index)) slots.set('of', [index])
  if (speaker >= 0) slots.set('speaker', [speaker])
  const copula = graph.dependent(index, 'cop')
  const words = [index, ...(particle === undefined ? [] : [particle]), ...(copula === undefined ? [] : [copula])]
  return {
    trigger: index,
    head,
    light: null,
    lightLemma: null,
    clause: index,
    words: words.sort((a, b) => a - b),
    slots,
    modifiers: modifiersOf(graph, index),
    complements: complementsOf(graph, index, !head.endsWith('/a') && isPassive(graph, index)),
  }
}

function nounMention(graph: Graph, index: number, head: string, heads: EventHeads): EventMention {
  const carrier = carrierOf(graph, index, heads.light)
  const words = carrier && carrier.subject !== 'event' ? [index, carrier.verb].sort((a, b) => a - b) : [index]
  return {
    trigger: index,
    head,
    light: carrier?.verb ?? null,
    lightLemma: carrier?.lemma ?? null,
    clause: carrier?.verb ?? index,
    words,
    slots: nounSlots(graph, index, carrier),
    modifiers: modifiersOf(graph, index),
    complements: complementsOf(graph, index, false),
  }
}

/** Of an adjective the subject is the agent, whatever the verb that it was made of would say. */
function stativeSlots(graph: Graph, index: number): Map<string, number[]> {
  const slots = verbSlots(graph, index)
  const subject = graph.token(index).xpos === 'VBN' ? slots.get('patient') : undefined
  if (subject) {
    slots.delete('patient')
    slots.set('agent', subject)
  }
  return slots
}

/** Lemmas of what modifies the head, with those that modify the modifier ("suicide bomb attack": suicide, bomb). */
function modifiersOf(graph: Graph, index: number): ReadonlySet<string> {
  const out = new Set<string>()
  for (const c of graph.dependents(index, 'compound', 'amod', 'nmod:poss', 'nmod:desc', 'nmod:unmarked', 'advmod')) {
    for (const i of graph.subtree(c)) if (i < index || graph.token(i).deprel === 'compound') out.add(graph.token(i).lemma.toLowerCase())
  }
  return out
}

/** Clauses and nouns that say what is promised, asked, refused, threatened or alleged. */
function complementsOf(graph: Graph, index: number, passive: boolean): number[] {
  const out: number[] = []
  for (const c of graph.children(index)) {
    const { deprel } = graph.token(c)
    const rel = deprel.split(':')[0] as string
    if (['xcomp', 'ccomp', 'acl'].includes(rel) || (rel === 'nsubj' && passive)) out.push(c)
    else if (rel === 'obj' || ((rel === 'obl' || rel === 'nmod') && CONTENT.has(caseOf(graph, c)) && !isOccasion(graph, c))) out.push(c)
    else if (rel === 'advcl' && CONTENT.has(markOf(graph, c))) out.push(c)
  }
  const listed = out.flatMap((c) => withConjuncts(graph, c))
  return [...new Set([...listed, ...misplaced(graph, index, listed)])]
}

/** A token and all that is coordinated with it, near or far. */
function withConjuncts(graph: Graph, index: number): number[] {
  const out = [index]
  for (let i = 0; i < out.length; i++) out.push(...graph.dependents(out[i] as number, 'conj'), ...middles(graph, out[i] as number))
  return out
}

/** The middle of a list of gerunds, which the parser took for a clause of its own: "to finding them, *paying* them and burying them". */
export function middles(graph: Graph, index: number): number[] {
  const { xpos } = graph.token(index)
  if (xpos !== 'VBG') return []
  const isLast = (c: number): boolean => graph.token(c).xpos === xpos && graph.dependent(c, 'cc') !== undefined
  return graph.dependents(index, 'advcl').filter((c) => {
    if (c < index || graph.token(c).xpos !== xpos || graph.dependent(c, 'mark', 'case', 'nsubj') !== undefined) return false
    return [...graph.dependents(c, 'conj'), ...graph.dependents(index, 'conj')].some((last) => last > c && isLast(last))
  })
}

/**
 * Last members of a list of clauses that the parser hung on the governing word ("committed to *finding* them and *paying* them"):
 * bare forms like the complement's, not like the governor's, with no subject and no auxiliary of their own.
 */
function misplaced(graph: Graph, index: number, complements: readonly number[]): number[] {
  const form = complements.map((c) => graph.token(c).xpos).find((x) => x === 'VBG' || x === 'VB')
  if (form === undefined || form === graph.token(index).xpos) return []
  const isForm = (xpos: string): boolean => xpos === form || (form === 'VB' && xpos === 'VBP')
  const bare = graph
    .dependents(index, 'conj')
    .filter((c) => isForm(graph.token(c).xpos) && graph.dependent(c, 'nsubj', 'aux', 'cop') === undefined)
  return bare.flatMap((c) => withConjuncts(graph, c))
}

const caseOf = (graph: Graph, i: number): string => lemmaOf(graph, graph.dependent(i, 'case'))
const markOf = (graph: Graph, i: number): string => lemmaOf(graph, graph.dependent(i, 'mark'))
const lemmaOf = (graph: Graph, i: number | undefined): string => (i === undefined ? '' : graph.token(i).lemma.toLowerCase())
