import type { Account } from '../account.ts'
import type { StoryCard } from '../story-card.ts'
import type { Rarity } from './relate/names.ts'

/** How rare a name is among the wires of a hood: 1 for one that a tenth of them or less have, less for commoner ones. */
export function rarityAmong(accounts: readonly Account[], cards: ReadonlyMap<string, StoryCard>): Rarity {
  const wires = new Set<string>()
  const holders = new Map<string, Set<string>>()
  for (const { story, facts } of accounts) {
    const wire = cards.get(story)?.wire ?? story
    wires.add(wire)
    for (const name of facts.names) holders.set(name, (holders.get(name) ?? new Set()).add(wire))
  }
  return (name) => {
    const share = (holders.get(name)?.size ?? 1) / Math.max(12, wires.size)
    return share <= 0.1 ? 1 : Math.max(0.1, 1 - Math.log2(share * 10) / 3)
  }
}
