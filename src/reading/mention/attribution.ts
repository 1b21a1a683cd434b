import type { Quote } from '../../language/doc.ts'
import type { Graph } from '../../language/graph.ts'
import { speechVerbs } from '../../language/speech-verbs.ts'

/** One layer of "who says so" around an event. */
export interface Layer {
  readonly speaker: number
  readonly cue: number
  readonly verb: string | null
  readonly certainty: 'stated' | 'alleged' | 'doubted' | 'denied'
  readonly quoted: boolean
}

/** Speech layers around a token, innermost first: in "A said B had denied it", B's comes before A's. */
export function layersOf(graph: Graph, token: number): Layer[] {
  const [start, end] = graph.token(token).span
  const around = graph.doc.quotes.filter((q) => q.span[0] <= start && end <= q.span[1] && q.cue !== token)
  return around.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0])).map((q) => layer(graph, q))
}

function layer(graph: Graph, quote: Quote): Layer {
  const verb = quote.cue < 0 ? null : graph.token(quote.cue).lemma.toLowerCase()
  return {
    speaker: quote.speaker,
    cue: quote.cue,
    verb,
    certainty: (verb && speechVerbs().get(verb)?.certainty) || 'stated',
    quoted: quote.kind !== 'indirect',
  }
}
