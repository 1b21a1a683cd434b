import { ChanceryError } from '../kit/errors.ts'
import { type Span, wordsAt } from '../kit/span.ts'
import type { Condition } from '../knowledge/condition.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Rule } from '../knowledge/lexicon.ts'
import type { Draft } from './assemble/report.ts'
import { failing, type RuleContext } from './code/choose-rule.ts'
import { type OtherPlace, otherPlaces } from './ground/place.ts'
import type { Traced } from './read-doc.ts'
import type { Place, Reading } from './schema.ts'

/** A rule that was asked and did not decide. */
export interface Lost {
  readonly rule: string
  readonly means: string
  /** The condition that failed, or that an earlier rule decided. */
  readonly because: string
}

/** Why an item, or one value of it, is as it is. */
export interface Why {
  readonly item: 'report' | 'incident' | 'commitment' | 'programme'
  readonly id: string
  readonly path: string | null
  readonly value: unknown
  /** The words that the value was read from. */
  readonly words: readonly { readonly text: string; readonly span: Span }[]
  /** How the clause was read: slots with their words, tense, negation, what it stands under. Null for what is made of reports. */
  readonly clause: Readonly<Record<string, string>> | null
  /** The rule that decided the type. */
  readonly rule: { readonly id: string; readonly when: string; readonly means: string; readonly example: string } | null
  readonly lost: readonly Lost[]
  /** Of a place: others of its name, with how far behind they came. */
  readonly others: readonly OtherPlace[]
  /** Reports that an incident, commitment or programme rests on. */
  readonly reports: readonly string[]
}

/** Explains one item of a reading. Throws ChanceryError NO_SUCH_ID or NO_SUCH_PATH. */
export function explain(traced: Traced, knowledge: Knowledge, id: string, path?: string): Why {
  const { reading, drafts } = traced
  const [item, found] = findItem(reading, id)
  const draft = drafts.find((d) => d.report.id === id)
  const value = path === undefined ? found : valueAt(found, path, id)
  return {
    item,
    id,
    path: path ?? null,
    value: path === undefined ? summaryOf(found) : value,
    words: wordsOf(reading, found, path),
    clause: draft ? clauseOf(traced, draft) : null,
    rule: draft ? tellRule(draft.coded.rule) : null,
    lost: draft ? lostOf(traced, knowledge, draft) : [],
    others: othersOf(traced, found, path),
    reports: reportsOf(found),
  }
}

function othersOf({ scene }: Traced, item: Item, path: string | undefined): OtherPlace[] {
  const place = (item as { readonly place?: Place | null }).place
  return place && path?.split('.')[0] === 'place' ? otherPlaces(scene.context, place.span) : []
}

type Item = { readonly id: string }

function findItem({ reports, incidents, commitments, programmes }: Reading, id: string): [Why['item'], Item] {
  const lists: readonly (readonly [Why['item'], readonly Item[]])[] = [
    ['report', reports],
    ['incident', incidents],
    ['commitment', commitments],
    ['programme', programmes],
  ]
  for (const [item, list] of lists) {
    const found = list.find((i) => i.id === id)
    if (found) return [item, found]
  }
  throw new ChanceryError('NO_SUCH_ID', `nothing has the id ${id}`, { hint: 'take an id from chancery read' })
}

function valueAt(item: unknown, path: string, id: string): unknown {
  let value = item
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
      throw new ChanceryError('NO_SUCH_PATH', `${id} has no ${path}`, { hint: 'name fields with dots, such as actors.0.country' })
    }
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** What an item says in a line, so that a page need not print it all. */
function summaryOf(item: Item): unknown {
  const { type, modes, kind, action, name, status } = item as unknown as Record<string, unknown>
  const code = typeof type === 'string' ? [type, ...(modes as readonly string[])].join('/') : undefined
  return [code ?? kind ?? action ?? name, status].filter((x) => x !== undefined).join(', ')
}

/** Words of the value itself, else of the nearest thing around it that has any; of a whole item all its words. */
function wordsOf({ story }: Reading, item: Item, path: string | undefined): Why['words'] {
  const keys = path === undefined ? [] : path.split('.')
  for (let depth = keys.length; depth >= 0; depth--) {
    const spans = spansIn(depth === 0 ? item : valueAt(item, keys.slice(0, depth).join('.'), item.id))
    const own = depth === 0 && keys.length > 0 ? spans.slice(0, 1) : spans
    if (own.length > 0) return own.map((span) => ({ text: wordsAt(story.text, span), span }))
  }
  return []
}

function spansIn(value: unknown): Span[] {
  const out = new Map<string, Span>()
  const walk = (v: unknown, key: string): void => {
    if (key === 'sentence' || typeof v !== 'object' || v === null) return
    if (key === 'span' && Array.isArray(v)) out.set(v.join(), v as unknown as Span)
    else for (const [k, inner] of Object.entries(v)) walk(inner, k)
  }
  walk(value, '')
  return [...out.values()].sort((a, b) => a[0] - b[0])
}

function clauseOf({ scene }: Traced, { coded }: Draft): Record<string, string> {
  const { graph } = scene.context
  const out: Record<string, string> = { head: coded.mention.head }
  for (const [slot, tokens] of coded.mention.slots) out[slot] = tokens.map((t) => graph.token(t).text).join(', ')
  const { tense, negated, modal, effects } = coded.modality
  out.tense = [tense, modal ?? '', negated ? 'negated' : ''].filter(Boolean).join(', ')
  if (effects.size > 0) out.under = [...effects].join(', ')
  if (coded.members.length > 1)
    out.joined = coded.members
      .slice(1)
      .map((m) => graph.token(m.mention.trigger).text)
      .join(', ')
  return out
}

const means = (rule: Rule): string => (rule.mode === null ? rule.type : `${rule.type}/${rule.mode}`)

function tellRule(rule: Rule): Why['rule'] {
  return { id: rule.id, when: rule.when.map(sayCondition).join(' and ') || 'always', means: means(rule), example: rule.example }
}

function lostOf({ scene }: Traced, { lexicon }: Knowledge, { coded }: Draft): Lost[] {
  const asked: RuleContext = {
    graph: scene.context.graph,
    lexicon,
    classes: scene.classes,
    isEvent: (token) => scene.events.has(token),
  }
  const rules = lexicon.rulesOf(coded.mention.head)
  return rules
    .filter((r) => r !== coded.rule)
    .map((rule) => {
      const failed = failing(asked, coded.mention, rule)
      return { rule: rule.id, means: means(rule), because: failed ? `not so: ${sayCondition(failed)}` : `${coded.rule.id} comes first` }
    })
}

function sayCondition({ slots, test, values, negated }: Condition): string {
  const where = slots.join(' or ')
  if (test === 'filled') return `${where} is there`
  return `${where} is ${negated ? 'not ' : ''}${test === 'class' ? 'of class ' : ''}${values.join(' or ')}`
}

function reportsOf(item: Item): readonly string[] {
  const { reports, report } = item as { reports?: readonly string[]; report?: string | null }
  return reports ?? (report ? [report] : [])
}
