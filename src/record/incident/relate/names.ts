import type { Account } from '../../account.ts'
import { type Evidence, evidence } from './evidence.ts'

/** How much sharing a name or a word says: 1 for one that hardly any other story has, near 0 for one that most have. */
export type Rarity = (name: string) => number

/** Names beyond this sum say no more. */
const MOST = 2.5

/** Compares the proper names of two stories: a village, a project or a police chief that few other stories have. */
export function relateNames({ facts: a }: Account, { facts: b }: Account, rarity: Rarity): Evidence {
  const held = new Set(b.names)
  const shared = a.names.filter((name) => held.has(name)).sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1))
  const value = Math.min(
    MOST,
    shared.reduce((total, name) => total + rarity(name), 0),
  )
  return evidence('name', shared.length === 0 ? 'no name in common' : `both name ${shared.slice(0, 3).join(', ')}`, value)
}
