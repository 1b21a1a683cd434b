import type { Coded } from '../code/coded.ts'
import type { Report } from '../schema.ts'
import type { Draft } from './report.ts'
import type { Scene } from './scene.ts'

/** Nothing told of the two differs, and something ties them: a participant, a definite noun that points back, or a bare toll. */
export function isSameEvent(scene: Scene, a: Draft, b: Draft): boolean {
  if (differs(a.report, b.report)) return false
  return pointsBack(scene, b.coded) || pointsBack(scene, a.coded) || sharesParty(a.report, b.report)
}

/** True for a later report that only says more of the event told last: what it cost, or what became of the thing that did it. */
export function saysMoreOf(scene: Scene, earlier: readonly Draft[], later: Draft): boolean {
  if (earlier.some((d) => sentenceOf(scene, d) === sentenceOf(scene, later)) && followsOther(scene, later.coded)) return false
  if (later.report.historic || earlier.some((d) => differs(d.report, later.report)) || setsApart(scene, later.coded)) return false
  return (isBareToll(later) && !earlier.some((d) => d.report.modes.includes('abduct'))) || namesDoneBy(scene, later.coded)
}

const sentenceOf = ({ context: { graph } }: Scene, { coded }: Draft): number => graph.token(coded.mention.trigger).sentence

const SEQUEL = new Set(['after', 'before', 'since', 'while', 'as'])

/** In a clause that sets it apart in time: "stopped a bus ..., *after* two drivers were lynched". */
function followsOther({ context: { graph } }: Scene, { mention }: Coded): boolean {
  const clauses = [mention.clause, ...[...graph.ancestors(mention.clause)].map((a) => a.index)]
  return clauses.some((c) => graph.dependents(c, 'mark').some((m) => SEQUEL.has(graph.token(m).lemma.toLowerCase())))
}

function differs(a: Report, b: Report): boolean {
  if (a.type !== b.type || a.historic !== b.historic) return true
  return modesClash(a, b) || placesClash(a, b) || datesClash(a, b) || countsClash(a, b)
}

const modesClash = (a: Report, b: Report): boolean => a.modes.length > 0 && b.modes.length > 0 && !a.modes.some((m) => b.modes.includes(m))

function placesClash({ place: a }: Report, { place: b }: Report): boolean {
  if (!a || !b) return false
  const fine = (p: NonNullable<typeof a>) => p.precision !== 'country' && p.precision !== 'area' && p.precision !== 'admin1'
  if (a.country !== null && b.country !== null && a.country !== b.country) return true
  return fine(a) && fine(b) && a.name !== b.name
}

const datesClash = ({ date: a }: Report, { date: b }: Report): boolean => a !== null && b !== null && (a.end < b.start || b.end < a.start)

function countsClash(a: Report, b: Report): boolean {
  return a.counts.some((c) => b.counts.some((d) => c.kind === d.kind && ((c.high ?? Infinity) < d.low || (d.high ?? Infinity) < c.low)))
}

/** Keys of those who take part in a report, kept with it: each is compared with many others. */
const PARTIES = new WeakMap<Report, ReadonlySet<string>>()

function partyKeys(report: Report): ReadonlySet<string> {
  let keys = PARTIES.get(report)
  if (!keys) {
    keys = new Set([...report.actors, ...report.recipients].map((p) => p.entity?.id ?? p.text.toLowerCase()))
    PARTIES.set(report, keys)
  }
  return keys
}

function sharesParty(a: Report, b: Report): boolean {
  const held = partyKeys(a)
  for (const key of partyKeys(b)) if (held.has(key)) return true
  return false
}

/** "the attack": a definite noun. */
function pointsBack(scene: Scene, { mention }: Coded): boolean {
  if (!mention.head.endsWith('/n') || mention.modifiers.size > 0) return false
  return isDefinite(scene, mention.trigger)
}

const isDefinite = ({ context: { graph } }: Scene, noun: number): boolean =>
  graph.dependents(noun, 'det').some((d) => ['the', 'this', 'that'].includes(graph.token(d).lemma.toLowerCase()))

const ATTACKERS = new Set(['UAF', 'REB', 'CRM', 'PRM'])

/** "Three others were wounded": an outcome with nobody who did it, no day and no place of its own. Of attackers killed it is no toll. */
function isBareToll({ coded, report }: Draft): boolean {
  if (!coded.members.every((m) => m.rule.outcome) || report.actors.length > 0 || report.modes.length > 0) return false
  if (report.date !== null || report.place !== null || report.counts.length === 0) return false
  return !report.recipients.some((r) => r.sectors.some((s) => ATTACKERS.has(s)))
}

/** "*The device* was set off ...", "the *boat* was shot at": a definite weapon or thing hit, told of before. */
function namesDoneBy(scene: Scene, { mention, actors }: Coded): boolean {
  if (actors.length > 0) return false
  const tokens = [...(mention.slots.get('agent') ?? []), ...(mention.slots.get('patient') ?? [])]
  return tokens.some((t) => isDefinite(scene, t) && ['weapon', 'blast'].some((c) => scene.classes.of(t).has(c)))
}

/** Words that say that another event follows. */
const APART = new Set([
  'another',
  'separate',
  'separately',
  'elsewhere',
  'earlier',
  'later',
  'previous',
  'previously',
  'also',
  'second',
  'similar',
  'meanwhile',
])

/** "*Elsewhere*, two were killed": said in the event's own sentence, before it. */
function setsApart({ context: { graph, doc } }: Scene, { mention }: Coded): boolean {
  const sentence = doc.sentences[graph.token(mention.trigger).sentence]
  for (let i = sentence?.first ?? 0; i < (sentence?.last ?? 0); i++) if (APART.has(graph.token(i).lemma.toLowerCase())) return true
  return false
}
