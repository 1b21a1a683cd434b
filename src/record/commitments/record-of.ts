import { dayNumber, isoDayOf } from '../../kit/when.ts'
import type { When } from '../../reading/schema.ts'
import type { Account } from '../account.ts'
import type { CommitmentChange, CommitmentRecord, CommitmentStatus } from '../commitment-record.ts'
import type { Decision } from '../decision.ts'
import { compare, type StoryCard } from '../story-card.ts'
import type { Cluster } from './cluster.ts'
import type { CommitmentFacts, OutcomeKind } from './commitment-facts.ts'
import { correct } from './corrections.ts'
import { pairKey, type Rulings } from './decisions.ts'
import { once } from './parties.ts'
import { isMoney, sameSide } from './related.ts'
import { changesOf } from './status.ts'

type Told = Account<CommitmentFacts>

/** Of what one story says of one promise, the first of these that it says counts. */
const WEIGHT: readonly OutcomeKind[] = ['reversed', 'restored', 'partly', 'kept', 'done', 'broken', 'undone', 'late', 'begun', 'delayed']

const FAILED: ReadonlySet<OutcomeKind | undefined> = new Set(['broken', 'undone', 'late'])

/** One commitment from its tellings, recalls and sequels (in order of time), with what people corrected. */
export function recordOf(
  cluster: Cluster,
  others: readonly Told[],
  cards: ReadonlyMap<string, StoryCard>,
  decisions: readonly Decision[],
  rulings: Rulings,
): CommitmentRecord {
  const [first] = cluster.members as readonly [Told]
  const all = [...cluster.members, ...others]
  const tellings = [...cluster.members, ...others.filter((a) => a.role === 'recall')]
  const fields = fieldsOf(cluster.members, tellings)
  const madeDay = first.facts.made ?? first.facts.published
  const sequels = others.filter((a) => a.role === 'sequel').map((a) => notBefore(a, madeDay))
  const draft = { ...fields, id: cluster.id, accounts: all.map((a) => a.id) }
  const { values, corrected, status } = correct(draft, decisions)
  const made = values.made
  const terms = { due: values.due ? dayNumber(values.due.end) : null, quantities: quantitiesOf(tellings, values.amount) }
  const opening = openingOf(first, made, tellings)
  const told = changesOf(oneAStory(sequels, first), terms)
  const changes: CommitmentChange[] = [...opening, ...told, ...(status ? [status] : [])]
  const stories = new Set(all.filter((a) => a.role !== 'recall').map((a) => a.story))
  const shaping = all.flatMap((a) => all.flatMap((b) => rulings.get(pairKey(a.id, b.id))?.decision ?? []))
  return {
    ...values,
    id: cluster.id,
    status: (changes.at(-1) as CommitmentChange).status satisfies CommitmentStatus,
    changes,
    stories: stories.size,
    origins: new Set([...stories].map((s) => cards.get(s)?.wire ?? s)).size,
    programmes: [...new Set(all.filter((a) => a.role !== 'recall').flatMap((a) => a.facts.programmes))].sort(),
    accounts: all.map((a) => a.id).sort(compare),
    decisions: [...new Set([...corrected, ...shaping])].sort(compare),
  }
}

function fieldsOf(members: readonly Told[], tellings: readonly Told[]) {
  const [first] = members as readonly [Told]
  const money = tellings.flatMap((a) => a.facts.quantities.filter(isMoney)).at(0)
  const due = tellings.map((a) => a.facts.due).find((d) => d !== null) ?? null
  const made = first.facts.made ?? first.facts.published
  return {
    promisers: once(members.flatMap((a) => a.facts.promisers)),
    beneficiaries: once(members.flatMap((a) => a.facts.beneficiaries)),
    action: first.facts.action,
    amount: money ? { value: money.value, currency: money.unit } : null,
    due: due ? termOf(due) : null,
    made: made === null ? null : isoDayOf(made),
  }
}

const termOf = ({ start, end, precision, text }: When): Pick<When, 'start' | 'end' | 'precision' | 'text'> => ({
  start,
  end,
  precision,
  text,
})

function quantitiesOf(tellings: readonly Told[], amount: CommitmentRecord['amount']) {
  const told = tellings.map((a) => a.facts.quantities).find((list) => list.length > 0) ?? []
  if (!amount) return told.filter((q) => !isMoney(q))
  return [{ value: amount.value, unit: amount.currency }, ...told.filter((q) => q.unit !== amount.currency)]
}

/** Pending with the story that tells of it; unverifiable at once when its words name nothing to check. */
function openingOf(first: Told, made: string | null, tellings: readonly Told[]): CommitmentChange[] {
  const { cite } = first.facts
  const pending: CommitmentChange = { status: 'pending', day: made, why: 'promised', cite }
  const vague = tellings.every((a) => a.facts.vague !== null) ? first.facts.vague : null
  return vague === null ? [pending] : [pending, { status: 'unverifiable', day: made, why: vague, cite }]
}

/** A day before the promise is that of something else: "the dam, planned since March, was opened". */
function notBefore(sequel: Told, made: number | null): Told {
  const { outcome } = sequel.facts
  if (made === null || outcome?.day == null || outcome.day >= made) return sequel
  return { ...sequel, facts: { ...sequel.facts, outcome: { ...outcome, day: null } } }
}

/**
 * Sequels in order of the day that they tell of, one a story: what says most. A promiser's own word that it was kept gives way to
 * another's in the same story that it was not.
 */
function oneAStory(sequels: readonly Told[], promise: Told): Told[] {
  const stories = new Map<string, Told[]>()
  for (const s of sequels) stories.set(s.story, [...(stories.get(s.story) ?? []), s])
  return [...stories.values()]
    .map((list) => weightiest(list, promise))
    .sort((a, b) => dayOf(a) - dayOf(b) || (a.facts.published ?? 0) - (b.facts.published ?? 0) || compare(a.id, b.id))
}

function weightiest(list: readonly Told[], promise: Told): Told {
  const others = list.filter((s) => !isOwnPraise(s, promise))
  const from = others.some((s) => FAILED.has(s.facts.outcome?.kind)) ? others : list
  return from.reduce((best, s) => (weight(s) < weight(best) ? s : best))
}

const isOwnPraise = ({ facts }: Told, promise: Told): boolean =>
  facts.outcome?.kind === 'kept' && facts.outcome.speaker !== null && sameSide(facts.outcome.speaker, promise.facts.promisers)

const weight = ({ facts }: Told): number => WEIGHT.indexOf(facts.outcome?.kind ?? 'delayed')
const dayOf = ({ facts }: Told): number => facts.outcome?.day ?? facts.published ?? 0
