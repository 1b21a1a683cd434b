import type { Span } from '../kit/span.ts'
import type { Analysis } from '../model/analysis.ts'
import { findChains } from './coref.ts'
import type { Doc, Name, NameKind, Sentence, Token, Upos } from './doc.ts'
import { Graph } from './graph.ts'
import { lemmatize } from './lemma.ts'
import { findQuotes } from './quotes.ts'
import { nameOver, settleNames } from './settle-names.ts'

const NAME_KINDS: ReadonlySet<string> = new Set(['person', 'organization', 'place', 'group', 'facility', 'event', 'time'])
/** Relations of the words that mark a whole phrase. */
const MARKS: ReadonlySet<string> = new Set(['case', 'det', 'mark', 'cop', 'cc'])
const SHORT_HAS: ReadonlySet<string> = new Set(["'s", '’s', '`s'])

/** A sentence's words in the text, with what the network read in them. */
export interface ReadSentence {
  readonly words: readonly Span[]
  readonly analysis: Analysis
}

/** The Doc of a text from its read sentences, in text order; sentences without words are left out. */
export function assembleDoc(text: string, read: readonly ReadSentence[]): Doc {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const names: Name[] = []
  for (const sentence of read) {
    if (sentence.words.length === 0) continue
    addSentence(text, sentence, tokens, sentences, names)
  }
  return withDiscourse({ text, tokens, sentences, names: settleNames(tokens, names), quotes: [], chains: [] })
}

/** The Doc with its quotes and chains, found in its syntax and names. */
export function withDiscourse(doc: Doc): Doc {
  const quotes = findQuotes(new Graph(doc))
  const quoted = { ...doc, quotes }
  return { ...quoted, chains: findChains(new Graph(quoted), quotes) }
}

function addSentence(text: string, { words, analysis }: ReadSentence, tokens: Token[], sentences: Sentence[], names: Name[]): void {
  const first = tokens.length
  let root = first
  for (let i = 0; i < words.length; i++) {
    const span = words[i] as Span
    const form = text.slice(span[0], span[1])
    const upos = analysis.upos[i] as Upos
    const xpos = pennTag(form, upos, analysis.xpos[i] as string)
    const head = aboveFlat(i, analysis)
    if (head < 0) root = first + i
    tokens.push({
      index: first + i,
      span,
      text: form,
      lemma: isPerfect(form, i, analysis) ? 'have' : lemmatize(form, upos, xpos),
      upos,
      xpos,
      head: head < 0 ? -1 : first + head,
      deprel: analysis.deprels[i] as string,
      sentence: sentences.length,
    })
  }
  for (const name of analysis.names) {
    if (NAME_KINDS.has(name.kind)) names.push(nameOver(tokens, name.kind as NameKind, first + name.first, first + name.last))
  }
  const span: Span = [(words[0] as Span)[0], (words[words.length - 1] as Span)[1]]
  sentences.push({ index: sentences.length, span, first, last: tokens.length, root })
}

/** Penn tag of a word; a verb that the network's other head calls an adjective or noun ("is *committed*") is a participle. */
function pennTag(form: string, upos: Upos, xpos: string): string {
  if (upos !== 'VERB' || !/^(?:JJ|NN)/.test(xpos)) return xpos
  const lower = form.toLowerCase()
  return lower.endsWith('ing') ? 'VBG' : lower.endsWith('ed') ? 'VBN' : xpos
}

/** Governor of a word; what marks a name stands on its head, not on a flat part of it ("*from* Guinea-Bissau"). */
function aboveFlat(i: number, { heads, deprels }: Analysis): number {
  let head = heads[i] as number
  if (MARKS.has(deprels[i] as string)) while (head >= 0 && deprels[head]?.startsWith('flat')) head = heads[head] as number
  return head
}

/** "It's been": a short form that stands as auxiliary of the active voice before a past participle. */
function isPerfect(form: string, i: number, { upos, xpos, heads, deprels }: Analysis): boolean {
  if (form.length !== 2 || upos[i] !== 'AUX' || deprels[i] !== 'aux' || !SHORT_HAS.has(form.toLowerCase())) return false
  return xpos[heads[i] as number] === 'VBN'
}
