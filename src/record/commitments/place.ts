import type { Account } from '../account.ts'
import type { Cluster } from './cluster.ts'
import type { CommitmentFacts } from './commitment-facts.ts'
import { pairKey, type Rulings } from './decisions.ts'
import { commitmentKeys } from './keys.ts'
import { ANSWERS, relateCommitments, SAME_PROMISE } from './relate.ts'

type Told = Account<CommitmentFacts>

export interface Placement {
  readonly item: string | null
  readonly why: readonly string[]
}

interface Candidate {
  readonly cluster: Cluster
  readonly points: number
  readonly why: readonly string[]
}

/** A sequel that fits two promises within this many points is laid to neither, unless one of them was told in its own story. */
const MARGIN = 0.5
/** What a promise gains that the sequel's own story recalls. */
const RECALLED = 2

/** Where recalls and sequels belong: with the promise that they fit best, or nowhere, with the reasons. */
export function placeSequels(accounts: readonly Told[], clusters: readonly Cluster[], rulings: Rulings): Map<string, Placement> {
  const byKey = new Map<string, Set<Cluster>>()
  for (const cluster of clusters)
    for (const { key } of cluster.members.flatMap(commitmentKeys)) byKey.set(key, (byKey.get(key) ?? new Set()).add(cluster))
  const out = new Map<string, Placement>()
  const recalledIn = new Map<string, Set<string>>()
  const placeOne = (account: Told): void => {
    const near = new Set([
      ...commitmentKeys(account).flatMap(({ key }) => [...(byKey.get(key) ?? [])]),
      ...ruledTo(account, clusters, rulings),
    ])
    const place = choose(account, [...near], rulings, recalledIn.get(account.story) ?? new Set())
    out.set(account.id, place)
    if (account.role === 'recall' && place.item !== null)
      recalledIn.set(account.story, (recalledIn.get(account.story) ?? new Set()).add(place.item))
  }
  accounts.filter((a) => a.role === 'recall').forEach(placeOne)
  accounts.filter((a) => a.role === 'sequel').forEach(placeOne)
  return out
}

const ruledTo = (account: Told, clusters: readonly Cluster[], rulings: Rulings): Cluster[] =>
  rulings.size === 0 ? [] : clusters.filter((c) => c.members.some((m) => rulings.get(pairKey(m.id, account.id))?.together))

function choose(account: Told, clusters: readonly Cluster[], rulings: Rulings, recalled: ReadonlySet<string>): Placement {
  const least = account.role === 'recall' ? SAME_PROMISE : ANSWERS
  const ruled = clusters.filter((c) => c.members.some((m) => rulings.get(pairKey(m.id, account.id))?.together))
  const [joined] = ruled
  if (joined) return { item: joined.id, why: ['joined by a person'] }
  const candidates = clusters
    .filter((c) => !c.members.some((m) => rulings.get(pairKey(m.id, account.id))?.together === false))
    .map((cluster) => weigh(account, cluster, recalled))
    .filter((c) => c.points >= least)
    .sort((x, y) => y.points - x.points || (x.cluster.id < y.cluster.id ? -1 : 1))
  const [best, second] = candidates
  if (!best) return { item: null, why: ['answers no promise that is known'] }
  if (second && best.points - second.points < MARGIN)
    return { item: null, why: [`fits two promises alike: ${best.cluster.id}, ${second.cluster.id}`] }
  return { item: best.cluster.id, why: best.why }
}

function weigh(account: Told, cluster: Cluster, recalled: ReadonlySet<string>): Candidate {
  const [best] = cluster.members.map((m) => relateCommitments(m, account)).sort((x, y) => y.points - x.points)
  const { points, why } = best ?? { points: 0, why: [] }
  if (!recalled.has(cluster.id)) return { cluster, points, why }
  return { cluster, points: points + RECALLED, why: [...why, `its story recalls the promise (+${RECALLED})`] }
}
