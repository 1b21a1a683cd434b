import { idOf } from '../../kit/id.ts'
import { contains, type Span } from '../../kit/span.ts'
import { dayNumber } from '../../kit/when.ts'
import type { Report } from '../../reading/schema.ts'
import type { Account } from '../account.ts'
import type { CommitmentStatus } from '../commitment-record.ts'
import type { Speaker } from '../facts.ts'
import type { CommitmentFacts, Outcome, OutcomeKind } from './commitment-facts.ts'
import { type OutcomeMatch, outcomeIn, saysLate, speaksOfPromise } from './outcome-rules.ts'
import { atHome, fullSpeaker, homeOf, once, partiesIn, speakerOf } from './parties.ts'
import { programmesIn } from './programmes.ts'
import { aroundOf, nearStems } from './promises.ts'
import { pastDayIn, reportsIn, type Scene, textOf } from './scene.ts'
import { stemsOf } from './stems.ts'

const STATUS: Readonly<Record<OutcomeKind, CommitmentStatus>> = {
  kept: 'kept',
  done: 'kept',
  partly: 'partly kept',
  begun: 'in progress',
  late: 'overdue',
  delayed: 'pending',
  broken: 'broken',
  undone: 'overdue',
  reversed: 'reversed',
  restored: 'in progress',
}

/** Sentences that may say what became of a promise: their words do, and they name something that can be compared. */
export function sequelAccounts(scene: Scene, promised: readonly Account<CommitmentFacts>[]): Account<CommitmentFacts>[] {
  return scene.sentences.flatMap((span, at) => sequelOf(scene, span, at, promised) ?? [])
}

function sequelOf(scene: Scene, span: Span, at: number, promised: readonly Account<CommitmentFacts>[]): Account<CommitmentFacts> | null {
  const words = textOf(scene, span)
  const match = outcomeIn(words, isCued(scene, at, words))
  if (!match || isPromiseItself(scene, span, match, promised)) return null
  const named = partiesIn(scene.marks, span)
  const around = aroundOf(scene, at)
  const stems = stemsOf(words)
  const quantities = scene.quantities.filter((q) => contains(span, q.span)).map(({ value, unit }) => ({ value, unit }))
  if (named.length + around.length === 0 || stems.length + quantities.length < 2) return null
  const reports = reportsIn(scene, span)
  const acting = actingReport(reports, [span[0] + match.start, span[0] + match.end])
  return {
    id: idOf(scene.key, 'outcome', String(span[0])),
    role: 'sequel',
    story: scene.key,
    reports: reports.map((r) => r.id),
    facts: {
      promisers: once((acting?.actors ?? []).map((a) => atHome(fullSpeaker(a, scene.reading.story.text), homeOf(scene.reading)))),
      beneficiaries: once((acting?.recipients ?? []).map((a) => speakerOf(a))),
      named,
      around,
      action: words.replace(/\s+/g, ' ').trim(),
      stems,
      nearStems: nearStems(scene, at),
      quantities,
      programmes: programmesIn(scene, span),
      due: null,
      made: null,
      published: scene.published,
      vague: null,
      outcome: outcomeOf(scene, span, match, acting, words, reports),
      cite: { story: scene.key, report: (acting ?? reports[0])?.id ?? '', text: words.trim(), span },
    },
  }
}

function isCued(scene: Scene, at: number, words: string): boolean {
  const beside = [scene.sentences[at - 1], scene.sentences[at + 1]].filter((s) => s !== undefined).map((s) => textOf(scene, s))
  if (scene.quantities.some((q) => contains(scene.sentences[at] as Span, q.span))) return true
  return speaksOfPromise([words, ...beside, scene.reading.story.title ?? ''].join(' '))
}

/** "agreed to lift ...", "signed an agreement": the words that were matched are the promise, not what came of one. */
function isPromiseItself(scene: Scene, span: Span, match: OutcomeMatch, promised: readonly Account<CommitmentFacts>[]): boolean {
  if (match.rule.kind !== 'done' && match.rule.kind !== 'kept' && match.rule.kind !== 'begun') return false
  const at = span[0] + match.start
  if (promised.some((p) => p.facts.cite.span[0] <= at && at < p.facts.cite.span[1])) return true
  return (
    /^sign/.test(textOf(scene, [at, span[0] + match.end]).toLowerCase()) && !/\bpromised|pledged|had agreed\b/.test(textOf(scene, span))
  )
}

/** The report that tells the matched act, with its parties. */
const actingReport = (reports: readonly Report[], span: Span): Report | null =>
  reports.find((r) => r.trigger.span[0] < span[1] && span[0] < r.trigger.span[1] && r.status === 'happened') ?? null

function outcomeOf(
  scene: Scene,
  span: Span,
  match: OutcomeMatch,
  acting: Report | null,
  words: string,
  reports: readonly Report[],
): Outcome {
  const told = acting?.date ?? pastDayIn(scene, span, span[0] + match.start)
  const day =
    told && told.precision !== 'year' && told.precision !== 'decade' ? dayNumber(told.precision === 'day' ? told.start : told.end) : null
  const late = saysLate(words)
  return {
    kind: match.rule.kind,
    rule: match.rule.id,
    words: words.slice(match.start, match.end),
    status: match.rule.kind === 'done' && late ? 'kept late' : STATUS[match.rule.kind],
    day: day !== null && scene.published !== null ? Math.min(day, scene.published) : day,
    late,
    speaker: speakerIn(acting, reports),
  }
}

function speakerIn(acting: Report | null, reports: readonly Report[]): Speaker | null {
  const report = acting ?? reports.find((r) => r.attribution.speaker !== null)
  return report?.attribution.speaker ? speakerOf(report.attribution.speaker, report.attribution.certainty) : null
}
