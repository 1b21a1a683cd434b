import type { Rule } from '../../knowledge/lexicon.ts'
import type { GroundContext } from '../context.ts'
import { type Effect, modalityOf } from '../mention/clause.ts'
import type { EventMention } from '../mention/event.ts'
import { EVENT_TYPES, type EventType } from '../schema.ts'
import { chooseRule, type RuleContext } from './choose-rule.ts'
import type { Classes } from './classes.ts'
import type { Coded } from './coded.ts'
import { recipientsWithin } from './deeper.ts'
import { operatorRow } from './operators.ts'
import { distinct, type Roles, rolesOf } from './roles.ts'
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
  /** What an operator makes of the status of its inner events. */
  readonly innerStatus: string
}

/** Codes mentions by rules and operators. Mentions that no rule takes are left out; outcomes stay, with type OUTCOME. */
export function codeEvents(context: GroundContext, classes: Classes, mentions: readonly EventMention[]): (Coded | Outcome)[] {
  const index = new MentionIndex(context, mentions)
  const rules: RuleContext = {
    graph: context.graph,
    lexicon: context.knowledge.lexicon,
    classes,
    isEvent: (t) => index.under(t).length > 0,
  }
  const choices = new Map<EventMention, Choice | null>()
  const choose = (mention: EventMention): Choice | null => {
    const held = choices.get(mention)
    if (held !== undefined) return held
    choices.set(mention, null)
    const choice = decide(mention)
    choices.set(mention, choice)
    return choice
  }
  const sport = new SportSentences(context)
  const decide = (mention: EventMention): Choice | null => {
    if (sport.has(context.graph.token(mention.trigger).sentence)) return null
    const rule = chooseRule(rules, mention)
    if (!rule || rule.type === 'NONE') return null
    const isOperator = context.knowledge.lexicon.operators.has(rule.type)
    if (!isOperator && (TYPES.has(rule.type) || rule.type === 'OUTCOME'))
      return { mention, rule, inner: [], type: rule.type, mode: rule.mode, innerStatus: 'happened' }
    const inner = mention.complements
      .flatMap((c) => index.under(c))
      .filter((m) => m !== mention)
      .flatMap((m) => choose(m) ?? [])
    const rows = inner.length === 0 ? [null] : inner
    const found = rows.map((i) => operatorRow(context.knowledge.lexicon, rule.type, i))
    const row = (rule.type === 'PROMISE' ? found.find((r) => r?.type === 'AGREE') : undefined) ?? found.find((r) => r !== null) ?? null
    return row && { mention, rule, inner, type: row.type, mode: rule.mode ?? row.mode, innerStatus: row.innerStatus }
  }
  const outer = new Map<EventMention, Choice>()
  const chosen = mentions.flatMap((m) => choose(m) ?? [])
  for (const choice of chosen) for (const i of choice.inner) if (!outer.has(i.mention)) outer.set(i.mention, choice)
  const left = withoutDoubles(chosen)
  return left.map((choice) => toCoded(context, classes, choice, outer.get(choice.mention) ?? null))
}

/**
 * A verb and its event noun tell of one event: the verb's where its rule asks for the noun ("call off a *strike*"), else the noun's
 * ("strengthen *cooperation*"). Where the verb speaks of the noun's event ("must *reach an agreement*") there are two, and where it says
 * who killed whom in it ("*killed* three in a *gunbattle*") they are joined later.
 */
function withoutDoubles(chosen: readonly Choice[]): Choice[] {
  const byVerb = new Map(chosen.map((c) => [c.mention.trigger, c]))
  const dropped = new Set<Choice>()
  for (const noun of chosen) {
    const verb = noun.mention.light === null ? undefined : byVerb.get(noun.mention.light)
    if (!verb || verb === noun) continue
    if (verb.inner.includes(noun)) continue
    if (verb.rule.outcome && verb.mention.slots.has('agent') && verb.mention.slots.has('patient')) continue
    const verbAsks = verb.rule.when.some((c) => c.slots.includes('obj') && !c.negated)
    const nounAsks = noun.rule.when.some((c) => c.slots.includes('light'))
    dropped.add(verbAsks && !(nounAsks && noun.type === verb.type) ? noun : verb)
  }
  return chosen.filter((c) => !dropped.has(c))
}

/** How somebody came to harm, to be tied to an event that did it; alone it is none. */
export type Outcome = Omit<Coded, 'type'> & { readonly type: 'OUTCOME' }

export const isOutcome = (coded: Coded | Outcome): coded is Outcome => coded.type === 'OUTCOME'

function toCoded(context: GroundContext, classes: Classes, choice: Choice, above: Choice | null): Coded | Outcome {
  const outer = above?.mention.trigger ?? null
  const { mention, rule } = choice
  const { graph, knowledge } = context
  const modality = modalityOf(graph, mention.clause, mention.trigger, knowledge.lexicon.embeddings as ReadonlyMap<string, Effect>)
  const stated = withInner(rolesOf(graph, classes, mention, rule), () =>
    choice.inner.map((i) => rolesOf(graph, classes, i.mention, i.rule)),
  )
  const deeper = stated.recipients.length > 0 || rule.outcome ? [] : recipientsWithin(graph, classes, mention, choice.type, stated.actors)
  const roles = deeper.length > 0 ? { ...stated, recipients: deeper } : stated
  const coming = outer === null && choice.inner.length === 0 && isComing(context, mention, modality.tense, modality.modal, modality.effects)
  const operator = coming ? 'PROMISE' : outer === null && isRefusal(choice.type, modality) ? 'REFUSE' : null
  const row = operator !== null && roles.actors.length > 0 ? operatorRow(knowledge.lexicon, operator, choice) : null
  const type = (row?.type ?? choice.type) as EventType
  const mode = row ? row.mode : choice.mode
  const own = statusOf(modality)
  const told = own === 'happened' && above !== null ? (above.innerStatus as Coded['status']) : own
  const status = row ? 'happened' : speechStatus(type, told, outer)
  return {
    mention,
    rule,
    type,
    modes: mode ? [mode] : [],
    contexts: rule.contexts,
    ...roles,
    modality,
    status,
    historic: modality.effects.has('historic'),
    certainty: certaintyOf(modality),
    inner: choice.inner.map((i) => i.mention.trigger),
    outer,
    predicates: [...new Set([mention.trigger, mention.clause])],
    members: [{ mention, rule }],
  }
}

const YIELDING = new Set(['AID', 'RETREAT', 'CONCEDE', 'COOPERATE', 'SUPPORT', 'CONSULT', 'AGREE'])

/** "will not allow", "would not withdraw": to say so is to refuse. */
function isRefusal(type: string, { negated, tense, modal, effects }: ReturnType<typeof modalityOf>): boolean {
  return (
    negated &&
    YIELDING.has(type) &&
    (tense === 'future' || modal === 'would' || modal === 'will') &&
    !effects.has('conditional') &&
    !effects.has('denied')
  )
}

/** Whom a promise or threat is about, where it names nobody itself: the recipients of what is promised. */
function withInner(own: Roles, inner: () => readonly Roles[]): Roles {
  if (own.recipients.length > 0 || own.actors.length === 0) return own
  const others = inner()
    .flatMap((r) => [...r.recipients, ...r.actors])
    .filter((r) => !own.actors.some((a) => a.span[0] === r.span[0]))
  return others.length > 0 ? { ...own, recipients: distinct(others) } : own
}

/** A promise, demand or threat that is itself told as done has happened, whatever it is about. */
function speechStatus(type: EventType, status: Coded['status'], outer: number | null): Coded['status'] {
  return SPEECH_ACTS.has(type) && status === 'planned' && outer === null ? 'happened' : status
}

/** True for what is announced rather than done: "will meet", "said it would tighten", headlines with "to". */
function isComing(
  context: GroundContext,
  mention: EventMention,
  tense: string,
  modal: string | null,
  effects: ReadonlySet<Effect>,
): boolean {
  if (effects.has('conditional') || effects.has('hypothetical') || effects.has('denied') || effects.has('negated')) return false
  if (tense === 'future' || effects.has('planned')) return true
  return (
    modal === 'would' &&
    context.doc.quotes.some(
      (q) => q.span[0] <= context.graph.token(mention.clause).span[0] && context.graph.token(mention.clause).span[1] <= q.span[1],
    )
  )
}

const SCORE = /^\d{1,3}[-–]\d{1,3}$/

/** Sentences that tell of a match: two words of sport or teams, or one and a score. */
class SportSentences {
  readonly #context: GroundContext
  readonly #known = new Map<number, boolean>()

  constructor(context: GroundContext) {
    this.#context = context
  }

  has(sentence: number): boolean {
    let held = this.#known.get(sentence)
    if (held === undefined) {
      held = this.#isSport(sentence)
      this.#known.set(sentence, held)
    }
    return held
  }

  #isSport(sentence: number): boolean {
    const { doc, knowledge } = this.#context
    const { first, last, span } = doc.sentences[sentence] ?? { first: 0, last: 0, span: [0, 0] as const }
    let words = 0
    for (let i = first; i < last; i++) {
      const classes = knowledge.lexicon.classesOf(doc.tokens[i]?.lemma.toLowerCase() ?? '')
      if (classes.has('sport') || classes.has('team')) words++
    }
    if (words === 0) return false
    return (
      words > 2 ||
      doc.text
        .slice(span[0], span[1])
        .split(/[\s,.;]+/)
        .some((w) => SCORE.test(w))
    )
  }
}

/** Finds the mentions that a complement token leads to: itself, what it carries, or what it governs. */
class MentionIndex {
  readonly #context: GroundContext
  readonly #byToken = new Map<number, EventMention[]>()

  constructor(context: GroundContext, mentions: readonly EventMention[]) {
    this.#context = context
    for (const m of mentions) {
      this.#add(m.trigger, m)
      if (m.light !== null && m.words.includes(m.light)) this.#add(m.light, m)
    }
  }

  #add(token: number, mention: EventMention): void {
    const held = this.#byToken.get(token)
    if (held) held.push(mention)
    else this.#byToken.set(token, [mention])
  }

  under(token: number, depth = 0): readonly EventMention[] {
    const own = this.#byToken.get(token)
    if (own || depth > 2) return own ?? []
    const { graph } = this.#context
    for (const c of graph.dependents(token, 'xcomp', 'obj', 'nmod', 'nsubj:pass')) {
      const found = this.under(c, depth + 1)
      if (found.length > 0) return found
    }
    return []
  }
}
