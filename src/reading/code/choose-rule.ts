import type { Condition } from '../../knowledge/condition.ts'
import type { Lexicon, Rule } from '../../knowledge/lexicon.ts'
import type { Graph } from '../../language/graph.ts'
import type { EventMention } from '../mention/event.ts'
import { DUTY } from '../mention/find-events.ts'
import type { Classes } from './classes.ts'

/** What a rule is asked about: the mention, the classes of its participants, and which tokens name events. */
export interface RuleContext {
  readonly graph: Graph
  readonly lexicon: Lexicon
  readonly classes: Classes
  /** True when the token, or one that it carries, names an event. */
  isEvent(token: number): boolean
}

/** Slots by the names that conditions use. `light` is the subject that a light verb lends, `any` is every participant. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  subj: ['agent'],
  obj: ['patient', 'affected', 'iobj'],
  light: ['agent'],
  agent: ['agent', 'mod'],
}

/** The first rule of the mention's head whose conditions all hold, or null. */
export function chooseRule(context: RuleContext, mention: EventMention): Rule | null {
  const first = (head: string): Rule | undefined =>
    context.lexicon.rulesOf(head).find((rule) => rule.when.every((c) => holds(context, mention, c)))
  return first(mention.head) ?? (mention.slots.has('speaker') ? first(DUTY) : undefined) ?? null
}

/** Why a rule did not fire: the first condition that fails, or null when all hold. */
export function failing(context: RuleContext, mention: EventMention, rule: Rule): Condition | null {
  return rule.when.find((c) => !holds(context, mention, c)) ?? null
}

function holds(context: RuleContext, mention: EventMention, condition: Condition): boolean {
  const [first] = condition.slots
  if (first === 'event') return mention.complements.some((c) => context.isEvent(c)) !== condition.negated
  if (first === 'comp') return mention.complements.some((c) => isClause(context.graph, c) || context.isEvent(c)) !== condition.negated
  if (condition.test === 'lemma' && condition.slots.includes('light')) {
    return (mention.lightLemma !== null && matchesLemma(mention.lightLemma, condition.values)) !== condition.negated
  }
  const found = condition.slots.some((slot) =>
    slot === 'mod' && condition.test === 'lemma'
      ? condition.values.some((v) => mention.modifiers.has(v))
      : tokensOf(mention, slot).some((token) => fits(context, token, condition)),
  )
  return found !== condition.negated
}

const isClause = (graph: Graph, token: number): boolean =>
  /^(xcomp|ccomp|advcl|acl|conj)/.test(graph.token(token).deprel) && graph.token(token).upos !== 'NOUN'
const matchesLemma = (lemma: string, values: readonly string[]): boolean =>
  values.includes(lemma) || values.includes(lemma.split(' ')[0] as string)

function tokensOf(mention: EventMention, slot: string): readonly number[] {
  if (slot === 'any') return [...mention.slots.values()].flat()
  return (ALIASES[slot] ?? [slot]).flatMap((s) => mention.slots.get(s) ?? [])
}

function fits({ graph, classes }: RuleContext, token: number, { test, values }: Condition): boolean {
  if (test === 'filled') return true
  const heads = [token, ...graph.dependents(token, 'conj')]
  if (test === 'lemma') return heads.some((h) => values.includes(graph.token(h).lemma.toLowerCase()))
  return heads.some((h) => values.some((v) => v.split('_or_').some((k) => classes.of(h).has(k))))
}
