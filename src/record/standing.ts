import type { Decision } from './decision.ts'
import { compare } from './story-card.ts'

/** Decisions that stand, oldest first, whatever the order they come in. An undo that was itself undone counts for nothing. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const distinct = [...new Map(decisions.map((decision) => [decision.id, decision])).values()]
  const sorted = distinct.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
  const undone = new Set<string>()
  for (const { id, act } of sorted.toReversed()) if (act.kind === 'undo' && !undone.has(id)) undone.add(act.decision)
  return sorted.filter(({ id, act }) => act.kind !== 'undo' && !undone.has(id))
}
