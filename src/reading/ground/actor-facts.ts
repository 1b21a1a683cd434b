import type { Doc } from '../../language/doc.ts'
import type { KnownEntity, StateName } from '../../knowledge/actors.ts'
import type { GroundContext } from '../context.ts'
import { agentAt, type AgentMatch, agentsBefore } from './actor-agent.ts'
import { npTokens } from './np.ts'

/** What the words of one noun phrase say of the actor that it names; nothing comes from elsewhere in the text. */
export interface Facts {
  /** False for things, and for what cannot be told from them. */
  readonly isActor: boolean
  /** ISO alpha-3 or PLOVER's own; several for "the Armenian and Azerbaijani presidents". The nearest to the head first. */
  readonly countries: readonly string[]
  readonly sectors: readonly string[]
  readonly role: string | null
  readonly entity: KnownEntity | null
  /** The head names a state, its seat, or its people. */
  readonly state: StateName | null
}

export const NOTHING: Facts = { isActor: false, countries: [], sectors: [], role: null, entity: null, state: null }

/** Lower-case words of a Doc, made once. */
const lowered = new WeakMap<Doc, readonly string[]>()
export function lowerWordsOf(doc: Doc): readonly string[] {
  let words = lowered.get(doc)
  if (!words) {
    words = doc.tokens.map((t) => t.text.toLowerCase())
    lowered.set(doc, words)
  }
  return words
}

interface Found {
  readonly states: readonly { readonly state: StateName; readonly at: number; readonly onHead: boolean }[]
  readonly entities: readonly { readonly entity: KnownEntity; readonly onHead: boolean }[]
}

/** Facts of the phrase under a nominal head. */
export function factsOf(context: GroundContext, head: number): Facts {
  const tokens = npTokens(context, head)
  const found = findNames(context, tokens, head)
  const agent = agentAt(context, head)
  const before = agentsBefore(context, tokens, head)
  const entity = found.entities.find((e) => e.onHead)?.entity ?? null
  const onHead = found.states.find((s) => s.onHead)?.state ?? null
  const state = onHead && (agent === null || onHead.as !== 'demonym') ? onHead : null
  const title = entity?.role ?? roleOf(agent, before)
  return {
    isActor: entity !== null || state !== null || agent !== null || isNamedActor(context, head) || (isNamed(context, head) && before.length > 0),
    countries: countriesOf(context, head, entity, found),
    sectors: sectorsOf(context, { entity, state, agent, before, found }),
    role: title, entity, state,
  }
}

function roleOf(agent: AgentMatch | null, before: readonly AgentMatch[]): string | null {
  if (agent) return agent.agent.isRole ? agent.phrase : null
  return before.find((b) => b.agent.isRole)?.phrase ?? null
}

/** Names of states and known bodies among the tokens of a phrase. */
function findNames(context: GroundContext, tokens: readonly number[], head: number): Found {
  const { doc, knowledge } = context
  const words = lowerWordsOf(doc)
  const states: { state: StateName; at: number; onHead: boolean }[] = []
  const entities: { entity: KnownEntity; onHead: boolean }[] = []
  for (let k = 0; k < tokens.length; k++) {
    const i = tokens[k] as number
    if (!isNameLike(context, i)) continue
    const body = knowledge.actors.entitiesAt(words, i)
    const land = knowledge.actors.stateAt(words, i)
    const last = Math.max(body?.next ?? 0, land?.next ?? 0)
    if (body && body.next === last) {
      const entity = chooseEntity(context, body.entities, i, body.next)
      if (entity) entities.push({ entity, onHead: i <= head && head < body.next })
      if (entity) k = skipTo(tokens, k, body.next)
      if (entity) continue
    }
    if (!land || !isStateHere(context, land.state, i, land.next)) continue
    states.push({ state: land.state, at: i, onHead: i <= head && head < land.next })
    k = skipTo(tokens, k, land.next)
  }
  return { states, entities }
}

/** Index before the first token at or after `next`. */
function skipTo(tokens: readonly number[], k: number, next: number): number {
  let i = k
  while (i + 1 < tokens.length && (tokens[i + 1] as number) < next) i++
  return i
}

/** A proper name or an adjective of one: with a capital, or tagged as a name. */
function isNameLike({ graph }: GroundContext, index: number): boolean {
  const { text, upos } = graph.token(index)
  const first = text.charCodeAt(0)
  return upos === 'PROPN' || (first >= 65 && first <= 90) || first > 127 || (upos === 'ADJ' && first >= 97)
}

/** Short names in capitals must stand in capitals ("WHO", "US"). */
const isSpelt = (context: GroundContext, name: string, first: number, next: number): boolean =>
  !/^[A-Z.]{2,5}$/.test(name) || next - first > 1 || context.graph.token(first).text === context.graph.token(first).text.toUpperCase()

function chooseEntity(context: GroundContext, entities: readonly KnownEntity[], first: number, next: number): KnownEntity | null {
  const { graph, story } = context
  const year = Number(story.published?.slice(0, 4)) || null
  const short = graph.doc.text.slice(graph.token(first).span[0], graph.token(next - 1).span[1])
  if (!isSpelt(context, shortest(entities, short), first, next)) return null
  const alive = entities.filter((e) => e.kind !== 'person' || year === null || e.from === null || year >= e.from - 10)
  return alive[0] ?? null
}

/** The alias that was matched, as it is spelt in the table. */
const shortest = (entities: readonly KnownEntity[], text: string): string =>
  entities.flatMap((e) => [e.name, ...e.aliases]).find((n) => n.toLowerCase() === text.toLowerCase()) ?? text

function isStateHere(context: GroundContext, state: StateName, first: number, next: number): boolean {
  const { graph, doc } = context
  const token = graph.token(first)
  const word = token.text
  if (next - first === 1 && word.length <= 3 && word !== word.toUpperCase()) return false
  if (next - first === 1 && state.as !== 'demonym' && token.upos === 'ADJ') return false
  const name = doc.names.find((n) => n.first <= first && first < n.last)
  return !(name && name.kind === 'person' && name.last - name.first > next - first && state.as === 'name')
}

function countriesOf(context: GroundContext, head: number, entity: KnownEntity | null, found: Found): string[] {
  if (entity) return [entity.country]
  const on = found.states.filter((s) => s.onHead)
  if (on.length > 0) return [(on[0] as { state: StateName }).state.code]
  const left = found.states.filter((s) => s.at < head).sort((a, b) => b.at - a.at)
  const right = found.states.filter((s) => s.at > head)
  const bodies = found.entities.map((e) => e.entity.country)
  const near = [...left, ...right].map((s) => s.state.code)
  const codes = near.length > 0 && bodies.length === 0 ? near : [...bodies, ...near]
  if (codes.length === 0) return fromOrigin(context, head)
  return isPlural(context, head) ? [...new Set(codes)] : codes.slice(0, 1)
}

const isPlural = ({ graph }: GroundContext, head: number): boolean => /^NNP?S$/.test(graph.token(head).xpos)

/** "troops *from* Chad", "the government *in* Kabul". */
function fromOrigin(context: GroundContext, head: number): string[] {
  const { graph, knowledge, doc } = context
  const words = lowerWordsOf(doc)
  const isRule = ['government', 'authority', 'regime', 'administration', 'official'].includes(graph.token(head).lemma.toLowerCase())
  for (const c of graph.dependents(head, 'nmod')) {
    const mark = graph.dependents(c, 'case').map((k) => graph.token(k).lemma.toLowerCase())[0]
    if (mark !== 'from' && !(mark === 'in' && isRule)) continue
    const codes = [c, ...graph.dependents(c, 'conj')].flatMap((t) => knowledge.actors.stateAt(words, firstOfName(context, t))?.state.code ?? [])
    if (codes.length > 0) return codes
  }
  return []
}

/** First token of the name that a token heads. */
function firstOfName({ doc }: GroundContext, token: number): number {
  return doc.names.find((n) => n.first <= token && token < n.last)?.first ?? token
}

interface Parts {
  readonly entity: KnownEntity | null
  readonly state: StateName | null
  readonly agent: AgentMatch | null
  readonly before: readonly AgentMatch[]
  readonly found: Found
}

/** Modifiers whose sector says more of who somebody is than the noun does ("*rebel* soldiers", "*student* protesters"). */
const FOREMOST = new Set(['REB', 'OPP', 'PRM', 'ELI'])

function sectorsOf(context: GroundContext, { entity, state, agent, before, found }: Parts): string[] {
  const year = Number(context.story.published?.slice(0, 4)) || null
  if (entity) return entity.to !== null && year !== null && year > entity.to + 1 && before.length === 0 ? ['ELI'] : [...entity.sectors]
  if (state?.as === 'demonym') return ['CVL']
  if (state) return [...state.sectors]
  const around = [...found.entities.flatMap((e) => e.entity.sectors), ...found.states.flatMap((s) => (s.state.as === 'seat' ? s.state.sectors : []))]
  const modifiers = before.flatMap((b) => (b.agent.as === 'own' ? b.agent.sectors : []))
  const main = agent ?? before[0] ?? null
  if (!main) return [...new Set(around)]
  if (main.agent.as === 'lean') {
    const borrowed = [...modifiers, ...around]
    return [...new Set(borrowed.length > 0 ? borrowed : [...before.flatMap((b) => b.agent.sectors), ...main.agent.sectors])].slice(0, 3)
  }
  const own = main.agent.sectors
  const first = modifiers.filter((m) => FOREMOST.has(m) || own.includes('CVL'))
  return [...new Set([...first, ...own, ...modifiers])].slice(0, 3)
}

/** A name of a person, organization or group, or a proper noun that is no place, building, event or time. */
function isNamedActor({ doc, graph }: GroundContext, head: number): boolean {
  const name = doc.names.find((n) => n.first <= head && head < n.last)
  if (name) return name.kind === 'person' || name.kind === 'organization' || name.kind === 'group'
  return graph.token(head).upos === 'PROPN' && graph.token(head).deprel !== 'compound'
}

const isNamed = ({ doc, graph }: GroundContext, head: number): boolean =>
  graph.token(head).upos === 'PROPN' || doc.names.some((n) => n.first <= head && head < n.last && n.kind === 'person')
