import type { Sentence, Token } from '../../language/doc.ts'
import { Graph } from '../../language/graph.ts'
import { splitSentences } from '../../language/sentences.ts'
import { tokenize } from '../../language/tokenize.ts'

/**
 * Words and sentences of a text without its syntax, as far as sums and days need them: the record keeps readings, not Docs. Every
 * word is a root, tagged as a noun where it has letters.
 */
export function lightDoc(text: string): Graph {
  const spans = tokenize(text)
  const ranges = splitSentences(text, spans)
  const tokens: Token[] = []
  const sentences: Sentence[] = ranges.map(([first, last], index) => {
    for (let i = first; i < last; i++) tokens.push(tokenOf(text, spans[i] as readonly [number, number], i, index))
    return { index, span: [spans[first]?.[0] ?? 0, spans[last - 1]?.[1] ?? 0], first, last, root: first }
  })
  return new Graph({ text, tokens, sentences, names: [], quotes: [], chains: [] })
}

function tokenOf(text: string, span: readonly [number, number], index: number, sentence: number): Token {
  const word = text.slice(span[0], span[1])
  const upos = /^\p{L}/u.test(word) ? 'NOUN' : 'PUNCT'
  return { index, span, text: word, lemma: word, upos, xpos: 'NN', head: -1, deprel: 'root', sentence }
}
