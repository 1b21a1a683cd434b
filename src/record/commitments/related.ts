import type { Speaker } from '../facts.ts'
import type { Quantity } from './commitment-facts.ts'
import { sameParty, stateOf } from './parties.ts'
import { COMMON } from './stems.ts'

export interface Related {
  readonly points: number
  /** In words, those that speak for it first as they were weighed. */
  readonly why: readonly string[]
}

/** Gathers points with their reasons. */
export class Tally {
  points = 0
  readonly why: string[] = []

  add(points: number, why: string): void {
    this.points += points
    this.why.push(`${why} (${points > 0 ? '+' : ''}${Math.round(points * 10) / 10})`)
  }

  end(): Related {
    return { points: Math.round(this.points * 100) / 100, why: this.why }
  }
}

export const sameSide = (one: Speaker, others: readonly Speaker[]): boolean => others.some((o) => sameParty(one, o))

export const anySame = (some: readonly Speaker[], others: readonly Speaker[]): Speaker | undefined =>
  some.find((a) => others.some((b) => sameParty(a, b)))

/** Those that are states and none of the others. */
export const strangers = (some: readonly Speaker[], others: readonly Speaker[]): Speaker[] =>
  some.filter(
    (a) => stateOf(a) !== null && a.entity?.startsWith('country:') && !others.some((b) => b.country === a.country || sameParty(a, b)),
  )

export const namesOf = (parties: readonly Speaker[]): string => parties.map((p) => p.name).join(', ')

/** Stems in both lists: those that tell something, and those that many promises share. */
export function shared(a: readonly string[], b: readonly string[]): { telling: string[]; common: string[] } {
  const both = a.filter((s) => b.includes(s))
  return { telling: both.filter((s) => !COMMON.has(s)), common: both.filter((s) => COMMON.has(s)) }
}

/** Stems without those that only name a party. */
export function withoutParties(stems: readonly string[], parties: readonly Speaker[]): string[] {
  const names = new Set(parties.flatMap((p) => p.name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((w) => w.slice(0, 4)))
  return stems.filter((s) => !names.has(s.slice(0, 4)))
}

export const isMoney = ({ unit }: Quantity): boolean => /^[A-Z]{3}$/.test(unit)
export const written = ({ value, unit }: Quantity): string => `${value.toLocaleString('en-US')} ${unit}`

/** Pairs of quantities in one unit. */
export const paired = (a: readonly Quantity[], b: readonly Quantity[]): (readonly [Quantity, Quantity])[] =>
  a.flatMap((x) => b.filter((y) => y.unit === x.unit).map((y) => [x, y] as const))

export const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * Math.max(a, b)
