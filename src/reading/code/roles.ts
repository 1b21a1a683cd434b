import type { Rule } from '../../knowledge/lexicon.ts'
import type { Graph } from '../../language/graph.ts'
import type { EventMention } from '../mention/event.ts'
import type { Actor } from '../schema.ts'
import type { Classes } from './classes.ts'

/** Slots that hold the participants of a symmetric event beside the agent. */
const SHARED = ['agent', 'with', 'between', 'among']

export interface Roles {
  readonly actors: readonly Actor[]
  readonly recipients: readonly Actor[]
}

/** Actors and recipients of a mention by the slots that its rule prefers. */
export function rolesOf(graph: Graph, classes: Classes, mention: EventMention, rule: Rule): Roles {
  const lookUp = (slots: readonly string[]) => firstFilled(graph, classes, mention, slots)
  if (rule.symmetric) {
    const others = rule.recipient.filter((slot) => !SHARED.includes(slot))
    const parties = [...SHARED.map((slot) => [slot]), ...others.map((slot) => [slot])].flatMap(lookUp)
    return { actors: distinct(parties), recipients: [] }
  }
  const actors = distinct(lookUp(rule.actor))
  const recipients = distinct(lookUp(rule.recipient)).filter((r) => !actors.some((a) => sameSpan(a, r) || isOwn(a, r)))
  return { actors, recipients }
}

function firstFilled(graph: Graph, classes: Classes, mention: EventMention, slots: readonly string[]): readonly Actor[] {
  for (const slot of slots) {
    const actors = slotTokens(graph, mention, slot).flatMap((token) => classes.actors(token))
    if (actors.length > 0) return actors
  }
  return []
}

/** Tokens in a slot; `patient-with` is what stands behind `with` inside the patient's phrase. */
export function slotTokens(graph: Graph, mention: EventMention, slot: string): readonly number[] {
  const { slots } = mention
  if (slot === 'agent') return slots.get('agent') ?? (mention.head.endsWith('/n') ? (slots.get('mod') ?? []) : [])
  if (slot === 'patient') {
    const own = [...(slots.get('patient') ?? []), ...(slots.get('affected') ?? [])]
    return own.length > 0 ? own : (slots.get('iobj') ?? [])
  }
  const within = /^patient-(.+)$/.exec(slot)
  if (!within) return slots.get(slot) ?? []
  return slotTokens(graph, mention, 'patient').flatMap((token) =>
    graph
      .dependents(token, 'nmod')
      .filter((c) => graph.children(c).some((k) => graph.token(k).deprel === 'case' && graph.token(k).lemma === within[1])),
  )
}

/** Actors without repeats of the same words. */
export function distinct(actors: readonly Actor[]): Actor[] {
  const named = actors.filter(
    (a) => a.via !== 'pronoun' || a.entity === null || !actors.some((b) => b !== a && b.via !== 'pronoun' && b.entity?.id === a.entity?.id),
  )
  return named.filter((a, i) => named.findIndex((b) => sameSpan(a, b) && a.country === b.country && a.name === b.name) === i)
}

/** "a crowd attacked a bus on *its* way": the actor again; "killed *themselves*" is meant. */
const isOwn = (actor: Actor, { via, text, entity }: Actor): boolean =>
  via === 'pronoun' && entity !== null && entity.id === actor.entity?.id && !/sel(?:f|ves)$/i.test(text)

const sameSpan = (a: Actor, b: Actor): boolean => a.span[0] === b.span[0] && a.span[1] === b.span[1]
