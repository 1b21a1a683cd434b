import type { Rule } from '../../knowledge/lexicon.ts'
import type { GroundContext } from '../context.ts'
import { type Effect, modalityOf } from '../mention/clause.ts'
import type { EventMention } from '../mention/event.ts'
import { type EventType, EVENT_TYPES } from '../schema.ts'
import { chooseRule, type RuleContext } from './choose-rule.ts'
import type { Classes } from './classes.ts'
import type { Coded } from './coded.ts'
import { operatorRow } from './operators.ts'
import { rolesOf } from './roles.ts'
import { certaintyOf, statusOf } from './status.ts'

const TYPES: ReadonlySet<string> = new Set(EVENT_TYPES)
const SPEECH_ACTS = new Set(['AGREE', 'CONCEDE', 'THREATEN', 'REQUEST', 'REJECT', 'ACCUSE'])

/** A mention with its rule, before roles are read. */
interface Choice {
  readonly mention: EventMention
  readonly rule: Rule
  readonly inner: readonly Choice[]
  readonly type: string
  readonly mode: string | null
}

/** Codes mentions by rules and operators. Mentions that no rule takes are left out; outcomes stay, with type OUTCOME. */
export function codeEvents(context: GroundContext, classes: Classes, mentions: readonly EventMention[]): (Coded | Outcome)[] {
  const index = new MentionIndex(context, mentions)
  const rules: RuleContext = { graph: context.graph, lexicon: context.knowledge.lexicon, classes, isEvent: (t) => index.under(t) !== null }
  const choices = new Map<EventMention, Choice | null>()
  const choose = (mention: EventMention): Choice | null => {
    const held = choices.get(mention)
    if (held !== undefined) return held
    choices.set(mention, null)
    const choice = decide(mention)
    choices.set(mention, choice)
    return choice
  }
  const decide = (mention: EventMention): Choice | null => {
    const rule = chooseRule(rules, mention)
    if (!rule || rule.type === 'NONE') return null
    if (TYPES.has(rule.type) || rule.type === 'OUTCOME') return { mention, rule, inner: [], type: rule.type, mode: rule.mode }
    const inner = mention.complements.flatMap((c) => index.under(c) ?? []).filter((m) => m !== mention).flatMap((m) => choose(m) ?? [])
    const row = operatorRow(context.knowledge.lexicon, rule.type, inner[0] ?? null)
    return row && { mention, rule, inner, type: row.type, mode: rule.mode ?? row.mode }
  }
  const outer = new Map<EventMention, number>()
  const chosen = mentions.flatMap((m) => choose(m) ?? [])
  for (const choice of chosen) for (const i of choice.inner) if (!outer.has(i.mention)) outer.set(i.mention, choice.mention.trigger)
  return chosen.map((choice) => toCoded(context, classes, choice, outer.get(choice.mention) ?? null))
}

/** How somebody came to harm, to be tied to an event that did it; alone it is none. */
export type Outcome = Omit<Coded, 'type'> & { readonly type: 'OUTCOME' }

export const isOutcome = (coded: Coded | Outcome): coded is Outcome => coded.type === 'OUTCOME'

function toCoded(context: GroundContext, classes: Classes, choice: Choice, outer: number | null): Coded | Outcome {
  const { mention, rule } = choice
  const { graph, knowledge } = context
  const modality = modalityOf(graph, mention.clause, mention.trigger, knowledge.lexicon.embeddings as ReadonlyMap<string, Effect>)
  const roles = rolesOf(graph, classes, mention, rule)
  const coming = outer === null && choice.inner.length === 0 && isComing(context, mention, modality.tense, modality.modal, modality.effects)
  const row = coming && roles.actors.length > 0 ? operatorRow(knowledge.lexicon, 'PROMISE', choice) : null
  const type = (row?.type ?? choice.type) as EventType
  const mode = row ? row.mode : choice.mode
  const status = row ? 'happened' : speechStatus(type, statusOf(modality), outer)
  return {
    mention, rule, type, modes: mode ? [mode] : [], contexts: rule.contexts, ...roles, modality, status,
    historic: modality.effects.has('historic'), certainty: certaintyOf(modality),
    inner: choice.inner.map((i) => i.mention.trigger), outer, predicates: [...new Set([mention.trigger, mention.clause])], members: [{ mention, rule }],
  }
}

/** A promise, demand or threat that is itself told as done has happened, whatever it is about. */
function speechStatus(type: EventType, status: Coded['status'], outer: number | null): Coded['status'] {
  return SPEECH_ACTS.has(type) && status === 'planned' && outer === null ? 'happened' : status
}

/** True for what is announced rather than done: "will meet", "said it would tighten", headlines with "to". */
function isComing(context: GroundContext, mention: EventMention, tense: string, modal: string | null, effects: ReadonlySet<Effect>): boolean {
  if (effects.has('conditional') || effects.has('hypothetical') || effects.has('denied') || effects.has('negated')) return false
  if (tense === 'future' || effects.has('planned')) return true
  return modal === 'would' && context.doc.quotes.some((q) => q.span[0] <= context.graph.token(mention.clause).span[0] && context.graph.token(mention.clause).span[1] <= q.span[1])
}

/** Finds the mention that a complement token leads to: itself, what it carries, or what it governs. */
class MentionIndex {
  readonly #context: GroundContext
  readonly #byToken = new Map<number, EventMention>()

  constructor(context: GroundContext, mentions: readonly EventMention[]) {
    this.#context = context
    for (const m of mentions) this.#byToken.set(m.trigger, m)
    for (const m of mentions) if (m.light !== null && m.words.includes(m.light) && !this.#byToken.has(m.light)) this.#byToken.set(m.light, m)
  }

  under(token: number, depth = 0): EventMention | null {
    const own = this.#byToken.get(token)
    if (own || depth > 2) return own ?? null
    const { graph } = this.#context
    for (const c of graph.dependents(token, 'xcomp', 'obj', 'nmod', 'nsubj:pass')) {
      const found = this.under(c, depth + 1)
      if (found) return found
    }
    return null
  }
}
