import { idOf } from '../../kit/id.ts'
import type { Span } from '../../kit/span.ts'
import type { Graph } from '../../language/graph.ts'
import type { Coded } from '../code/coded.ts'
import { slotTokens } from '../code/roles.ts'
import { dueOf } from '../ground/day.ts'
import { middles } from '../mention/find-events.ts'
import type { Actor, Commitment, When } from '../schema.ts'
import type { Draft } from './report.ts'
import type { Scene } from './scene.ts'

const PROMISES = new Set(['AGREE', 'CONCEDE'])
/** Slots of those whom a promise is to serve. */
/** Prepositions that set a term. */
const TERMS = new Set(['by', 'until', 'before', 'within'])
const FOR = ['to', 'for', 'iobj', 'with', 'in']

/** Undertakings of the story: one for each thing that is promised. */
export function commitmentsOf(scene: Scene, drafts: readonly Draft[]): Commitment[] {
  return drafts
    .filter(isUndertaking)
    .flatMap((draft) => actionsOf(scene.context.graph, draft.coded).flatMap((a) => toCommitment(scene, draft, a) ?? []))
}

/** A promise that was made, or an act of one's own that was announced; what is denied, asked or supposed binds nobody. */
function isUndertaking({ coded, report }: Draft): boolean {
  if (!PROMISES.has(report.type) || report.actors.length === 0) return false
  const announced = coded.rule.type !== report.type && coded.rule.type !== 'PROMISE'
  return (coded.rule.type === 'PROMISE' || announced) && (report.status === 'happened' || report.status === 'ongoing')
}

/** Heads of the clauses and nouns that say what is promised; of an announced act the act itself. */
function actionsOf(graph: Graph, { mention, rule }: Coded): readonly number[] {
  if (rule.type !== 'PROMISE')
    return [mention.clause, ...graph.dependents(mention.clause, 'conj').filter((c) => graph.token(c).upos === 'VERB')]
  const things = mention.complements.some((c) => graph.token(c).deprel === 'obj' && graph.token(c).upos === 'NOUN')
  const told = mention.complements.filter((c) => !(things && isBarePassive(graph, c)))
  const clauses = told.filter((c) => !NOMINAL.has(graph.token(c).upos) && !graph.token(c).deprel.startsWith('obl'))
  if (clauses.length > 0) return clauses
  const nouns = thingsOf(graph, told)
  if (nouns.length > 0) return nouns
  return [graph.token(mention.clause).deprel.startsWith('acl:relcl') ? graph.token(mention.clause).head : mention.clause]
}

/** "a power line, to be finished by May": says when of the thing, not what. */
const isBarePassive = (graph: Graph, clause: number): boolean =>
  graph.dependent(clause, 'aux:pass') !== undefined && graph.dependent(clause, 'nsubj', 'nsubj:pass') === undefined

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET'])

/** Nouns that name what is promised; "that" and "which" stand for another, and whom it is for is said beside it. */
function thingsOf(graph: Graph, complements: readonly number[]): readonly number[] {
  const nouns = complements.filter((c) => !isTime(graph, c) && graph.token(c).upos !== 'PRON')
  const objects = nouns.filter((c) => !/^(?:iobj|obl|nmod)/.test(graph.token(c).deprel))
  return objects.length > 0 ? objects : nouns
}

function isTime(graph: Graph, token: number): boolean {
  if (/^obl:(?:tmod|unmarked)$/.test(graph.token(token).deprel)) return true
  return graph.doc.names.some((n) => n.kind === 'time' && n.first <= token && token < n.last)
}

function toCommitment(scene: Scene, { coded, report }: Draft, action: number): Commitment | null {
  const { graph, story } = scene.context
  const span = actionSpan(graph, action)
  const words = story.text.slice(span[0], span[1]).replace(/\s+/g, ' ')
  if (words === '') return null
  return {
    id: idOf(story.id, 'commitment', report.id, String(span[0])),
    promisers: report.actors,
    beneficiaries: beneficiariesOf(scene, coded, report.recipients, action),
    action: words,
    span,
    due:
      dueIn(scene, span, action === coded.mention.clause && coded.rule.type === 'PROMISE') ??
      (report.planned?.span && report.planned.span[0] >= span[0] ? report.planned : null),
    attribution: report.attribution,
    status: report.status,
    report: report.id,
  }
}

/** The words of an action without its subject, its opening `to` or `that`, its auxiliaries and the actions beside it. */
function actionSpan(graph: Graph, action: number): Span {
  const left = graph.subtree(action, (t) => isOutside(graph, action, t))
  const words = left.filter((i) => graph.token(i).upos !== 'PUNCT' || (i > (left[0] as number) && i < (left.at(-1) as number)))
  return graph.spanOf(words.length > 0 ? words : [action])
}

function isOutside(graph: Graph, action: number, token: { head: number; deprel: string; upos: string; index: number }): boolean {
  if (token.head !== action) return false
  const rel = token.deprel.split(':')[0] as string
  if (token.deprel === 'nsubj:pass') return false
  if (rel === 'acl' && graph.token(action).upos !== 'VERB') return speaksOfPromise(graph, token.index)
  if (['mark', 'aux', 'cop', 'nsubj', 'cc', 'parataxis', 'discourse', 'case'].includes(rel)) return true
  if (rel === 'advcl' && middles(graph, action).includes(token.index)) return true
  return rel === 'conj' && (graph.token(action).upos === 'VERB' || graph.dependent(token.index, 'mark', 'cc') !== undefined)
}

/** "the ferries that it promised": the clause that makes them a promise is no part of it. */
const speaksOfPromise = (graph: Graph, clause: number): boolean => graph.subtree(clause).some((t) => PROMISING.has(graph.token(t).lemma))

const PROMISING = new Set(['promise', 'pledge', 'vow', 'agree', 'undertake', 'offer', 'guarantee', 'commit'])

/** Recipients of the report, else those whom the action names as served, else the other parties. */
function beneficiariesOf(scene: Scene, coded: Coded, recipients: readonly Actor[], action: number): readonly Actor[] {
  if (recipients.length > 0) return recipients
  const inner = coded.inner.map((i) => scene.events.get(i)).filter((e) => e !== undefined)
  const served = inner.flatMap((e) => e.recipients)
  if (served.length > 0) return served.filter((s) => !coded.actors.some((a) => a.span[0] === s.span[0]))
  const near = FOR.flatMap((slot) => slotTokens(scene.context.graph, coded.mention, slot))
  const far = scene.context.graph.dependents(action, 'obl', 'iobj')
  return [...near, ...far]
    .flatMap((t) => scene.classes.actors(t))
    .filter((a) => !coded.actors.some((b) => b.span[0] === a.span[0]))
    .slice(0, 3)
}

/** The day by which it is to be done, where the words of the action name one. `own`: they hold the promise too, and may tell its day. */
function dueIn(scene: Scene, span: Span, own: boolean): When | null {
  for (const time of scene.times) {
    if (time.span[0] < span[0] || time.span[1] > span[1]) continue
    if (own && !TERMS.has(time.modifier ?? '')) continue
    const due = dueOf(time, scene.day)
    if (due) return due
  }
  return null
}
