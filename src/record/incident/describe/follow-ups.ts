import { isoDayOf } from '../../../kit/when.ts'
import type { FollowUpFact } from '../../facts.ts'
import type { FollowUp } from '../../incident-record.ts'
import { compare } from '../../story-card.ts'
import { citeOf } from './cite.ts'
import { storiesOf, type Witness } from './witness.ts'

/** Stories of one arrest or verdict come out within so many days of each other. */
const SAME = 5

/** What came of it, in order; the same step told by several stories stands once. */
export function followUpsOf(all: readonly Witness[]): FollowUp[] {
  const told = all
    .flatMap((witness) => witness.account.facts.followUps.map((fact) => ({ witness, fact, day: dayOf(fact, witness) })))
    .sort(
      (a, b) =>
        (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) ||
        compare(a.witness.account.id, b.witness.account.id) ||
        a.fact.span[0] - b.fact.span[0],
    )
  const steps: { first: (typeof told)[number]; witnesses: Witness[] }[] = []
  for (const one of told) {
    const step = steps.find(
      ({ first }) => first.fact.kind === one.fact.kind && (first.day === one.day || Math.abs((first.day ?? 0) - (one.day ?? 0)) <= SAME),
    )
    if (step === undefined) steps.push({ first: one, witnesses: [one.witness] })
    else step.witnesses.push(one.witness)
  }
  return steps.map(({ first: { fact, day, witness }, witnesses }) => ({
    kind: fact.kind,
    day: day === null ? null : isoDayOf(day),
    says: fact.text.replace(/\s+/g, ' ').trim(),
    stories: storiesOf(witnesses),
    cite: citeOf(witness.card, fact),
  }))
}

/** The day told, where it is no later than the story; a vague one ("last year") is not the day of the step. */
function dayOf(fact: FollowUpFact, { account }: Witness): number | null {
  const { published } = account.facts
  if (fact.day === null) return published
  return published === null || (fact.day <= published && fact.day > published - 60) ? fact.day : published
}
