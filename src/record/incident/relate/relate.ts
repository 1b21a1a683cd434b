import type { Account } from '../../account.ts'
import { OWN_LEAST } from '../weights.ts'
import { relateActs } from './act.ts'
import { relateDays } from './day.ts'
import { type Evidence, evidence, pointsOf, sum, type Tie } from './evidence.ts'
import { type Rarity, relateNames } from './names.ts'
import { relatePerpetrators, relateVictims } from './parties.ts'
import { relatePlaces } from './place.ts'
import { relateTolls } from './toll.ts'
import { relateWords } from './words.ts'

export type { Tie } from './evidence.ts'

/** What relating needs beside the accounts: which wire a story is of, and how rare a name is. */
export interface RelateContext {
  readonly wireOf: (story: string) => string
  readonly rarity: Rarity
}

/**
 * Whether two accounts tell of one event: what speaks for it and against it, on the facts as coded. The same for (a, b) and (b, a).
 */
export function relateAccounts(a: Account, b: Account, context: RelateContext): Tie {
  const own = [
    relateDays(a, b),
    relatePlaces(a, b),
    relatePerpetrators(a, b),
    ...relateVictims(a, b),
    ...relateTolls(a, b),
    relateActs(a, b),
  ]
  const told = own.reduce((total, one) => total + pointsOf(one), 0)
  return sum(told < OWN_LEAST ? own : [...own, ...relateStories(a, b, context)])
}

/** What the stories as a whole say: it counts only beside facts of the event itself, as one story may tell of several events. */
function relateStories(a: Account, b: Account, { wireOf, rarity }: RelateContext): Evidence[] {
  if (a.story === b.story) return [evidence('oneStory', 'one story tells them apart')]
  const wire = wireOf(a.story) === wireOf(b.story) ? evidence('wire', 'copies of one wire text') : evidence('ownText', 'texts of their own')
  return [relateNames(a, b, rarity), relateWords(a, b), wire]
}
