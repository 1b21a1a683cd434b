import type { KnownEntity } from '../../knowledge/actors/actors.ts'
import type { GroundContext } from '../context.ts'
import { type FoundNames, type FoundState, firstOfName, nameAt } from './actor-names.ts'
import { isOtherPlace, stateMeant } from './actor-namesake.ts'
import { countryOfPlace } from './actor-place.ts'
import { lowerWordsOf } from './actor-words.ts'

/** Codes of the states that a phrase belongs to by its own words, the nearest to its head first. */
export function countriesOf(context: GroundContext, head: number, found: FoundNames): string[] {
  const around = found.states.filter((s) => !s.onHead && !s.ethnic)
  const onHead = found.entities.find((e) => e.onHead)
  if (onHead) return known([otherState(onHead.entity, around, head) ?? onHead.entity.country])
  const own = found.states.find((s) => s.onHead)
  if (own && !own.ethnic && !(own.state.as === 'demonym' && around.some((s) => s.at > head || isOwner(context, s, head))))
    return [own.state.code]
  const bodies = known(found.entities.map((e) => e.entity.country))
  if (bodies.length > 0) return bodies.slice(0, 1)
  return together(context, nearest(around, head), around).map((s) => s.state.code)
}

/** "*Israel's* Labour Party", "*Colombian* Red Cross": a body of one state that another state's name stands before; null when none does. */
export function otherState({ kind, country }: KnownEntity, states: readonly FoundState[], head: number): string | null {
  if (kind === 'person') return null
  const before = states.filter((s) => s.at < head && s.state.as !== 'seat').at(-1)
  return before && before.state.code !== country ? before.state.code : null
}

const known = (codes: readonly string[]): string[] => codes.filter((code) => code !== '-')

/** "*Bosnian* Serbs", "*Israel's* Arabs". */
const isOwner = ({ graph }: GroundContext, { at, next }: FoundState, head: number): boolean =>
  graph.token(next - 1).head === head || graph.token(at).head === head

/** What stands before the head counts before what stands behind it. */
function nearest(states: readonly FoundState[], head: number): FoundState | undefined {
  return states.filter((s) => s.at < head).at(-1) ?? states.find((s) => s.at > head)
}

/** A state with those that are coordinated with it: "of *Armenia and Azerbaijan*", "*US-Israeli*". Each code once. */
function together({ graph }: GroundContext, first: FoundState | undefined, all: readonly FoundState[]): FoundState[] {
  if (!first) return []
  const group = [first]
  for (let i = 0; i < group.length; i++) {
    const s = group[i] as FoundState
    for (const other of all) if (!group.includes(other) && isJoined(graph, s, other)) group.push(other)
  }
  const ordered = group.sort((a, b) => a.at - b.at)
  return ordered.filter((s, i) => ordered.findIndex((o) => o.state.code === s.state.code) === i)
}

function isJoined(graph: GroundContext['graph'], a: FoundState, b: FoundState): boolean {
  const [left, right] = a.at < b.at ? [a, b] : [b, a]
  for (let i = left.next; i < right.at; i++) if (!/^(?:,|and|or|-|–|\/|&|both|the)$/i.test(graph.token(i).text)) return false
  return right.at - left.next > 0 && right.at - left.next <= 3
}

/** Where somebody is tells whose he is, except of those who are sent abroad. */
const SENT = new Set(['MIL', 'JRN', 'SPY'])
const SENT_ROLES = new Set([
  'ambassador',
  'envoy',
  'diplomat',
  'consul',
  'special envoy',
  'consul general',
  'high commissioner',
  'attache',
  'attaché',
  'mediator',
])
const AT = new Set(['in', 'at', 'of', 'throughout', 'across', 'inside', 'within', 'near', 'around'])
const STAY = new Set(['base', 'live', 'operate', 'locate', 'fight', 'reside', 'hold', 'stage'])

const FLEE = new Set(['flee', 'escape'])

/** "rebels *in Darfur*", "troops *from Chad*", "a group *based in Trinidad*": the state of the place that a phrase is tied to; [] when none is. */
export function fromOrigin(context: GroundContext, head: number, sectors: readonly string[], role: string | null): string[] {
  const { graph } = context
  const away = sectors.some((s) => SENT.has(s)) || (role !== null && SENT_ROLES.has(role))
  for (const c of graph.dependents(head, 'nmod')) {
    const mark = prepositionOf(context, c)
    if (mark !== 'from' && (away || !AT.has(mark))) continue
    const codes = statesAt(context, c)
    if (codes.length > 0) return codes
  }
  for (const c of graph.dependents(head, 'compound', 'nmod:poss', 'amod')) {
    const code = isPlaceName(context, c) ? stateOfPlace(context, c) : null
    if (code !== null) return [code]
  }
  return fromClause(context, head)
}

/** "a group *based in Trinidad*", "families *fleeing the war in Sudan*". */
function fromClause(context: GroundContext, head: number): string[] {
  const { graph } = context
  for (const verb of graph.dependents(head, 'acl')) {
    const { lemma } = graph.token(verb)
    const places = STAY.has(lemma)
      ? graph.dependents(verb, 'obl').filter((c) => AT.has(prepositionOf(context, c)))
      : FLEE.has(lemma)
        ? graph.dependents(verb, 'obj').flatMap((c) => [c, ...graph.dependents(c, 'nmod').filter((n) => AT.has(prepositionOf(context, n)))])
        : []
    const [code] = places.flatMap((c) => statesAt(context, c))
    if (code !== undefined) return [code]
  }
  return []
}

/** "*Darfur* rebels", "*Niger State* police". */
function isPlaceName(context: GroundContext, token: number): boolean {
  if (nameAt(context.doc, token)?.kind === 'place') return true
  const own = context.knowledge.actors.stateAt(lowerWordsOf(context.doc), firstOfName(context.doc, token))
  return own !== null && isOtherPlace(context, own.next)
}

const prepositionOf = ({ graph }: GroundContext, token: number): string => {
  const mark = graph.dependent(token, 'case')
  return mark === undefined ? '' : graph.token(mark).lemma.toLowerCase()
}

function statesAt(context: GroundContext, token: number): string[] {
  const all = [token, ...context.graph.dependents(token, 'conj')].flatMap((t) => stateOfPlace(context, t) ?? [])
  return [...new Set(all)]
}

/** State of a place by its name or by the words around it ("the Bosnian town of ..."). */
export function stateOfPlace(context: GroundContext, token: number): string | null {
  const { graph, knowledge, doc } = context
  const words = lowerWordsOf(doc)
  const first = firstOfName(doc, token)
  const own = knowledge.actors.stateAt(words, first) ?? knowledge.actors.stateAt(words, token)
  if (own && isOtherPlace(context, own.next)) return countryOfPlace(context, graph.spanOf([first, own.next]))
  if (own && graph.token(token).upos !== 'NOUN') return stateMeant(context, own.state, token).code
  for (const c of graph.children(token)) {
    if (!/^(?:amod|compound|nmod)/.test(graph.token(c).deprel)) continue
    const near = knowledge.actors.stateAt(words, firstOfName(doc, c)) ?? knowledge.actors.stateAt(words, c)
    if (near) return stateMeant(context, near.state, token).code
    const part = nameAt(doc, c)
    const code = part?.kind === 'place' ? countryOfPlace(context, part.span) : null
    if (code !== null) return code
  }
  const name = nameAt(doc, token)
  return name && name.kind !== 'person' && name.kind !== 'time' ? countryOfPlace(context, name.span) : null
}
