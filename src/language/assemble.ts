import type { Span } from '../kit/span.ts'
import type { Analysis } from '../model/analysis.ts'
import { findChains } from './coref.ts'
import type { Doc, Learned, Name, NameKind, Sentence, Token, Upos } from './doc.ts'
import { Graph } from './graph.ts'
import { lemmatize } from './lemma.ts'
import { findQuotes } from './quotes.ts'

const NAME_KINDS: ReadonlySet<string> = new Set(['person', 'organization', 'place', 'group', 'facility', 'event', 'time'])
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
  const learned: (Learned | null)[] = []
  for (const sentence of read) {
    if (sentence.words.length === 0) continue
    addSentence(text, sentence, tokens, sentences, names)
    learned.push(sentence.analysis.learned)
  }
  return withDiscourse({ text, tokens, sentences, names, quotes: [], chains: [], learned })
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
    const xpos = analysis.xpos[i] as string
    const head = analysis.heads[i] as number
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
    if (NAME_KINDS.has(name.kind)) names.push(nameAt(tokens, name.kind as NameKind, first + name.first, first + name.last))
  }
  const span: Span = [(words[0] as Span)[0], (words[words.length - 1] as Span)[1]]
  sentences.push({ index: sentences.length, span, first, last: tokens.length, root })
}

/** "It's been": a short form that stands as auxiliary of the active voice before a past participle. */
function isPerfect(form: string, i: number, { upos, xpos, heads, deprels }: Analysis): boolean {
  if (form.length !== 2 || upos[i] !== 'AUX' || deprels[i] !== 'aux' || !SHORT_HAS.has(form.toLowerCase())) return false
  return xpos[heads[i] as number] === 'VBN'
}

/** A name over tokens `first` to `last` (exclusive); its head is the first token whose governor lies outside. */
export function nameAt(tokens: readonly Token[], kind: NameKind, first: number, last: number): Name {
  let head = last - 1
  for (let i = last - 1; i >= first; i--) {
    const governor = (tokens[i] as Token).head
    if (governor < first || governor >= last) head = i
  }
  return { kind, span: [(tokens[first] as Token).span[0], (tokens[last - 1] as Token).span[1]], first, last, head }
}
