import type { Account } from '../account.ts'
import { anchoredAmong } from '../decide/anchored.ts'
import type { Anchor, Decision } from '../decision.ts'
import { DisjointSets } from '../hoods.ts'

/** What people decided of accounts, by id; in the order of the decisions. */
export interface Bonds {
  readonly together: readonly (readonly [string, string])[]
  readonly apart: readonly (readonly [string, string])[]
}

/** What people said of pairs of accounts, oldest first; of two decisions on one pair the later counts. */
export function bondsOf(decisions: readonly Decision[], accounts: readonly Account[]): Bonds {
  const pairs = new Map<string, { pair: readonly [string, string]; together: boolean }>()
  const rule = (one: readonly string[], other: readonly string[], together: boolean): void => {
    for (const a of one)
      for (const b of other) {
        if (a === b) continue
        const key = a < b ? `${a} ${b}` : `${b} ${a}`
        pairs.delete(key)
        pairs.set(key, { pair: [a, b], together })
      }
  }
  for (const { act } of decisions) {
    if (act.kind === 'join') {
      const all = act.accounts.flatMap((anchor) => anchored(anchor, accounts))
      rule(all, all, true)
    } else if (act.kind === 'split') {
      const [one, other] = [act.one, act.other].map((side) => side.flatMap((anchor) => anchored(anchor, accounts))) as [string[], string[]]
      rule(one, one, true)
      rule(other, other, true)
      rule(one, other, false)
    }
  }
  const all = [...pairs.values()]
  return { together: all.filter((p) => p.together).map(({ pair }) => pair), apart: all.filter((p) => !p.together).map(({ pair }) => pair) }
}

/**
 * Accounts that people said are one, as the groups that all others are laid to. Where they said things that cannot all be, what they
 * said last holds.
 */
export function boundGroups(accounts: readonly Account[], { together, apart }: Bonds): Account[][] {
  if (together.length === 0) return []
  const sets = new DisjointSets()
  const members = new Map<string, string[]>()
  const membersOf = (id: string): string[] => members.get(sets.find(id)) ?? [id]
  for (const [a, b] of together.toReversed()) {
    const [one, other] = [membersOf(a), membersOf(b)]
    if (sets.find(a) === sets.find(b) || areApart(one, other, apart)) continue
    sets.join(a, b)
    members.set(sets.find(a), [...one, ...other])
  }
  return [...members]
    .filter(([root]) => sets.find(root) === root)
    .map(([, ids]) => accounts.filter(({ id }) => ids.includes(id)))
    .filter((group) => group.length > 0)
    .sort((a, b) => accounts.indexOf(a[0] as Account) - accounts.indexOf(b[0] as Account))
}

/** Pairs that must not be one, those too that follow as each bound group is one. */
export function apartAmong(bound: readonly (readonly Account[])[], { apart }: Bonds): Bonds['apart'] {
  const groups = new Map(bound.flatMap((group) => group.map(({ id }) => [id, group.map((one) => one.id)] as const)))
  return apart.flatMap(([a, b]) =>
    (groups.get(a) ?? [a]).flatMap((x) => (groups.get(b) ?? [b]).map((y): readonly [string, string] => [x, y])),
  )
}

/** Groups that hold parts of one bound group are made one. */
export function tied(groups: readonly Account[][], bound: readonly (readonly Account[])[]): Account[][] {
  if (bound.length === 0) return [...groups]
  const sets = new DisjointSets()
  const whole = new Map(bound.flatMap((group, i) => group.map(({ id }) => [id, `bound ${i}`] as const)))
  for (const group of groups) for (const { id } of group) sets.join((group[0] as Account).id, whole.get(id) ?? id)
  const found = new Map<string, Account[]>()
  for (const group of groups) {
    const root = sets.find((group[0] as Account).id)
    found.set(root, [...(found.get(root) ?? []), ...group])
  }
  return [...found.values()]
}

const areApart = (one: readonly string[], other: readonly string[], apart: Bonds['apart']): boolean =>
  apart.some(([a, b]) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)))

/** Ids of the accounts that an anchor means: by id, else by the words of its story that it was read from. */
export const anchored = (anchor: Anchor, accounts: readonly Account[]): string[] =>
  anchoredAmong(anchor, accounts, ({ facts }) => facts.anchor).map(({ id }) => id)

/**
 * Decisions about each of the incidents, in their order: those that are on one of its accounts, and corrections and notes on the incident
 * that holds most of the accounts that they named. `all`: every account in question.
 */
export function decisionsOn(
  incidents: readonly (readonly Account[])[],
  decisions: readonly Decision[],
  all: readonly Account[],
): (readonly Decision[])[] {
  const own = incidents.map((accounts) => new Set(accounts.map(({ id }) => id)))
  const found: Decision[][] = incidents.map(() => [])
  for (const decision of decisions) for (const i of meantBy(decision, own, all)) found[i]?.push(decision)
  return found
}

function meantBy({ act }: Decision, own: readonly ReadonlySet<string>[], all: readonly Account[]): number[] {
  if (act.kind === 'undo' || act.kind === 'review') return []
  if (act.kind === 'join' || act.kind === 'split') {
    const ids = (act.kind === 'join' ? act.accounts : [...act.one, ...act.other]).flatMap((anchor) => anchored(anchor, all))
    return own.flatMap((set, i) => (ids.some((id) => set.has(id)) ? [i] : []))
  }
  if (act.target.kind !== 'incident' && act.target.kind !== 'account') return []
  const at = holderOf(act.target, own, all)
  return at === null ? [] : [at]
}

/** The incident that holds most of what the anchor means; of equals the one with its first account. Null when it holds too little of it. */
function holderOf(target: Anchor, own: readonly ReadonlySet<string>[], all: readonly Account[]): number | null {
  const ids = anchored(target, all)
  const first = anchored({ ...target, kind: 'account', id: target.accounts[0] ?? target.id }, all)
  const counts = own.map((set, i) => ({ i, count: ids.filter((id) => set.has(id)).length, leads: first.some((id) => set.has(id)) }))
  const best = counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || Number(b.leads) - Number(a.leads) || a.i - b.i)[0]
  if (best === undefined) return null
  // Accounts that are not here may be in another incident elsewhere.
  return best.leads || best.count * 2 > target.accounts.length ? best.i : null
}
