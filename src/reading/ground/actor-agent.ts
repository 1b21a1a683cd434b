import type { Agent } from '../../knowledge/actors.ts'
import type { GroundContext } from '../context.ts'

/** A noun or phrase that names an office, a calling or a body. */
export interface AgentMatch {
  readonly agent: Agent
  readonly phrase: string
  /** Tokens `first` to `last` (inclusive). */
  readonly first: number
  readonly last: number
}

/** The longest agent phrase that ends at a token: "prime *minister*", "security *forces*". */
export function agentAt({ graph, knowledge }: GroundContext, last: number): AgentMatch | null {
  const { actors } = knowledge
  const { upos, sentence } = graph.token(last)
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ' && upos !== 'VERB') return null
  const begin = graph.doc.sentences[sentence]?.first ?? last
  let found: AgentMatch | null = null
  let lemmas = ''
  let words = ''
  for (let first = last; first >= begin && first > last - actors.longestAgent; first--) {
    const token = graph.token(first)
    const word = token.text.toLowerCase()
    lemmas = first === last ? token.lemma.toLowerCase() : `${word} ${lemmas}`
    words = first === last ? word : `${word} ${words}`
    const agent =
      actors.agent(lemmas) ?? actors.agent(words) ?? (upos === 'PROPN' && words.endsWith('s') ? actors.agent(words.slice(0, -1)) : null)
    if (agent && !(upos === 'VERB' && first === last)) found = { agent, phrase: lemmas, first, last }
  }
  return found && (upos !== 'ADJ' || isNounLike(graph, last)) ? found : null
}

/** "the wounded", "the displaced". */
const isNounLike = (graph: GroundContext['graph'], token: number): boolean =>
  !/^(?:amod|compound|advmod|acl)/.test(graph.token(token).deprel)

/** Agent phrases among the other tokens of a phrase, from its end to its beginning: what stands nearest before the head comes first of those. */
export function agentsAround(context: GroundContext, tokens: readonly number[], head: number): AgentMatch[] {
  const own = agentAt(context, head)
  const out: AgentMatch[] = []
  let limit = own ? own.first : head
  for (let k = tokens.length - 1; k >= 0; k--) {
    const i = tokens[k] as number
    if (i >= limit && i <= head) continue
    const match = i === head ? null : agentAt(context, i)
    if (!match) continue
    out.push(match)
    if (i < limit) limit = match.first
  }
  return out
}
