import { overlaps, type Span } from '../kit/span.ts'
import type { Quote, Sentence } from './doc.ts'
import type { Graph } from './graph.ts'
import type { Marked } from './quotes-marks.ts'
import { speakerOf } from './speech-speaker.ts'
import { speechVerbs } from './speech-verbs.ts'

/** Fewest letters and words of speech in marks; less is a title or a nickname. */
const FEWEST_WORDS = 4
const SPACES = /\s+/
const WORD = /[\p{L}\p{N}]/u

/** Speech in marks that no cue's syntax holds: its speaker stands in the sentence around it, before a colon, or is the one who spoke before. */
export function bareQuotes(graph: Graph, marked: readonly Marked[], reported: readonly Quote[]): Quote[] {
  const out: Quote[] = []
  const { text, sentences } = graph.doc
  let next = 0
  let sentence = 0
  let before: Quote | undefined
  for (const m of marked) {
    for (; next < reported.length && (reported[next] as Quote).span[0] < m.span[0]; next++) before = later(before, reported[next] as Quote)
    while (sentence < sentences.length - 1 && (sentences[sentence] as Sentence).span[1] <= m.span[0]) sentence++
    if (m.depth > 0 || isHeld(reported, next, m.span) || (before && overlapsMost(before.span, m.span)) || !isSpeech(text, m)) continue
    const said = cueBeside(graph, m.span, sentence) ?? heir(graph, m, sentence, before)
    if (!said) continue
    const quote: Quote = { kind: 'direct', span: m.span, ...said }
    out.push(quote)
    before = later(before, quote)
  }
  return out
}

const later = (a: Quote | undefined, b: Quote): Quote => (a && a.span[1] >= b.span[1] ? a : b)

/** One of the next reported quotes is this stretch. */
function isHeld(reported: readonly Quote[], next: number, span: Span): boolean {
  for (let i = next; i < reported.length; i++) {
    const quote = reported[i] as Quote
    if (quote.span[0] >= span[1]) return false
    if (overlapsMost(quote.span, span)) return true
  }
  return false
}

const overlapsMost = (a: Span, b: Span): boolean => Math.min(a[1], b[1]) - Math.max(a[0], b[0]) > 0.5 * (b[1] - b[0])

function isSpeech(text: string, { span }: Marked): boolean {
  const words = text.slice(span[0], span[1]).trim()
  return '.!?,'.includes(words.at(-1) ?? ' ') || words.split(SPACES, FEWEST_WORDS).length >= FEWEST_WORDS
}

/** A speech verb outside the marks in the sentences that the stretch touches, or in the one before when that ends in a colon. */
function cueBeside(graph: Graph, span: Span, from: number): Pick<Quote, 'cue' | 'speaker'> | undefined {
  const { sentences, text } = graph.doc
  let found: Pick<Quote, 'cue' | 'speaker'> | undefined
  for (let s = from; s < sentences.length && (sentences[s] as Sentence).span[0] < span[1]; s++) {
    found = bestCue(graph, sentences[s] as Sentence, span) ?? found
  }
  const previous = sentences[from - 1]
  if (found || !previous || (sentences[from]?.span[0] ?? 0) < span[0] - 2 || !text.slice(0, previous.span[1]).endsWith(':')) return found
  return bestCue(graph, previous, span)
}

function bestCue(graph: Graph, { first, last }: Sentence, span: Span): Pick<Quote, 'cue' | 'speaker'> | undefined {
  let found: Pick<Quote, 'cue' | 'speaker'> | undefined
  for (let i = first; i < last; i++) {
    const token = graph.token(i)
    if (token.upos !== 'VERB' || overlaps(token.span, span)) continue
    const takes = speechVerbs().get(token.lemma.toLowerCase())?.takes
    if (!takes?.has('clause') && !takes?.has('quote')) continue
    const speaker = speakerOf(graph, i)
    if (!found || (found.speaker < 0 && speaker >= 0)) found = { cue: i, speaker }
  }
  return found
}

/** Who spoke before goes on: over the end of a paragraph, in the next sentence, or in a paragraph that is all speech. */
function heir({ doc }: Graph, m: Marked, sentence: number, before: Quote | undefined): Pick<Quote, 'cue' | 'speaker'> | undefined {
  if (!before) return undefined
  const said = { cue: before.cue, speaker: before.speaker }
  if (m.continues) return said
  const around = doc.sentences[sentence]
  if (!around || WORD.test(doc.text.slice(around.span[0], Math.max(around.span[0], m.span[0])))) return undefined
  const cueSentence = before.cue < 0 ? -1 : (doc.tokens[before.cue]?.sentence ?? -1)
  const lastSentence = sentenceBefore(doc.sentences, sentence, before.span[1])
  return sentence - Math.max(cueSentence, lastSentence) <= 1 ? said : undefined
}

/** The last of the sentences up to an index that starts before an offset; looks back over two. */
function sentenceBefore(sentences: readonly Sentence[], index: number, offset: number): number {
  for (let s = index; s >= 0 && s > index - 3; s--) if ((sentences[s] as Sentence).span[0] < offset) return s
  return -1
}
