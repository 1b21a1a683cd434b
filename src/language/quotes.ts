import { contains, overlaps, type Span } from '../kit/span.ts'
import type { Quote, Sentence } from './doc.ts'
import type { Graph } from './graph.ts'
import { bareQuotes } from './quotes-bare.ts'
import { findMarked, type Marked } from './quotes-marks.ts'
import { type Cue, cuesOf } from './speech-cues.ts'

/** Share of the words said that lie in marks, from which on the whole is direct speech. */
const MOSTLY = 0.9
const OPENINGS = new Set(['that', 'of'])

/** Everything that somebody is said to say: in marks, in part in marks, or reported. In text order, outer before inner. */
export function findQuotes(graph: Graph): Quote[] {
  const marked = findMarked(graph.doc.text)
  const bySentence = markedBySentence(graph.doc.sentences, marked)
  const reported = cuesOf(graph).flatMap((cue) => quotesOf(graph, cue, bySentence[graph.token(cue.cue).sentence] ?? []))
  reported.sort(inOrder)
  return [...reported, ...bareQuotes(graph, marked, reported)].sort(inOrder)
}

const inOrder = (a: Quote, b: Quote): number => a.span[0] - b.span[0] || b.span[1] - a.span[1]

/** For each sentence, the stretches that share a unit with it. */
function markedBySentence(sentences: readonly Sentence[], marked: readonly Marked[]): Marked[][] {
  const out: Marked[][] = []
  let open: Marked[] = []
  let next = 0
  for (const { span } of sentences) {
    open = open.filter((m) => m.span[1] > span[0])
    for (; next < marked.length && (marked[next] as Marked).span[0] < span[1]; next++) {
      if ((marked[next] as Marked).span[1] > span[0]) open.push(marked[next] as Marked)
    }
    out.push(open)
  }
  return out
}

/** The quotes that a cue brings in: one, or two where it stands between its words ("Yes," she said, "we will"): both in marks then, or neither. */
function quotesOf(graph: Graph, { cue, speaker, content }: Cue, marked: readonly Marked[]): Quote[] {
  const at = content.findIndex((i) => i > cue)
  const isSplit = at > 0 && content.some((i) => i < cue)
  const parts = isSplit ? [content.slice(0, at), content.slice(at)] : [content]
  const quotes = parts.flatMap((part): Quote[] => {
    const words = trimmed(graph, part)
    if (words.length === 0) return []
    const { kind, span } = inMarks(graph.spanOf(words), graph.token(cue).span, marked)
    return [{ kind, span, cue, speaker }]
  })
  return isSplit && quotes[0]?.kind === 'direct' ? quotes.filter((q) => q.kind !== 'indirect') : quotes
}

/** Speech in marks is the whole of the innermost stretch that holds it but not its cue; a cue in marks reaches no further than they do. */
function inMarks(words: Span, cue: Span, marked: readonly Marked[]): Pick<Quote, 'kind' | 'span'> {
  const outer = marked.findLast((m) => contains(m.span, cue) && overlaps(m.span, words))
  const span: Span = outer ? [Math.max(outer.span[0], words[0]), Math.min(outer.span[1], words[1])] : words
  const around = marked.findLast((m) => contains(m.span, span) && !contains(m.span, cue))
  if (around) return { kind: 'direct', span: around.span }
  const inside = marked.filter((m) => m.span[0] >= span[0] - 1 && m.span[0] < span[1] && !contains(m.span, cue))
  if (inside.length === 0) return { kind: 'indirect', span }
  const end = Math.max(span[1], ...inside.filter((m) => m.span[0] === span[0]).map((m) => m.span[1]))
  const held = inside
    .filter((m) => !inside.some((o) => o !== m && contains(o.span, m.span)))
    .reduce((sum, m) => sum + m.span[1] - m.span[0], 0)
  return { kind: held > MOSTLY * (end - span[0]) ? 'direct' : 'mixed', span: [span[0], end] }
}

/** Without punctuation at the ends, and without an opening "that" or "of". */
function trimmed(graph: Graph, tokens: readonly number[]): readonly number[] {
  let first = 0
  let last = tokens.length
  const isEdge = (i: number): boolean => graph.token(tokens[i] as number).upos === 'PUNCT'
  while (first < last && (isEdge(first) || opensClause(graph, tokens[first] as number))) first++
  while (last > first && isEdge(last - 1)) last--
  return tokens.slice(first, last)
}

const opensClause = (graph: Graph, token: number): boolean =>
  (graph.token(token).deprel === 'mark' || graph.token(token).deprel === 'case') && OPENINGS.has(graph.token(token).lemma.toLowerCase())
