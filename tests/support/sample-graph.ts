import type { Doc, Name, NameKind, Sentence, Token } from '../../src/language/doc.ts'
import { Graph } from '../../src/language/graph.ts'
import { sentencesOf } from '../../src/language/parser.ts'

/** A Doc for tests, made without a model: our own words and sentences, every word a root, the named phrases its names, all else common nouns. */
export function sampleGraph(text: string, phrases: readonly (readonly [NameKind, string])[]): Graph {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const words of sentencesOf(text)) {
    const first = tokens.length
    for (const span of words) {
      const word = text.slice(span[0], span[1])
      const index = tokens.length
      tokens.push({
        index,
        span,
        text: word,
        lemma: word,
        upos: /^\p{L}/u.test(word) ? 'NOUN' : 'PUNCT',
        xpos: 'NN',
        head: -1,
        deprel: 'root',
        sentence: sentences.length,
      })
    }
    const [start, end] = [words[0]?.[0] ?? 0, words[words.length - 1]?.[1] ?? 0]
    sentences.push({ index: sentences.length, span: [start, end], first, last: tokens.length, root: first })
  }
  const doc: Doc = {
    text,
    tokens,
    sentences,
    names: namesOf(text, tokens, phrases),
    quotes: [],
    chains: [],
  }
  return new Graph(doc)
}

/** The phrases in text order, each looked for after the one before it. Throws when one is not there. */
function namesOf(text: string, tokens: readonly Token[], phrases: readonly (readonly [NameKind, string])[]): Name[] {
  let at = 0
  return phrases.map(([kind, phrase]) => {
    const start = text.indexOf(phrase, at)
    if (start < 0) throw new Error(`'${phrase}' does not stand in the sample`)
    at = start + phrase.length
    const first = tokens.findIndex((t) => t.span[1] > start)
    const last = tokens.findIndex((t) => t.span[0] >= at)
    return { kind, span: [start, at], first, last: last < 0 ? tokens.length : last, head: first }
  })
}
