import { dayNumber } from '../../kit/when.ts'
import type { Account } from '../account.ts'
import type { CommitmentFacts } from './commitment-facts.ts'
import { stateOf } from './parties.ts'
import { anySame, isClose, namesOf, paired, type Related, shared, Tally, withoutParties, written } from './related.ts'

type Told = Account<CommitmentFacts>

const APART = 400

/** The same promise? By promiser, beneficiary, action and term; equal codes say nothing. */
export function relatePromises(a: Told, b: Told): Related {
  const tally = new Tally()
  weighPromisers(tally, a.facts, b.facts)
  weighBeneficiaries(tally, a.facts, b.facts)
  weighActions(tally, a, b)
  weighQuantities(tally, a.facts, b.facts)
  weighTerms(tally, a.facts, b.facts)
  if (a.facts.programmes.some((p) => b.facts.programmes.includes(p))) tally.add(1, 'same programme')
  return tally.end()
}

function weighPromisers(tally: Tally, a: CommitmentFacts, b: CommitmentFacts): void {
  const same = anySame(a.promisers, b.promisers)
  if (same) tally.add(2, `same promiser: ${same.name}`)
  else if (anySame(a.promisers, b.named) && anySame(b.promisers, a.named)) tally.add(1, 'each names the promiser of the other')
  else tally.add(-6, `promised by others: ${namesOf(a.promisers)}; ${namesOf(b.promisers)}`)
}

function weighBeneficiaries(tally: Tally, a: CommitmentFacts, b: CommitmentFacts): void {
  const same = anySame(a.beneficiaries, b.beneficiaries)
  if (same) tally.add(2, `for the same: ${same.name}`)
  if (same) return
  const [m, n] = [a.beneficiaries, b.beneficiaries].map((list) => list.filter((p) => stateOf(p) !== null))
  if (m && n && m.length > 0 && n.length > 0) tally.add(-4, `for others: ${namesOf(m)}; ${namesOf(n)}`)
}

function weighActions(tally: Tally, a: Told, b: Told): void {
  const parties = [...a.facts.promisers, ...b.facts.promisers, ...a.facts.beneficiaries, ...b.facts.beneficiaries]
  const [m, n] = [withoutParties(a.facts.stems, parties), withoutParties(b.facts.stems, parties)]
  const { telling, common } = shared(m, n)
  const least = Math.max(1, Math.min(m.length, n.length))
  const words = [...telling, ...common]
  const share = words.length / least
  const oneStory = a.story === b.story
  if (oneStory && (share < 0.75 || telling.length === 0)) tally.add(-8, 'two promises of one story')
  else if (telling.length === 0) tally.add(-2, 'no telling word of the action in common')
  else tally.add(Math.min(4.5, 4 * share + 0.3 * telling.length), `the action in both: ${words.join(', ')}`)
  if (telling.length > 0 && share < 0.4) tally.add(-2, 'most words of the actions differ')
}

function weighQuantities(tally: Tally, a: CommitmentFacts, b: CommitmentFacts): void {
  const pairs = paired(a.quantities, b.quantities)
  const equal = pairs.find(([x, y]) => isClose(x.value, y.value))
  const [other] = pairs
  if (equal) tally.add(2, `same figure: ${written(equal[0])}`)
  else if (other) tally.add(-4, `other figures: ${written(other[0])}; ${written(other[1])}`)
}

function weighTerms(tally: Tally, a: CommitmentFacts, b: CommitmentFacts): void {
  const [m, n] = [a.due ? dayNumber(a.due.end) : null, b.due ? dayNumber(b.due.end) : null]
  if (m !== null && n !== null) {
    if (Math.abs(m - n) <= 3) tally.add(1, 'same term')
    else if (Math.abs(m - n) > 31) tally.add(-2, `other terms: ${a.due?.end}; ${b.due?.end}`)
  }
  const [from, to] = [a.made ?? a.published, b.made ?? b.published]
  if (from !== null && to !== null && Math.abs(from - to) > APART) tally.add(-2, 'made more than a year apart')
}
