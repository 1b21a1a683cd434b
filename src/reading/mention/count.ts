import type { Span } from '../../kit/span.ts'
import type { Graph } from '../../language/graph.ts'
import { isNegated } from './clause.ts'
import { isCumulative } from './count-cumulative.ts'
import { fillersOf } from './count-fillers.ts'
import { joinedTo } from './count-joined.ts'
import type { CountMention } from './count-mention.ts'
import { type Counted, countedNodes } from './count-nodes.ts'
import { isNobody, isOnePerson } from './count-people.ts'
import { findTolls } from './count-toll.ts'
import { type CountWord, countWordAt } from './count-words.ts'
import { lowerWords } from './table.ts'

export type { CountMention } from './count-mention.ts'

/** One of those counted together. `low` null: no number is said. */
interface Part {
  readonly low: number | null
  readonly high: number | null
  readonly head: number
  readonly span: Span
}

/** Every count of people in the text, in order of its predicates; where several are named together their sum comes before the parts. */
export function findCounts(graph: Graph): CountMention[] {
  const { tokens } = graph.doc
  const nodes = countedNodes(graph, lowerWords(tokens))
  const out: CountMention[] = []
  const told = new Set<string>()
  for (const { index } of tokens) {
    const word = countWordAt(graph, index)
    if (!word) continue
    for (const count of countsAt(graph, index, word, nodes)) {
      const key = `${count.kind} ${count.span[0]} ${count.span[1]}`
      if (!told.has(key)) out.push(count)
      told.add(key)
    }
  }
  return [...out, ...findTolls(graph, nodes)]
}

function countsAt(graph: Graph, predicate: number, word: CountWord, nodes: ReadonlyMap<number, Counted>): CountMention[] {
  if (isNegated(graph, predicate)) return []
  const another = graph.dependents(predicate, 'det').find((c) => graph.token(c).lemma.toLowerCase() === 'another')
  if (another !== undefined) {
    const { span, text } = graph.token(another)
    return [{ kind: word.kind, low: 1, high: 1, text, span, head: another, predicate, cumulative: false }]
  }
  const out: CountMention[] = []
  const fillers = fillersOf(graph, predicate, word, nodes)
  for (const filler of fillers) {
    if (fillers.length > 1 && countsElse(graph, filler, word)) continue
    const parts = [filler, ...joinedTo(graph, filler).filter((c) => isNominal(graph, c) && !countsElse(graph, c, word))]
      .filter((p) => !isNobody(graph, p))
      .map((p) => partOf(graph, p, word, nodes))
    const said = parts.filter((p): p is Part & { low: number } => p.low !== null)
    const cumulative = isCumulative(graph, predicate, filler)
    const mention = (p: Part & { low: number }): CountMention => ({
      kind: word.kind,
      low: p.low,
      high: p.high,
      text: graph.doc.text.slice(p.span[0], p.span[1]),
      span: p.span,
      head: p.head,
      predicate,
      cumulative,
    })
    if (said.length > 1 && said.length === parts.length) out.push(mention(sum(said)))
    out.push(...said.map(mention))
  }
  return out
}

/** "five dead and ten wounded", "killed 12 and wounded dozens": the second number is of the word beside it. */
function countsElse(graph: Graph, part: number, word: CountWord): boolean {
  const differs = (token: number): boolean => {
    const found = token >= 0 && token < graph.doc.tokens.length ? countWordAt(graph, token) : null
    return found !== null && found.kind !== word.kind
  }
  if (word.slot === 'self') return differs(part) || differs(part + 1)
  const first = Math.min(part, ...graph.dependents(part, 'nummod', 'det', 'amod'))
  return differs(first - 1) || graph.dependents(part, 'amod').some((c) => graph.token(c).xpos !== 'VBG' && differs(c))
}

const isNominal = (graph: Graph, token: number): boolean => {
  const { upos } = graph.token(token)
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM' || upos === 'PRON' || upos === 'DET' || upos === 'ADJ'
}

function partOf(graph: Graph, token: number, word: CountWord, nodes: ReadonlyMap<number, Counted>): Part {
  const counted = nodes.get(token)
  if (counted) {
    const { first, next, low, high } = counted.quantity
    return { low, high, head: counted.who, span: phraseSpan(graph, first, next, counted.who) }
  }
  const one = word.bare && isOnePerson(graph, token) ? 1 : null
  const from = graph.dependents(token, 'det', 'amod', 'compound', 'nmod:poss').reduce((a, b) => Math.min(a, b), token)
  return { low: one, high: one, head: token, span: graph.spanOf([from, token]) }
}

/** The number with the noun after it where that stands near. */
function phraseSpan(graph: Graph, first: number, next: number, who: number): Span {
  return graph.spanOf(who >= next && who - next < 6 ? [first, next - 1, who] : [first, next - 1])
}

function sum(parts: readonly (Part & { low: number })[]): Part & { low: number } {
  const high = parts.reduce<number | null>((h, p) => (h === null || p.high === null ? null : h + p.high), 0)
  const spans = parts.map((p) => p.span)
  return {
    low: parts.reduce((n, p) => n + p.low, 0),
    high,
    head: (parts[0] as Part).head,
    span: [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))],
  }
}
