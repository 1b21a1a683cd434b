import type { Account } from '../../account.ts'
import { wordsOf } from '../relate/evidence.ts'
import type { Tie } from '../relate/relate.ts'
import type { Bonds } from '../rulings.ts'
import { JOIN, SPECIFIC_LEAST } from '../weights.ts'

/** How well something fits a group of accounts. */
export interface Fit {
  readonly points: number
  /** Part of the points that day and kind of act do not give. */
  readonly specific: number
  readonly why: readonly string[]
}

export type Relate = (a: Account, b: Account) => Tie

export const NO_FIT: Fit = { points: Number.NEGATIVE_INFINITY, specific: 0, why: [] }
const DECIDED: Fit = { points: Number.POSITIVE_INFINITY, specific: 0, why: ['joined by a person'] }

/** Members of a group that another account, or another group, is compared with: those that tell the most, as they came first. */
const MEMBERS = 24
const OF_EACH = 8

/** Enough in all, and something specific in it, unless a person has decided. */
export const isEnough = ({ points, specific }: Fit): boolean =>
  points === Number.POSITIVE_INFINITY || (points >= JOIN && specific >= SPECIFIC_LEAST)

/** An account against a group. A story that tells of two events tells them apart, so that news of one story never meet. */
export function fitOf(account: Account, group: readonly Account[], relate: Relate, bonds: Bonds): Fit {
  const decided = decidedOf([account], group, bonds)
  if (decided !== null) return decided
  if (account.role === 'news' && sharesStory([account], group)) return NO_FIT
  return fitOfTies(group.slice(0, MEMBERS).map((member) => relate(account, member)))
}

export function fitOfGroups(a: readonly Account[], b: readonly Account[], relate: Relate, bonds: Bonds): Fit {
  const decided = decidedOf(a, b, bonds)
  if (decided !== null) return decided
  if (sharesStory(a, b)) return NO_FIT
  return fitOfTies(a.slice(0, OF_EACH).flatMap((x) => b.slice(0, OF_EACH).map((y) => relate(x, y))))
}

/**
 * The mean of the better half of the ties: one need not fit those members that tell little. Where more than a third of the members rule
 * it out, it does not fit.
 */
export function fitOfTies(ties: readonly Tie[]): Fit {
  if (ties.filter(({ isOut }) => isOut).length * 3 > ties.length) return NO_FIT
  const closest = ties.reduce((a, b) => (b.points > a.points ? b : a))
  return {
    points: betterHalf(ties.map(({ points }) => points)),
    specific: betterHalf(ties.map(({ specific }) => specific)),
    why: wordsOf(closest),
  }
}

function betterHalf(values: readonly number[]): number {
  const half = [...values].sort((a, b) => b - a).slice(0, Math.max(1, Math.ceil(values.length / 2)))
  return half.reduce((total, value) => total + value, 0) / half.length
}

export const sharesStory = (a: readonly Account[], b: readonly Account[]): boolean =>
  a.some(({ story }) => b.some((other) => other.story === story))

function decidedOf(a: readonly Account[], b: readonly Account[], { apart, together }: Bonds): Fit | null {
  if (isBound(apart, a, b)) return NO_FIT
  return isBound(together, a, b) ? DECIDED : null
}

const isBound = (pairs: Bonds['apart'], a: readonly Account[], b: readonly Account[]): boolean =>
  pairs.some(([x, y]) => (has(a, x) && has(b, y)) || (has(a, y) && has(b, x)))
const has = (group: readonly Account[], id: string): boolean => group.some((account) => account.id === id)
