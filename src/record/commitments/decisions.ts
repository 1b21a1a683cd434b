import type { Account } from '../account.ts'
import { anchoredAmong } from '../decide/anchored.ts'
import type { Anchor, Decision } from '../decision.ts'
import type { CommitmentFacts } from './commitment-facts.ts'

type Told = Account<CommitmentFacts>

/** What people said of two accounts: together or apart, by the last decision that speaks of both. */
export interface Ruling {
  readonly together: boolean
  readonly decision: string
}

export type Rulings = ReadonlyMap<string, Ruling>

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Joins and splits as rulings on pairs of accounts. */
export function rulingsOf(decisions: readonly Decision[], accounts: readonly Told[]): Rulings {
  const found = new Map<string, Ruling>()
  for (const { id, act } of decisions) {
    if (act.kind === 'join') {
      const all = act.accounts.flatMap((anchor) => anchored(anchor, accounts))
      for (const a of all) for (const b of all) if (a !== b) found.set(pairKey(a, b), { together: true, decision: id })
    } else if (act.kind === 'split') {
      const [one, other] = [act.one, act.other].map((side) => side.flatMap((anchor) => anchored(anchor, accounts))) as [string[], string[]]
      for (const a of one) for (const b of other) if (a !== b) found.set(pairKey(a, b), { together: false, decision: id })
    }
  }
  return found
}

/** Ids of the accounts that an anchor means: by id, else by the words that it was read from. */
export const anchored = (anchor: Anchor, accounts: readonly Told[]): string[] =>
  anchoredAmong(anchor, accounts, ({ facts }) => facts.cite.span).map(({ id }) => id)
