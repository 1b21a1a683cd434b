import type { Act, Anchor } from '../record/decision.ts'

/** Ids of the items that an act is on; none for an undo, which is on what it undoes. */
export function itemsOf(act: Act): string[] {
  const anchors = anchorsOf(act)
  return [...new Set(anchors.flatMap(({ id, accounts }) => [id, ...accounts]))]
}

function anchorsOf(act: Act): readonly Anchor[] {
  switch (act.kind) {
    case 'join':
      return act.accounts
    case 'split':
      return [...act.one, ...act.other]
    case 'undo':
      return []
    default:
      return [act.target]
  }
}

/** Id of the decision that an act takes back. */
export const undoneBy = (act: Act): string | null => (act.kind === 'undo' ? act.decision : null)
