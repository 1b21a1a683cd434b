import type { Account } from '../account.ts'
import type { CommitmentRecord } from '../commitment-record.ts'
import type { Decision } from '../decision.ts'
import { standing } from '../standing.ts'
import { compare, type StoryCard } from '../story-card.ts'
import { clustersOf } from './cluster.ts'
import type { CommitmentFacts } from './commitment-facts.ts'
import { rulingsOf } from './decisions.ts'
import { placeSequels } from './place.ts'
import { recordOf } from './record-of.ts'

type Told = Account<CommitmentFacts>

export interface Settled {
  /** In order of their ids' first accounts. */
  readonly records: readonly CommitmentRecord[]
  /** Of every account: the commitment that it belongs to, and why. */
  readonly placed: ReadonlyMap<string, { readonly item: string | null; readonly why: readonly string[] }>
}

/**
 * The ledger of a set of accounts: promises retold are one commitment, sequels are laid to the promise that they answer best. A pure
 * function of the set; the order of the accounts and of the decisions plays no part. Accounts of superseded and killed stories are
 * left out before.
 */
export function settleCommitments(
  accounts: readonly Told[],
  cards: ReadonlyMap<string, StoryCard>,
  decisions: readonly Decision[],
): Settled {
  const sorted = [...new Map(accounts.map((a) => [a.id, a])).values()].sort(byTime(cards))
  const kept = standing(decisions)
  const rulings = rulingsOf(kept, sorted)
  const clusters = clustersOf(sorted, rulings)
  const placements = placeSequels(sorted, clusters, rulings)
  const placed = new Map<string, { item: string | null; why: readonly string[] }>()
  for (const { id } of sorted) placed.set(id, { item: null, why: [] })
  for (const [id, place] of placements) placed.set(id, place)
  for (const { id, members, why } of clusters) for (const m of members) placed.set(m.id, { item: id, why: why.get(m.id) ?? [] })
  const records = clusters.map((cluster) => {
    const sequels = sorted.filter((a) => !cluster.members.includes(a) && placed.get(a.id)?.item === cluster.id)
    return recordOf(cluster, sequels, cards, kept, rulings)
  })
  return { records, placed }
}

/** Oldest story first, then by its key and the place in its text. */
const byTime =
  (cards: ReadonlyMap<string, StoryCard>) =>
  (a: Told, b: Told): number =>
    compare(cards.get(a.story)?.published ?? '9999', cards.get(b.story)?.published ?? '9999') ||
    compare(a.story, b.story) ||
    a.facts.cite.span[0] - b.facts.cite.span[0] ||
    compare(a.id, b.id)
