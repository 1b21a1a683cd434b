import type { Account } from '../../account.ts'
import type { Bonds } from '../rulings.ts'
import { ALONE, MARGIN, SPECIFIC_LEAST } from '../weights.ts'
import { type Fit, fitOf, fitOfGroups, isEnough, NO_FIT, type Relate, sharesStory } from './fit.ts'

export interface BestFit extends Fit {
  readonly group: Account[]
}

/** The group that an account fits best; null without any. The first of equals, as groups stand in a fixed order. */
export function bestOf(account: Account, groups: readonly Account[][], relate: Relate, bonds: Bonds): BestFit | null {
  let best: BestFit | null = null
  for (const group of groups) {
    const fit = fitOf(account, group, relate, bonds)
    if (best === null || fit.points > best.points) best = { ...fit, group }
  }
  return best
}

/** Each account in turn joins the group that it fits best, or begins one. `begun`: groups that are there already. */
export function grow(accounts: readonly Account[], begun: readonly Account[][], relate: Relate, bonds: Bonds): Account[][] {
  const groups = begun.map((group) => [...group])
  for (const account of accounts) {
    const best = bestOf(account, groups, relate, bonds)
    if (best !== null && isEnough(best)) best.group.push(account)
    else groups.push([account])
  }
  return groups
}

/** Groups that turn out to fit each other are made one, the best fit first. A fit is worked out again only when one of the two grew. */
export function unite(groups: readonly Account[][], relate: Relate, bonds: Bonds): Account[][] {
  const left = groups.map((group) => [...group])
  const fits = left.map((a, i) => left.slice(0, i).map((b) => fitOfGroups(b, a, relate, bonds)))
  for (;;) {
    const best = bestPair(fits)
    if (best === null) return left.filter((group) => group.length > 0)
    const [a, b] = best
    ;(left[a] as Account[]).push(...(left[b] as Account[]))
    left[b] = []
    for (let i = 0; i < left.length; i++) {
      set(fits, b, i, NO_FIT)
      if (i !== a && (left[i] as Account[]).length > 0)
        set(fits, a, i, fitOfGroups(left[a] as Account[], left[i] as Account[], relate, bonds))
    }
  }
}

function bestPair(fits: readonly (readonly Fit[])[]): [number, number] | null {
  let best: { pair: [number, number]; points: number } | null = null
  for (const [b, row] of fits.entries())
    for (const [a, fit] of row.entries())
      if (isEnough(fit) && (best === null || fit.points > best.points)) best = { pair: [a, b], points: fit.points }
  return best?.pair ?? null
}

function set(fits: Fit[][], i: number, j: number, fit: Fit): void {
  if (i !== j) (fits[Math.max(i, j)] as Fit[])[Math.min(i, j)] = fit
}

/** An account that tells too little to be sure of goes to the one incident that it fits, where no other comes near. */
export function gather(groups: readonly Account[][], relate: Relate, bonds: Bonds): Account[][] {
  const incidents = groups.filter((group) => group.length > 1).map((group) => [...group])
  const before = incidents.map((group) => [...group])
  const alone: Account[][] = []
  for (const group of groups.filter(({ length }) => length === 1)) {
    const account = group[0] as Account
    const at = onlyFit(account, before, relate, bonds)
    if (at === null || sharesStory([account], incidents[at] as Account[])) alone.push([...group])
    else (incidents[at] as Account[]).push(account)
  }
  return [...incidents, ...alone]
}

/** Index of the incident that fits, and better than any other by the margin. */
function onlyFit(account: Account, incidents: readonly Account[][], relate: Relate, bonds: Bonds): number | null {
  const fits = incidents.map((group, at) => ({ ...fitOf(account, group, relate, bonds), at })).sort((a, b) => b.points - a.points)
  const [best, next] = fits
  if (best === undefined || best.specific < SPECIFIC_LEAST || best.points < ALONE) return null
  return next === undefined || best.points - next.points >= MARGIN ? best.at : null
}
