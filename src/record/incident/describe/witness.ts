import type { Account } from '../../account.ts'
import type { StoryCard } from '../../story-card.ts'

/** An account with the card of its story. */
export interface Witness {
  readonly account: Account
  readonly card: StoryCard
}

/** Stories and wires of witnesses, each counted once. */
export const storiesOf = (all: readonly Witness[]): number => new Set(all.map(({ card }) => card.key)).size
export const originsOf = (all: readonly Witness[]): number => new Set(all.map(({ card }) => card.wire)).size

/** Milliseconds of a story's publication; null when it has none. */
export const timeOf = ({ card }: Witness): number | null => (card.published === null ? null : Date.parse(card.published))
