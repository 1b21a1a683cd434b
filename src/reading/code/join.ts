import type { Graph } from '../../language/graph.ts'
import type { EventMention } from '../mention/event.ts'
import { isOutcome, type Outcome } from './code-events.ts'
import type { Coded } from './coded.ts'
import { distinct } from './roles.ts'

type Item = Coded | Outcome
/** Types whose several predicates in one sentence may tell of one event. */
const JOINABLE = new Set(['ASSAULT', 'CONSULT', 'PROTEST', 'OUTCOME'])
const JOINING_MARK = new Set(['when', 'as', 'while', 'after', 'that', 'where', 'in', 'by', ''])

/** Joins predicates of one sentence that tell of one event: "gunmen *stormed* a market, *killing* ten", "*died* in an *attack*". */
export function joinEvents(graph: Graph, items: readonly Item[]): Coded[] {
  const group = new Map<Item, Item[]>(items.map((item) => [item, [item]]))
  const bySentence = new Map<number, Item[]>()
  for (const item of items) {
    if (!JOINABLE.has(item.type)) continue
    const s = graph.token(item.mention.trigger).sentence
    bySentence.set(s, [...(bySentence.get(s) ?? []), item])
  }
  for (const peers of bySentence.values()) {
    for (const [i, a] of peers.entries()) for (const b of peers.slice(i + 1)) if (joinable(graph, a, b)) unite(group, a, b)
  }
  const out: Coded[] = []
  for (const item of items) {
    const members = group.get(item) ?? [item]
    if (members[0] !== item) continue
    const joined = merge(members)
    if (joined) out.push(joined)
  }
  return out
}

function unite(group: Map<Item, Item[]>, a: Item, b: Item): void {
  const left = group.get(a) as Item[]
  const right = group.get(b) as Item[]
  if (left === right) return
  left.push(...right)
  for (const item of right) group.set(item, left)
}

function joinable(graph: Graph, a: Item, b: Item): boolean {
  if (a.type !== b.type && !isOutcome(a) && !isOutcome(b)) return false
  if ((isOutcome(a) && isOutcome(b)) || (isOutcome(a) ? b.type : a.type) === 'PROTEST') {
    if (isOutcome(a) || isOutcome(b)) return false
  }
  return (
    leansOn(graph, a.mention, b.mention, b.rule.outcome || a.rule.outcome) ||
    leansOn(graph, b.mention, a.mention, a.rule.outcome || b.rule.outcome)
  )
}

/** True when `b` is an argument, a clause or an outcome of `a`. */
function leansOn(graph: Graph, a: EventMention, b: EventMention, outcome: boolean): boolean {
  for (const tokens of a.slots.values()) if (tokens.includes(b.trigger)) return true
  for (const node of new Set([b.clause, b.trigger])) {
    const { deprel } = graph.token(node)
    const head = governorOf(graph, node)
    if (head !== a.trigger && head !== a.clause) continue
    const rel = deprel.split(':')[0] as string
    if (rel === 'acl' || rel === 'xcomp') return true
    if (rel === 'advcl') return JOINING_MARK.has(markOf(graph, node))
    if (rel === 'conj' && a.head.endsWith('/v') && isToll(graph, b.trigger)) return true
    if ((rel === 'conj' || rel === 'parataxis' || rel === 'ccomp') && outcome) return true
  }
  return false
}

/** A second participle of one passive, whose number of people is all that is said of it: "were killed and 30 *injured*". */
const isToll = (graph: Graph, node: number): boolean => {
  const { head, xpos } = graph.token(node)
  return xpos === 'VBN' && head >= 0 && graph.token(head).upos === 'NUM'
}

/** Governor of a predicate; one that was joined to a number of people stands where the number does ("12 were killed and 30 *injured*"). */
function governorOf(graph: Graph, node: number): number {
  const { head, deprel } = graph.token(node)
  if (head < 0 || deprel !== 'conj') return head
  const above = graph.token(head)
  return above.upos === 'NUM' ? above.head : head
}

function markOf(graph: Graph, node: number): string {
  const mark = graph.dependent(node, 'mark') ?? graph.dependents(node, 'advmod').find((c) => graph.token(c).xpos === 'WRB')
  return mark === undefined ? '' : graph.token(mark).lemma.toLowerCase()
}

/** One event out of several predicates: the most telling leads, the others lend what it lacks. */
function merge(members: readonly Item[]): Coded | null {
  const events = members.filter((m): m is Coded => !isOutcome(m))
  const lead = [...events].sort((a, b) => rank(b) - rank(a))[0]
  if (!lead) return null
  if (members.length === 1) return lead
  const rest = members.filter((m) => m !== lead)
  const outcomes = rest.filter((m) => m.rule.outcome).flatMap((m) => m.recipients)
  const actors = firstWith([lead, ...rest], (m) => m.actors)
  const symmetric = lead.rule.symmetric ? distinct([lead, ...rest].flatMap((m) => m.actors)) : actors
  const recipients = distinct([
    ...firstWith([lead, ...rest], (m) => (m.rule.outcome ? [] : m.recipients)),
    ...outcomes,
    ...(lead.rule.outcome ? lead.recipients : []),
  ])
  return {
    ...lead,
    actors: symmetric,
    recipients: recipients.filter((r) => !symmetric.some((a) => a.span[0] === r.span[0])),
    modes: [...new Set([lead, ...rest].flatMap((m) => m.modes))],
    historic: events.some((m) => m.historic),
    predicates: [...new Set(members.flatMap((m) => m.predicates))],
    inner: [...new Set(members.flatMap((m) => m.inner))],
    members: [lead, ...rest].flatMap((m) => m.members),
  }
}

const firstWith = <T>(items: readonly Item[], get: (item: Item) => readonly T[]): readonly T[] =>
  items.map(get).find((list) => list.length > 0) ?? []

/** How telling a predicate is: a mode above none, an act above its outcome, a verb above a noun. */
const rank = (m: Coded): number => (m.modes.length > 0 ? 4 : 0) + (m.rule.outcome ? 0 : 2) + (m.mention.head.endsWith('/v') ? 1 : 0)
