import type { Span } from '../kit/span.ts'
import { openReader, type Reader } from '../model/reader.ts'
import { assembleDoc, type ReadSentence } from './assemble.ts'
import type { Doc } from './doc.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'

/** The weights that ship with the package. */
const OWN_WEIGHTS = new URL('../../weights/reader/', import.meta.url)

export interface ParserOptions {
  /** Folder of the weights, as a file URL that ends with a slash; those of the package when absent. */
  readonly weights?: URL
  /** Threads of the network; 1 when absent. */
  readonly threads?: number
}

export interface ParseOptions {
  /** Stretches that get no words: headers, notices. Each also ends the sentence before it. */
  readonly skip?: readonly Span[]
}

/** Turns text into Docs. The same text gives the same Doc, whatever was parsed before. */
export interface Parser {
  parse(text: string, options?: ParseOptions): Promise<Doc>
  /** Parses sentences whose words are known; the Doc's text is the words joined by spaces, a sentence a line. */
  parseTokens(sentences: readonly (readonly string[])[]): Promise<Doc>
  close(): Promise<void>
}

/** Loads the weights once. Throws ChanceryError WEIGHTS_MISSING, WEIGHTS_BROKEN or RUNTIME_MISSING. */
export async function makeParser(options: ParserOptions = {}): Promise<Parser> {
  const reader = await openReader(options.weights ?? OWN_WEIGHTS, options.threads ?? 1)
  return {
    parse: (text, { skip = [] } = {}) => parseSpans(text, sentencesOf(text, skip), reader),
    parseTokens: (sentences) => {
      const { text, spans } = joinWords(sentences)
      return parseSpans(text, spans, reader)
    },
    close: () => reader.close(),
  }
}

async function parseSpans(text: string, sentences: readonly (readonly Span[])[], reader: Reader): Promise<Doc> {
  const forms = sentences.map((words) => words.map(([start, end]) => text.slice(start, end)))
  const analyses = await reader.analyse(forms)
  const read = analyses.map((analysis, i): ReadSentence => ({ words: sentences[i] as readonly Span[], analysis }))
  return assembleDoc(text, read)
}

/** Words of each sentence outside the stretches to skip. */
export function sentencesOf(text: string, skip: readonly Span[] = []): Span[][] {
  const out: Span[][] = []
  for (const range of rangesBetween(text.length, skip)) {
    const words = tokenize(text, range)
    for (const [first, last] of splitSentences(text, words)) out.push(words.slice(first, last))
  }
  return out
}

/** What is left of [0, length) without the skipped stretches, which may overlap and stand in any order. */
function rangesBetween(length: number, skip: readonly Span[]): Span[] {
  const out: Span[] = []
  let start = 0
  for (const [from, to] of [...skip].sort((a, b) => a[0] - b[0])) {
    if (from > start) out.push([start, Math.min(from, length)])
    start = Math.max(start, to)
  }
  if (start < length) out.push([start, length])
  return out
}

function joinWords(sentences: readonly (readonly string[])[]): { text: string; spans: Span[][] } {
  let at = 0
  const lines: string[] = []
  const spans = sentences.map((words) => {
    const row = words.map((word): Span => {
      const span: Span = [at, at + word.length]
      at = span[1] + 1
      return span
    })
    lines.push(words.join(' '))
    if (words.length === 0) at++
    return row
  })
  return { text: lines.join('\n'), spans }
}
