import { idOf } from '../../kit/id.ts'
import { contains, overlaps, type Span } from '../../kit/span.ts'
import { dayNumber } from '../../kit/when.ts'
import { dueOf } from '../../reading/ground/day.ts'
import type { Commitment, Report, When } from '../../reading/schema.ts'
import type { Account, AccountRole } from '../account.ts'
import type { Speaker } from '../facts.ts'
import type { CommitmentFacts } from './commitment-facts.ts'
import { atHome, fullSpeaker, homeOf, once, partiesIn, sameParty, speakerOf } from './parties.ts'
import { programmesIn } from './programmes.ts'
import { withoutParties } from './related.ts'
import { type Scene, sentenceAt, textOf } from './scene.ts'
import { spokenPromises } from './spoken.ts'
import { stemsOf } from './stems.ts'
import type { ToldPromise } from './told-promise.ts'
import { vagueness } from './vague.ts'

const RECALLED_AFTER = 21
/** What follows these is told in the past of the telling. */
const TOLD = /\b(?:said|says?|announced|told|reported|confirmed|stated|added|disclosed|revealed)\b[^;]{0,60}\bhad (?:\p{L}+ ){0,2}$/u
/** "had promised": the promise lies before what the story is about. */
const PLUPERFECT = /\bhad (?:\p{L}+ly |also |already |first |earlier )?(?:$|been )/u

/** The undertakings that a story tells of, and the agreements that it tells were signed. */
export function promiseAccounts(scene: Scene): Account<CommitmentFacts>[] {
  const read = scene.reading.commitments.map((c) => ofCommitment(scene, c)).filter((p) => saysWhat(p) && !isMisread(scene, p))
  const signed = scene.reading.reports.flatMap((r) => ofSigning(scene, r) ?? []).filter((s) => !read.some((p) => overlaps(p.span, s.span)))
  const spoken = spokenPromises(scene).filter(
    (s) => ![...read, ...signed].some((p) => sentenceAt(scene, p.span[0]) === sentenceAt(scene, s.span[0])),
  )
  return [...read, ...signed, ...spoken].map((p) => toAccount(scene, p))
}

/** Words that only name a party, or "that", are no action. */
const saysWhat = ({ action, promisers, beneficiaries }: ToldPromise): boolean =>
  withoutParties(
    stemsOf(action),
    [...promisers, ...beneficiaries].map((a) => speakerOf(a)),
  ).length > 0

/** "the hospital that Turkey promised is half built": what stands after the relative clause is no part of the promise. */
function isMisread(scene: Scene, { span, report }: ToldPromise): boolean {
  if (!report || !isRelative(scene, report.trigger.span[0])) return false
  const between = textOf(scene, [report.trigger.span[1], span[0]])
  return span[0] > report.trigger.span[1] && !/\bto $/.test(between)
}

function ofCommitment(scene: Scene, c: Commitment): ToldPromise {
  const report = scene.reading.reports.find((r) => r.id === c.report) ?? null
  const own =
    report !== null &&
    report.type === 'AGREE' &&
    contains(c.span, report.trigger.span) &&
    report.trigger.span[0] - c.span[0] < 4 &&
    PROMISED.test(report.trigger.text)
  if (!own) return { ...c, report }
  const [, to = ''] = /^(.*?\bto )(?=\p{Ll})/su.exec(textOf(scene, [report.trigger.span[1], c.span[1]])) ?? []
  const span: Span = [report.trigger.span[1] + to.length, c.span[1]]
  return { ...c, span, action: textOf(scene, span).replace(/\s+/g, ' ').trim(), report }
}

const PROMISED = /^(?:promis|pledg|vow|agree|undert|commit|offer|guarant)/i

const SIGNED = /\b(?:sign|signed|signs|signing|initialled|initialed|inked|sealed|concluded)\b/i
const DOCUMENT =
  /\b(?:agreements?|accords?|deals?|contracts?|treaty|treaties|pacts?|memorandums?|memoranda|protocols?|conventions?|concessions?|charters?)\b.*$/isu

/** A signed agreement is an undertaking of those who signed it. */
function ofSigning(scene: Scene, report: Report): ToldPromise | null {
  if (report.type !== 'SUPPORT' && report.type !== 'COOPERATE' && report.type !== 'AGREE') return null
  if (!SIGNED.test(report.trigger.text) || report.status !== 'happened' || report.actors.length === 0) return null
  const end = report.sentence.span[1]
  const after = textOf(scene, [report.trigger.span[1], end])
  const document = DOCUMENT.exec(after)
  if (!document) return null
  const start = report.trigger.span[1] + (/\S/.exec(after)?.index ?? 0)
  const span: Span = [start, clauseEnd(scene, start, end)]
  const action = `sign ${textOf(scene, span)}`.replace(/\s+/g, ' ')
  const id = idOf(scene.key, 'signed', report.id)
  return { id, promisers: report.actors, beneficiaries: report.recipients, action, span, due: dueIn(scene, span, true), report }
}

/** Where the words of the agreement end: at the speech that reports it, or at the end of the sentence. */
function clauseEnd(scene: Scene, start: number, end: number): number {
  const words = textOf(scene, [start, end])
  const speech = /,? (?:\p{Lu}[\p{L} ]+|[^,]{0,60}) (?:said|told|announced)\b|[.]\s*$/u.exec(words)
  return speech && speech.index > 0 ? start + speech.index : end
}

function toAccount(scene: Scene, p: ToldPromise): Account<CommitmentFacts> {
  const at = sentenceAt(scene, p.span[0])
  const sentence = scene.sentences[at] ?? p.span
  const quantities = scene.quantities.filter((q) => contains(p.span, q.span))
  const stems = stemsOf(p.action)
  const due = p.due ?? laterDue(scene, at, stems)
  const promisers = once(
    p.promisers.map((a) => atHome(fullSpeaker(a, scene.reading.story.text, p.report?.attribution.certainty), homeOf(scene.reading))),
  )
  const made = madeOn(p)
  return {
    id: p.id,
    role: roleOf(scene, p, made),
    story: scene.key,
    reports: p.report ? [p.report.id] : [],
    facts: {
      promisers,
      beneficiaries: served(scene, p, promisers),
      named: partiesIn(scene.marks, sentence),
      around: aroundOf(scene, at),
      action: p.action,
      stems,
      nearStems: nearStems(scene, at),
      quantities: quantities.map(({ value, unit }) => ({ value, unit })),
      programmes: programmesIn(scene, sentence),
      due,
      made,
      published: scene.published,
      vague: vagueness({ action: p.action, stems, quantities: quantities.length, dated: due !== null }),
      outcome: null,
      cite: { story: scene.key, report: p.report?.id ?? '', text: textOf(scene, p.span), span: p.span },
    },
  }
}

/** Those whom it is to serve, as read; else the states that its words name. */
function served(scene: Scene, p: ToldPromise, promisers: readonly Speaker[]): Speaker[] {
  const read = once(p.beneficiaries.map((a) => speakerOf(a)))
  const named = partiesIn(scene.marks, p.span).filter((m) => m.entity !== null && !promisers.some((q) => sameParty(m, q)))
  const strong = read.filter((s) => s.entity !== null || s.country !== null)
  return once([...(strong.length > 0 ? strong : []), ...named, ...read])
}

const madeOn = ({ report }: ToldPromise): number | null => (report?.date ? dayNumber(report.date.start) : null)

function roleOf(scene: Scene, p: ToldPromise, made: number | null): AccountRole {
  if (p.report?.historic) return 'recall'
  if (made !== null && scene.published !== null && scene.published - made > RECALLED_AFTER) return 'recall'
  const [start] = p.report?.trigger.span ?? p.span
  return isPluperfect(scene, start) || isRelative(scene, start) ? 'recall' : 'news'
}

/** "had promised", but for what somebody told: "said that Turkey had agreed". */
function isPluperfect(scene: Scene, start: number): boolean {
  const [from] = scene.sentences[sentenceAt(scene, start)] ?? [start]
  const before = textOf(scene, [from, start])
  return PLUPERFECT.test(before) && !TOLD.test(before)
}

/** What "that" opens after these is what is said. */
const SPEECH =
  /\b(?:said|says?|saying|added|announced|told|reported|confirmed|stated|declared|insisted|claimed|noted|reports|shows?|hopes?)(?: [\p{L}.]+){0,3}$/u

/** "the ferries that it promised", "the terminal, agreed by ...": a promise that only says which thing is meant. */
export function isRelative(scene: Scene, start: number): boolean {
  const [from] = scene.sentences[sentenceAt(scene, start)] ?? [start]
  const before = textOf(scene, [from, start])
  const clause = /(\p{L}+),? (?:that|which|whom|as)(?: [\p{L}'.-]+){0,5} $/u.exec(before)
  if (clause) return !SPEECH.test(before.slice(0, clause.index + (clause[1] as string).length))
  if (
    /\p{L}+ (?:it|they|he|she)(?: had)? $/u.test(before) &&
    !/(?:\b(?:and|but|that|when|as|if|because|while)|,) (?:it|they|he|she)(?: had)? $/u.test(before)
  )
    return !SPEECH.test(before.replace(/ (?:it|they|he|she)(?: had)? $/u, ''))
  return (
    /\p{L},? $/u.test(before) &&
    /^(?:promised|pledged|agreed) (?:by|to|in|under|last|for) /.test(textOf(scene, [start, start + 24])) &&
    !/\b(?:has|have|had|was|were|and) $|^[^,]{0,60}$/.test(before)
  )
}

/** "It will be paid by December": the term in the sentence after the promise, where that speaks of the same thing. */
function laterDue(scene: Scene, at: number, stems: readonly string[]): When | null {
  for (const next of [at, at + 1]) {
    const span = at < 0 ? undefined : scene.sentences[next]
    if (!span) continue
    const words = textOf(scene, span)
    const tied = next === at || /^(?:The|It|They|This|These|Those|Both|Work|Payment|Delivery|Construction|All)\b/.test(words)
    if (!tied || !/\b(?:by|before|within|until|no later than|deadline|end of|due)\b/i.test(words)) continue
    const shares = next === at || /\bwill|would|must|is to|are to|due\b/.test(words) || stems.some((s) => stemsOf(words).includes(s))
    const due = shares ? dueIn(scene, span, true) : null
    if (due) return due
  }
  return null
}

/** The first time of a span that sets a term. `termed`: only those that "by", "before" or "within" introduces. */
function dueIn(scene: Scene, span: Span, termed = false): When | null {
  const { published, dateline } = scene.reading.story
  for (const time of scene.times) {
    if (!contains(span, time.span)) continue
    if (termed && !/^(?:by|before|within|until|no later than)/i.test(lead(scene, time.span))) continue
    const due = dueOf(time, published ?? dateline?.date ?? null)
    if (due) return due
  }
  return null
}

/** The time's words with the one before it. */
const lead = (scene: Scene, [start, end]: Span): string => {
  const before = /(\S+ (?:the )?(?:end of )?)$/.exec(textOf(scene, [Math.max(0, start - 24), start]))?.[1] ?? ''
  const words = textOf(scene, [start, end])
  return /^(?:by|before|within|until|no later)/i.test(words) ? words : `${before}${words}`
}

/** Parties beside a sentence: in those before and after it, the dateline and the title. */
export function aroundOf(scene: Scene, at: number): Speaker[] {
  const spans = [scene.sentences[at - 1], scene.sentences[at + 1], scene.sentences[0]].filter((s) => s !== undefined)
  return once(spans.flatMap((s) => partiesIn(scene.marks, s)))
}

export function nearStems(scene: Scene, at: number): string[] {
  const spans = [scene.sentences[at - 1], scene.sentences[at + 1]].filter((s) => s !== undefined)
  const words = [...spans.map((s) => textOf(scene, s)), scene.reading.story.title ?? ''].join(' ')
  return stemsOf(words)
}
