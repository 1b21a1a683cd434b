import { dayNumber } from '../../kit/when.ts'
import type { Reading } from '../../reading/schema.ts'
import type { Account } from '../account.ts'
import type { StoryCard } from '../story-card.ts'
import type { CommitmentFacts } from './commitment-facts.ts'
import { promiseAccounts } from './promises.ts'
import { type Scene, sceneOf } from './scene.ts'
import { sequelAccounts } from './sequels.ts'

/**
 * What a story tells of promises: each that it reports (`news`) or recalls (`recall`), and each sentence that says what became of one
 * (`sequel`), in the order of the text. Most sequels answer no promise that is known; that is for `settleCommitments` to say.
 */
export function commitmentAccounts(reading: Reading, card: StoryCard): Account<CommitmentFacts>[] {
  const scene: Scene = sceneOf(reading, card.key, card.published === null ? null : dayNumber(card.published))
  const promised = promiseAccounts(scene)
  return [...promised, ...sequelAccounts(scene, promised)].sort(
    (a, b) => a.facts.cite.span[0] - b.facts.cite.span[0] || (a.id < b.id ? -1 : 1),
  )
}
