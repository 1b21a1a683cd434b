import type { ActorIndex, Agent } from '../../knowledge/actors/actors.ts'
import type { Doc, Token } from '../../language/doc.ts'
import type { Graph } from '../../language/graph.ts'
import type { GroundContext } from '../context.ts'
import { nameAt } from './actor-names.ts'

/** A noun or phrase that names an office, a calling or a body. */
export interface AgentMatch {
  readonly agent: Agent
  readonly phrase: string
  /** Tokens `first` to `last` (inclusive). */
  readonly first: number
  readonly last: number
}

/** The longest agent phrase that ends at a token: "prime *minister*", "security *forces*", "secretary-*general*". */
export function agentAt({ graph, knowledge }: GroundContext, last: number): AgentMatch | null {
  const { actors } = knowledge
  const { upos, sentence, deprel } = graph.token(last)
  if (isSurname(graph.doc, last) || isCondition(graph.doc, last)) return null
  if (!NOMINAL.has(upos)) return null
  const isModifier = upos === 'ADJ' && MODIFYING.test(deprel)
  const begin = Math.max(graph.doc.sentences[sentence]?.first ?? last, last - actors.longestAgent + 1)
  let found: AgentMatch | null = null
  for (const form of formsOf(graph.token(last), actors)) {
    let phrase = form
    for (let first = last; first >= begin; first--) {
      if (first < last) phrase = joined(graph.token(first).text.toLowerCase(), phrase)
      const agent = upos === 'VERB' && first === last ? null : actors.agent(phrase)
      if (agent && (!found || first < found.first)) found = { agent, phrase, first, last }
    }
  }
  if (found && isModifier && !isTelling(found)) return null
  return found && asFormer(graph, found)
}

/** "*peasant* leaders", "*rebel* soldiers", but not "*local* leaders" or "the *wounded* minister". */
const isTelling = ({ agent, phrase }: AgentMatch): boolean => !agent.sectors.includes('CVL') && !agent.isRole && !phrase.endsWith('ed')

const FORMER = new Set([
  'former',
  'ex',
  'ousted',
  'deposed',
  'erstwhile',
  'onetime',
  'one-time',
  'late',
  'disgraced',
  'impeached',
  'toppled',
])
/** Sectors of those who are ELI once they have left office. */
const IN_OFFICE = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'COP', 'SPY'])

/** "*former* Polish president", "*ex-*minister": who held an office is one of the elites (PLOVER's ELI). */
function asFormer(graph: Graph, found: AgentMatch): AgentMatch {
  const { agent, phrase, first, last } = found
  if (!agent.isRole || !agent.sectors.some((sector) => IN_OFFICE.has(sector))) return found
  const { head, deprel, text } = graph.token(last)
  const heads = TITLE.test(deprel) ? [last, head] : [last]
  const before = heads.flatMap((h) => graph.dependents(h, 'amod', 'compound', 'advmod')).filter((c) => c < first)
  const word = before.map((c) => graph.token(c).lemma.toLowerCase()).find((lemma) => FORMER.has(lemma))
  if (word === undefined && !EX.test(text)) return found
  return { ...found, agent: { ...agent, sectors: ['ELI'] }, phrase: `${word ?? 'former'} ${phrase}` }
}

const EX = /^ex-/i
const TITLE = /^(?:compound|nmod|flat|appos)/

/** "Jordan *King*", "Maurice *Bishop*". */
function isSurname(doc: Doc, token: number): boolean {
  const name = nameAt(doc, token)
  return name?.kind === 'person' && token > name.first
}

/** "a *state* of emergency": what comes before a common noun without an article is a condition, not a country. */
function isCondition({ tokens }: Doc, token: number): boolean {
  return tokens[token]?.lemma === 'state' && tokens[token + 1]?.text.toLowerCase() === 'of' && tokens[token + 2]?.upos === 'NOUN'
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB'])
/** Not "the *wounded*", "the *displaced*". */
const MODIFYING = /^(?:amod|compound|advmod|acl)/

/** Forms of a word under which some agent phrase ends, its lemma first; mostly none. */
function formsOf({ text, lemma }: Token, actors: ActorIndex): string[] {
  const word = text.toLowerCase().replace(EX, '')
  const forms = [lemma.toLowerCase(), lemma.toLowerCase().replace(EX, ''), word, word.endsWith('s') ? word.slice(0, -1) : word]
  return forms.filter((form, i) => forms.indexOf(form) === i && actors.endsAgent(form))
}

/** Hyphens stand without blanks, however a tokenizer parts them. */
const joined = (word: string, phrase: string): string => (word === '-' || phrase.startsWith('-') ? word + phrase : `${word} ${phrase}`)

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
