import type { Account } from '../account.ts'
import { compare } from '../story-card.ts'
import type { CommitmentFacts } from './commitment-facts.ts'
import { pairKey, type Rulings } from './decisions.ts'
import { commitmentKeys } from './keys.ts'
import { relateCommitments, SAME_PROMISE } from './relate.ts'
import type { Related } from './related.ts'

type Told = Account<CommitmentFacts>

/** Accounts that tell of one promise. */
export interface Cluster {
  /** Id of the first. */
  readonly id: string
  readonly members: readonly Told[]
  /** Why each but the first belongs, by account id. */
  readonly why: ReadonlyMap<string, readonly string[]>
}

interface Pair {
  readonly a: Told
  readonly b: Told
  readonly related: Related
  readonly ruled: string | null
}

/** No member may be farther than this from another: a chain of tellings is one promise only while its ends still agree. */
const LEAST = 1

/**
 * News accounts in clusters of one promise each, strongest ties first; two clusters become one while all across them agree and no
 * person split them. Accounts come in order of time and so do the clusters.
 */
export function clustersOf(accounts: readonly Told[], rulings: Rulings): Cluster[] {
  const news = accounts.filter((a) => a.role === 'news')
  const groups = new Map<string, { members: Told[]; why: Map<string, readonly string[]> }>()
  for (const a of news) groups.set(a.id, { members: [a], why: new Map() })
  for (const { a, b, related, ruled } of pairsOf(news, rulings)) {
    const [one, other] = [groups.get(a.id), groups.get(b.id)]
    if (!one || !other || one === other || !mayJoin(one.members, other.members, rulings, ruled !== null)) continue
    const why = ruled === null ? related.why : [`joined by a person (${ruled})`]
    const [early, late] = compareIn(news, one.members[0] as Told, other.members[0] as Told) <= 0 ? [one, other] : [other, one]
    for (const m of late.members) early.why.set(m.id, late.why.get(m.id) ?? why)
    early.members.push(...late.members)
    early.members.sort((x, y) => compareIn(news, x, y))
    for (const m of late.members) groups.set(m.id, early)
  }
  return [...new Set(groups.values())].map(({ members, why }) => ({ id: (members[0] as Told).id, members, why }))
}

const compareIn = (order: readonly Told[], a: Told, b: Told): number => order.indexOf(a) - order.indexOf(b)

/** Pairs that share a key and agree, and pairs that people joined; those first, then the strongest. */
function pairsOf(news: readonly Told[], rulings: Rulings): Pair[] {
  const byKey = new Map<string, Told[]>()
  for (const a of news) for (const { key } of commitmentKeys(a)) byKey.set(key, [...(byKey.get(key) ?? []), a])
  const seen = new Set<string>()
  const pairs: Pair[] = []
  const consider = (a: Told, b: Told): void => {
    const key = pairKey(a.id, b.id)
    if (a.id === b.id || seen.has(key)) return
    seen.add(key)
    const ruling = rulings.get(key)
    if (ruling && !ruling.together) return
    const related = relateCommitments(a, b)
    if (ruling || related.points >= SAME_PROMISE) pairs.push({ a, b, related, ruled: ruling?.decision ?? null })
  }
  for (const list of byKey.values()) for (const a of list) for (const b of list) if (a.id < b.id) consider(a, b)
  const byId = new Map(news.map((a) => [a.id, a]))
  for (const key of rulings.keys()) {
    const [a, b] = key.split(' ').map((id) => byId.get(id))
    if (a && b) consider(a, b)
  }
  return pairs.sort(
    (x, y) =>
      Number(y.ruled !== null) - Number(x.ruled !== null) ||
      y.related.points - x.related.points ||
      compare(pairKey(x.a.id, x.b.id), pairKey(y.a.id, y.b.id)),
  )
}

function mayJoin(one: readonly Told[], other: readonly Told[], rulings: Rulings, ruled: boolean): boolean {
  return one.every((a) =>
    other.every((b) => {
      const ruling = rulings.get(pairKey(a.id, b.id))
      if (ruling) return ruling.together
      return ruled || relateCommitments(a, b).points >= LEAST
    }),
  )
}
