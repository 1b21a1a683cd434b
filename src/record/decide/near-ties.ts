import type { Account } from '../account.ts'
import type { Decision } from '../decision.ts'
import { rarityAmong } from '../incident/rarity.ts'
import { wordsOf } from '../incident/relate/evidence.ts'
import { relateAccounts } from '../incident/relate/relate.ts'
import { bondsOf } from '../incident/rulings.ts'
import { fitOfTies } from '../incident/settle/fit.ts'
import { JOIN } from '../incident/weights.ts'
import { standing } from '../standing.ts'
import { type StoryCard, wiresOf } from '../story-card.ts'

/** Two incidents that are nearly one. */
export interface NearTie {
  readonly one: string
  readonly other: string
  /** 0 at one point short of the threshold, towards 1 at it. */
  readonly closeness: number
  /** What speaks for it most, in words. */
  readonly why: readonly string[]
}

/** Accounts of an incident that are compared. */
const COMPARED = 4
/** Points short of the threshold at which two incidents are not nearly one any more. */
const SHORT = 1
const REASONS = 3

/** Pairs of incidents of one hood that evidence nearly makes one, and that nobody set apart. */
export function nearTies(
  incidents: readonly { readonly id: string; readonly accounts: readonly Account[] }[],
  cards: ReadonlyMap<string, StoryCard>,
  decisions: readonly Decision[],
): NearTie[] {
  const all = incidents.flatMap(({ accounts }) => accounts)
  const { apart } = bondsOf(standing(decisions), all)
  const parted = new Set(apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const context = { wireOf: wiresOf(cards), rarity: rarityAmong(all, cards) }
  return incidents.flatMap((one, i) =>
    incidents.slice(i + 1).flatMap((other): NearTie[] => {
      if (one.accounts.some((a) => other.accounts.some((b) => parted.has(`${a.id} ${b.id}`)))) return []
      const ties = one.accounts
        .slice(0, COMPARED)
        .flatMap((a) => other.accounts.slice(0, COMPARED).map((b) => relateAccounts(a, b, context)))
      const points = ties.length === 0 ? Number.NEGATIVE_INFINITY : fitOfTies(ties).points
      if (points <= JOIN - SHORT) return []
      const best = ties.reduce((a, b) => (b.points > a.points ? b : a))
      return [
        { one: one.id, other: other.id, closeness: Math.min(1, (points - JOIN + SHORT) / SHORT), why: wordsOf(best).slice(0, REASONS) },
      ]
    }),
  )
}
