import type { Account } from '../account.ts'
import type { CommitmentFacts } from './commitment-facts.ts'
import { relateAnswer } from './relate-answer.ts'
import { relatePromises } from './relate-promises.ts'
import type { Related } from './related.ts'

/** From here two accounts tell of one promise. */
export const SAME_PROMISE = 5
/** From here a sequel answers a promise. */
export const ANSWERS = 4.5

/**
 * Whether two accounts tell of the same promise, or the one what became of the other; in points, with the reasons in words. Two sequels
 * are never related by themselves. The order of the two does not matter.
 */
export function relateCommitments(a: Account<CommitmentFacts>, b: Account<CommitmentFacts>): Related {
  if (a.role === 'sequel' && b.role === 'sequel') return { points: 0, why: ['two sequels are tied by a promise alone'] }
  if (a.role === 'sequel') return relateAnswer(b, a)
  if (b.role === 'sequel') return relateAnswer(a, b)
  return a.id < b.id ? relatePromises(a, b) : relatePromises(b, a)
}
