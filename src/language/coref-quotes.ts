import type { Quote } from './doc.ts'
import type { Graph } from './graph.ts'

/** Which words lie in whose speech, looked up by token. */
export class QuoteIndex {
  /** Innermost quote of any kind that holds a token, and innermost one in marks. */
  readonly #within = new Map<number, Quote>()
  readonly #marked = new Map<number, Quote>()
  readonly #speakers = new Set<number>()

  constructor(graph: Graph, quotes: readonly Quote[]) {
    for (const quote of quotes) {
      if (quote.speaker >= 0) this.#speakers.add(quote.speaker)
      this.#fill(graph, quote)
    }
  }

  /** Later quotes start later, so that inner ones replace outer ones. */
  #fill(graph: Graph, quote: Quote): void {
    const { tokens } = graph.doc
    for (let i = firstTokenAt(graph, quote.span[0]); i < tokens.length; i++) {
      const token = tokens[i]
      if (!token || token.span[0] >= quote.span[1]) return
      if (i === quote.cue || i === quote.speaker) continue
      this.#within.set(i, quote)
      if (quote.kind !== 'indirect') this.#marked.set(i, quote)
    }
  }

  around(token: number): Quote | undefined {
    return this.#within.get(token)
  }

  /** The quote in marks around a token. */
  markedAround(token: number): Quote | undefined {
    return this.#marked.get(token)
  }

  /** The token heads a phrase that says something: "*he* said". */
  isSpeaker(token: number): boolean {
    return this.#speakers.has(token)
  }
}

/** First token that starts at or behind an offset. */
function firstTokenAt(graph: Graph, offset: number): number {
  const { tokens } = graph.doc
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.span[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
