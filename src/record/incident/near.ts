import type { Account } from '../account.ts'
import { canMeet } from './keys.ts'
import { relateAccounts } from './relate/relate.ts'
import { HOOD, SPECIFIC_LEAST } from './weights.ts'

/** Whether two accounts may bear on each other: days that fit and something specific in common. The same for (a, b) and (b, a). */
export function areNear(a: Account, b: Account, wireOf: (story: string) => string): boolean {
  const { points, specific, isOut } = relateAccounts(a, b, { wireOf, rarity: () => 1 })
  // Keys are made only for the few that pass: of all that a probe finds, most have little in common.
  return !isOut && points >= HOOD && specific >= SPECIFIC_LEAST && canMeet(a, b)
}
