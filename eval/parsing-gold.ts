import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Span } from '../src/kit/span.ts'
import { type ConlluSentence, readConllu } from '../src/language/conllu.ts'
import { placeWords } from '../src/language/conllu-doc.ts'

/** One document of a treebank: its sentences, its text as it was written, and where each word stands in it. */
export interface Treebank {
  readonly sentences: readonly ConlluSentence[]
  readonly text: string
  /** Spans in `text` of the words of each sentence. */
  readonly spans: readonly (readonly Span[])[]
}

/** Documents of a gzipped CoNLL-U file, by its `# newdoc` lines. Throws when the file is missing. */
export function readTreebank(file: URL): Treebank[] {
  const groups: ConlluSentence[][] = []
  for (const sentence of readConllu(gunzipSync(readFileSync(file)).toString('utf8'))) {
    if (sentence.meta.has('newdoc id') || groups.length === 0) groups.push([])
    groups.at(-1)?.push(sentence)
  }
  return groups.map(layOut)
}

/** Sentences as the text had them, a blank line before each paragraph. */
function layOut(sentences: readonly ConlluSentence[]): Treebank {
  let text = ''
  const spans: Span[][] = []
  for (const sentence of sentences) {
    if (text !== '' && isParagraph(sentence)) text = `${text.trimEnd()}\n\n`
    const placed = placeWords(sentence, text.length)
    text += placed.text
    spans.push(placed.spans)
  }
  return { sentences, text, spans }
}

const isParagraph = ({ meta }: ConlluSentence): boolean => meta.has('newpar') || meta.has('newpar id')
