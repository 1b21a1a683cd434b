import { overlaps } from '../../kit/span.ts'
import { dayNumber } from '../../kit/when.ts'
import type { Account } from '../account.ts'
import type { CommitmentFacts, Outcome } from './commitment-facts.ts'
import { stateOf } from './parties.ts'
import { anySame, isClose, isMoney, namesOf, paired, type Related, shared, strangers, Tally, withoutParties, written } from './related.ts'
import { COMMON, stemsOf } from './stems.ts'

type Told = Account<CommitmentFacts>

/** Does the sequel tell what became of the promise? */
export function relateAnswer(promise: Told, sequel: Told): Related {
  const tally = new Tally()
  const [p, s] = [promise.facts, sequel.facts]
  const begun = p.made ?? p.published
  if (begun !== null && s.published !== null && s.published < begun) tally.add(-20, 'told before the promise was made')
  if (promise.story === sequel.story && promise.role === 'news')
    tally.add(overlaps(promise.facts.cite.span, sequel.facts.cite.span) ? -4 : -1.5, 'told with the promise itself')
  weighActors(tally, p, s)
  weighServed(tally, p, s)
  weighFigures(tally, p, s)
  weighWords(tally, promise, sequel)
  if (p.programmes.some((name) => s.programmes.includes(name))) tally.add(2, `same programme: ${s.programmes.join(', ')}`)
  weighTerm(tally, p, s)
  return tally.end()
}

function weighActors(tally: Tally, p: CommitmentFacts, s: CommitmentFacts): void {
  const acting = anySame(p.promisers, s.promisers)
  const named = acting ?? anySame(p.promisers, s.named)
  const around = anySame(p.promisers, s.around)
  if (named) tally.add(2, `names the promiser: ${named.name}`)
  else if (around) tally.add(1, `the promiser is named beside it: ${around.name}`)
  else tally.add(-4, `does not name the promiser: ${namesOf(p.promisers)}`)
  const free = s.outcome?.kind === 'reversed' || s.outcome?.kind === 'restored'
  const others = strangers(s.promisers, [...p.promisers, ...p.beneficiaries])
  if (!acting && !free && others.length > 0) tally.add(-3, `done by another: ${namesOf(others)}`)
}

function weighServed(tally: Tally, p: CommitmentFacts, s: CommitmentFacts): void {
  const states = p.beneficiaries.filter((b) => b.entity !== null || stateOf(b) !== null)
  const named = anySame(states.length > 0 ? states : p.beneficiaries, s.named)
  if (named) {
    tally.add(2, `names those it is for: ${named.name}`)
    return
  }
  const others = strangers(s.named, [...p.promisers, ...p.beneficiaries, ...p.named])
  if (others.length > 0) tally.add(-4, `names others: ${namesOf(others)}`)
  if (others.length > 0) return
  const around = anySame(p.beneficiaries, s.around)
  if (around) tally.add(1, `those it is for are named beside it: ${around.name}`)
}

/** Equal figures speak for it; a payment of less may be a part; more is another. */
function weighFigures(tally: Tally, p: CommitmentFacts, s: CommitmentFacts): void {
  const pairs = paired(p.quantities, s.quantities)
  const equal = pairs.find(([x, y]) => isClose(x.value, y.value))
  const [other] = pairs
  if (equal) tally.add(2.5, `same figure: ${written(equal[0])}`)
  else if (other && other[1].value > other[0].value) tally.add(-2, `more than promised: ${written(other[1])} for ${written(other[0])}`)
  else if (other && isMoney(other[0]) && s.outcome?.kind !== 'partly')
    tally.add(-0.5, `another sum: ${written(other[1])} for ${written(other[0])}`)
  else if (other) tally.add(0.5, `a part of it: ${written(other[1])} of ${written(other[0])}`)
}

function weighWords(tally: Tally, promise: Told, sequel: Told): void {
  const [p, s] = [promise.facts, sequel.facts]
  const parties = [...p.promisers, ...p.beneficiaries, ...p.named]
  const stems = withoutParties(p.stems, parties)
  const here = shared(stems, s.stems)
  const beside = shared(
    stems.filter((w) => !s.stems.includes(w)),
    s.nearStems,
  )
  if (here.telling.length > 0) tally.add(Math.min(4.5, 1.5 * here.telling.length), `speaks of ${here.telling.join(', ')}`)
  if (here.common.length > 0) tally.add(Math.min(1, 0.5 * here.common.length), `also ${here.common.join(', ')}`)
  if (beside.telling.length > 0) tally.add(Math.min(1.5, 0.7 * beside.telling.length), `beside it: ${beside.telling.join(', ')}`)
  const fits = here.telling.length + beside.telling.length > 0
  const tied =
    paired(p.quantities, s.quantities).some(([x, y]) => isClose(x.value, y.value)) || p.programmes.some((n) => s.programmes.includes(n))
  const tells = stems.some((w) => !COMMON.has(w))
  if (!fits && tells) tally.add(tied ? -2 : -4, 'no telling word of the promise')
  weighAct(tally, stems, s.outcome)
}

/** "paid" answers a promise to pay. */
function weighAct(tally: Tally, stems: readonly string[], outcome: Outcome | null): void {
  if (!outcome) return
  const act = stemsOf(outcome.words)
  if (act.some((w) => stems.includes(w))) tally.add(1, `the act itself: ${outcome.words}`)
  else if (outcome.kind === 'kept' || outcome.kind === 'broken' || outcome.kind === 'undone' || outcome.kind === 'late')
    tally.add(0.5, `speaks of a promise: ${outcome.words}`)
}

/** A sequel years after the term is seldom of it; one that names the day or month of the term is. */
function weighTerm(tally: Tally, p: CommitmentFacts, s: CommitmentFacts): void {
  if (!p.due || s.published === null) return
  const end = dayNumber(p.due.end)
  if (end !== null && s.published - end > 900) tally.add(-2, 'more than two years after its term')
}
