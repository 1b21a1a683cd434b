import { contains, type Span } from '../kit/span.ts'
import type { Quote } from './doc.ts'
import type { Graph } from './graph.ts'
import { findMarked, type Marked } from './quotes-marks.ts'
import { type Cue, cuesOf } from './speech-cues.ts'

/** Everything that somebody is said to say: in marks, in part in marks, or reported. In text order of the words said. */
export function findQuotes(graph: Graph): Quote[] {
  const marked = findMarked(graph.doc.text)
  const reported = cuesOf(graph).flatMap((cue) => toQuote(graph, cue, marked) ?? [])
  const bare = marked.filter((m) => m.depth === 0 && isSpeech(graph, m) && !reported.some((q) => overlapsMost(q.span, m.span)))
  const quotes = [...reported]
  for (const m of bare) {
    const before = quotes.filter((q) => q.kind !== 'indirect' && q.span[1] <= m.span[0]).at(-1)
    const near = cueAround(graph, m)
    const heir = m.continues || (before !== undefined && isNextParagraph(graph.doc.text, before.span[1], m.span[0])) ? before : undefined
    if (near === undefined && heir === undefined) continue
    quotes.push({ kind: 'direct', span: m.span, cue: near?.cue ?? heir?.cue ?? -1, speaker: near?.speaker ?? heir?.speaker ?? -1 })
    quotes.sort((a, b) => a.span[0] - b.span[0])
  }
  return quotes.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

function toQuote(graph: Graph, { cue, speaker, content }: Cue, marked: readonly Marked[]): Quote | null {
  if (content.length === 0) return null
  const words = trim(graph, content)
  if (words.length === 0) return null
  const span = graph.spanOf(words)
  const inside = marked.filter((m) => m.span[0] >= span[0] - 1 && m.span[1] <= span[1] + 2)
  const whole = marked.find((m) => contains(m.span, span) || covers(inside, span))
  const kind = whole ? 'direct' : inside.length > 0 ? 'mixed' : 'indirect'
  const around = marked.find((m) => m.depth === 0 && contains(m.span, span))
  return { kind, span: around ? around.span : span, cue, speaker }
}

/** The marked stretches hold all but a few units of the span. */
function covers(inside: readonly Marked[], span: Span): boolean {
  const held = inside.filter((m) => m.depth === 0).reduce((sum, m) => sum + m.span[1] - m.span[0], 0)
  return held > 0.9 * (span[1] - span[0])
}

/** Without punctuation and marks at the ends, and without an opening "that". */
function trim(graph: Graph, tokens: readonly number[]): readonly number[] {
  let first = 0
  let last = tokens.length
  const isEdge = (i: number): boolean => graph.token(tokens[i] as number).upos === 'PUNCT'
  while (first < last && (isEdge(first) || opensClause(graph, tokens[first] as number))) first++
  while (last > first && isEdge(last - 1)) last--
  return tokens.slice(first, last)
}

const opensClause = (graph: Graph, token: number): boolean =>
  graph.token(token).deprel === 'mark' && graph.token(token).lemma.toLowerCase() === 'that'

/** More than one word, or a whole sentence; not a title or a nickname. */
function isSpeech(graph: Graph, { span }: Marked): boolean {
  const words = graph.doc.text.slice(span[0], span[1]).trim().split(/\s+/)
  return words.length > 3 || /[.!?,]$/.test(graph.doc.text.slice(span[0], span[1]))
}

const overlapsMost = (a: Span, b: Span): boolean => Math.min(a[1], b[1]) - Math.max(a[0], b[0]) > 0.5 * (b[1] - b[0])

/** A cue in the sentence that the marked words stand in, or in the one right before when that ends in a colon. */
function cueAround(graph: Graph, { span }: Marked): Cue | undefined {
  const sentences = graph.doc.sentences.filter((s) => s.span[0] < span[1] + 2 && span[0] - 2 < s.span[1])
  const inOwn = sentences.flatMap((s) => cuesOf(graph, s.first, s.last)).filter(({ cue }) => !contains(span, graph.token(cue).span))
  return inOwn.find((c) => c.speaker >= 0) ?? inOwn[0]
}

function isNextParagraph(text: string, end: number, start: number): boolean {
  const between = text.slice(end, start)
  return between.length < 12 && /^[\s"”“'’.,]*$/.test(between) && between.includes('\n')
}
