import type { Account } from '../account.ts'
import { byPublished, type StoryCard } from '../story-card.ts'
import { rarityAmong } from './rarity.ts'
import { wordsOf } from './relate/evidence.ts'
import { type RelateContext, relateAccounts, type Tie } from './relate/relate.ts'
import { richness } from './richness.ts'
import { apartAmong, type Bonds, boundGroups, tied } from './rulings.ts'
import { ALONE, ATTACH, JOIN, MARGIN, SPECIFIC_LEAST } from './weights.ts'

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
/** Members that a newcomer is compared with: those that tell the most. */
const COMPARED = 24

/**
 * Sorts the accounts of a hood into incidents. A pure function of the set: the accounts that tell most come first, whatever came in
 * first. People's bonds hold before any evidence.
 */
export function settleIncidents(accounts: readonly Account[], cards: ReadonlyMap<string, StoryCard>, bonds: Bonds = NO_BONDS): Settled {
  const context: RelateContext = { wireOf: (story) => cards.get(story)?.wire ?? story, rarity: rarityAmong(accounts, cards) }
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

type Relate = (a: Account, b: Account) => Tie

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
  const parts = bound.flatMap((group) => grown(group, [], relate, evidence))
  const held = new Set(bound.flat())
  const groups = grown(
    news.filter((account) => !held.has(account)),
    parts,
    relate,
    evidence,
  )
  return tied(gathered(united(groups, relate, evidence), relate, evidence), bound)
}

/** Each account joins the group that it fits best, or begins one. */
function grown(accounts: readonly Account[], begun: readonly Account[][], relate: Relate, bonds: Bonds): Account[][] {
  const groups = [...begun]
  for (const account of accounts) {
    const best = bestOf(account, groups, relate, bonds)
    if (best !== null && best.points >= JOIN) best.group.push(account)
    else groups.push([account])
  }
  return groups
}

interface Fit {
  readonly group: Account[]
  readonly points: number
  readonly specific: number
  readonly why: readonly string[]
}

function bestOf(account: Account, groups: readonly Account[][], relate: Relate, bonds: Bonds): Fit | null {
  let best: Fit | null = null
  for (const group of groups) {
    const fit = fitOf(account, group, relate, bonds)
    if (best === null || fit.points > best.points) best = fit
  }
  return best
}

function fitOf(account: Account, group: Account[], relate: Relate, bonds: Bonds): Fit {
  if (isBound(bonds.apart, [account], group)) return { group, points: Number.NEGATIVE_INFINITY, specific: 0, why: [] }
  if (isBound(bonds.together, [account], group))
    return { group, points: Number.POSITIVE_INFINITY, specific: 0, why: ['joined by a person'] }
  if (isNews(account) && sharesStory([account], group)) return { group, points: Number.NEGATIVE_INFINITY, specific: 0, why: [] }
  const ties = group.slice(0, COMPARED).map((member) => relate(account, member))
  const points = meanOf(ties)
  const closest = ties.reduce((a, b) => (b.points > a.points ? b : a))
  return { group, points, specific: betterHalf(ties.map(({ specific }) => specific)), why: wordsOf(closest) }
}

/** The mean of the better half: an account need not fit those members that tell little; one that it cannot be with counts in full. */
export function meanOf(ties: readonly Tie[]): number {
  const out = ties.filter(({ isOut }) => isOut).length
  if (out * 3 > ties.length) return Number.NEGATIVE_INFINITY
  return betterHalf(ties.map(({ points }) => points))
}

function betterHalf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => b - a)
  const half = sorted.slice(0, Math.max(1, Math.ceil(sorted.length / 2)))
  return half.reduce((total, value) => total + value, 0) / half.length
}

/** Groups that turn out to fit each other are made one, the best fit first. */
function united(groups: Account[][], relate: Relate, bonds: Bonds): Account[][] {
  const left = [...groups]
  for (;;) {
    let best: { a: Account[]; b: Account[]; points: number } | null = null
    for (const [i, a] of left.entries())
      for (const b of left.slice(i + 1)) {
        const points = fitOfGroups(a, b, relate, bonds)
        if (points >= JOIN && (best === null || points > best.points)) best = { a, b, points }
      }
    if (best === null) return left
    best.a.push(...best.b)
    left.splice(left.indexOf(best.b), 1)
  }
}

/** An account that tells too little to be sure of goes to the one incident that it fits, where no other comes near. */
function gathered(groups: Account[][], relate: Relate, bonds: Bonds): Account[][] {
  const incidents = groups.filter((group) => group.length > 1)
  const joins = groups.flatMap((group) => {
    const [alone] = group
    if (group.length > 1 || alone === undefined) return []
    const fits = incidents.map((to) => fitOf(alone, to, relate, bonds)).sort((a, b) => b.points - a.points)
    const [best, next] = fits
    if (
      best === undefined ||
      best.specific < SPECIFIC_LEAST ||
      best.points < ALONE ||
      best.points - (next?.points ?? Number.NEGATIVE_INFINITY) < MARGIN
    )
      return []
    return [{ alone, from: group, to: best.group }]
  })
  const gone = new Set(joins.map(({ from }) => from))
  for (const { alone, to } of joins)
    if (!sharesStory([alone], to)) to.push(alone)
    else gone.delete(joins.find((join) => join.alone === alone)?.from ?? to)
  return groups.filter((group) => !gone.has(group))
}

function fitOfGroups(a: readonly Account[], b: readonly Account[], relate: Relate, bonds: Bonds): number {
  if (isBound(bonds.apart, a, b)) return Number.NEGATIVE_INFINITY
  if (isBound(bonds.together, a, b)) return Number.POSITIVE_INFINITY
  if (sharesStory(a, b)) return Number.NEGATIVE_INFINITY
  const ties = a.slice(0, 8).flatMap((x) => b.slice(0, 8).map((y) => relate(x, y)))
  return meanOf(ties)
}

/** A story that tells of two events tells them apart. */
const sharesStory = (a: readonly Account[], b: readonly Account[]): boolean =>
  a.some(({ story }) => b.some((other) => other.story === story))

const isBound = (pairs: Bonds['apart'], a: readonly Account[], b: readonly Account[]): boolean =>
  pairs.length > 0 && pairs.some(([x, y]) => (has(a, x) && has(b, y)) || (has(a, y) && has(b, x)))
const has = (group: readonly Account[], id: string): boolean => group.some((account) => account.id === id)

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
