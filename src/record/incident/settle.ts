import type { Account } from '../account.ts'
import { byPublished, type StoryCard, wiresOf } from '../story-card.ts'
import { rarityAmong } from './rarity.ts'
import { wordsOf } from './relate/evidence.ts'
import { type RelateContext, relateAccounts, type Tie } from './relate/relate.ts'
import { richness } from './richness.ts'
import { apartAmong, type Bonds, boundGroups, tied } from './rulings.ts'
import type { Relate } from './settle/fit.ts'
import { bestOf, gather, grow, unite } from './settle/grow.ts'
import { ATTACH } from './weights.ts'

/** Accounts that are one incident; the first by publication names it. */
export interface Cluster {
  readonly news: readonly Account[]
  /** Background and sequels that are about it. */
  readonly others: readonly Account[]
}

export interface Settled {
  readonly clusters: readonly Cluster[]
  /** Why each account is where it is, in words, by account. */
  readonly why: ReadonlyMap<string, readonly string[]>
}

export const NO_BONDS: Bonds = { together: [], apart: [] }
/** Accounts before it among which the reason of one is sought. */
const COMPARED = 24

/**
 * Sorts the accounts of a hood into incidents. A pure function of the set: the accounts that tell most come first, whatever came in
 * first. People's bonds hold before any evidence.
 */
export function settleIncidents(accounts: readonly Account[], cards: ReadonlyMap<string, StoryCard>, bonds: Bonds = NO_BONDS): Settled {
  const context: RelateContext = { wireOf: wiresOf(cards), rarity: rarityAmong(accounts, cards) }
  const sorted = [...accounts].sort((a, b) => richness(b.facts) - richness(a.facts) || (a.id < b.id ? -1 : 1))
  const relate = remembered(context)
  const groups = groupsOf(sorted.filter(isNews), relate, bonds)
  const why = new Map<string, readonly string[]>()
  const others = new Map<Account[], Account[]>(groups.map((group) => [group, []]))
  for (const account of sorted.filter((one) => !isNews(one))) {
    const best = bestOf(account, groups, relate, bonds)
    if (best === null || best.points < ATTACH) continue
    others.get(best.group)?.push(account)
    why.set(account.id, best.why)
  }
  const clusters = groups.map((group) => {
    const news = inOrder(group, cards)
    for (const account of news) why.set(account.id, reasonOf(account, news, relate))
    return { news, others: inOrder(others.get(group) ?? [], cards) }
  })
  return { clusters: clusters.sort((a, b) => byId(a.news[0] as Account, b.news[0] as Account)), why }
}

const isNews = ({ role }: Account): boolean => role === 'news'
const byId = (a: Account, b: Account): number => (a.id < b.id ? -1 : 1)
const inOrder = (accounts: readonly Account[], cards: ReadonlyMap<string, StoryCard>): Account[] =>
  [...accounts].sort((a, b) => byPublished(dated(a, cards), dated(b, cards)) || byId(a, b))
const dated = ({ story }: Account, cards: ReadonlyMap<string, StoryCard>): Pick<StoryCard, 'published' | 'key'> =>
  cards.get(story) ?? { published: null, key: story }

/**
 * What people joined stays in the parts that evidence sees in it, so that newcomers find the one that they fit, and is made one at the end.
 */
function groupsOf(news: readonly Account[], relate: Relate, bonds: Bonds): Account[][] {
  const bound = boundGroups(news, bonds)
  const evidence: Bonds = { together: [], apart: apartAmong(bound, bonds) }
  const parts = bound.flatMap((group) => grow(group, [], relate, evidence))
  const held = new Set(bound.flat())
  const groups = grow(
    news.filter((account) => !held.has(account)),
    parts,
    relate,
    evidence,
  )
  return tied(gather(unite(groups, relate, evidence), relate, evidence), bound)
}

/** Why an account is of the incident: its closest tie to one that came out before it. */
function reasonOf(account: Account, news: readonly Account[], relate: Relate): readonly string[] {
  const before = news.slice(0, Math.min(COMPARED, news.indexOf(account)))
  if (before.length === 0) return []
  const closest = before.map((other) => relate(account, other)).reduce((a, b) => (b.points > a.points ? b : a))
  return wordsOf(closest)
}

function remembered(context: RelateContext): Relate {
  const held = new Map<string, Tie>()
  return (a, b) => {
    const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`
    let tie = held.get(key)
    if (tie === undefined) {
      tie = a.id < b.id ? relateAccounts(a, b, context) : relateAccounts(b, a, context)
      held.set(key, tie)
    }
    return tie
  }
}
