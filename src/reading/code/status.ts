import type { Modality } from '../mention/clause.ts'
import type { Status } from '../schema.ts'

/** Status of an event by its clause and by what it stands under. The strongest denial of its being real wins. */
export function statusOf(modality: Modality): Status {
  const { effects } = modality
  if (effects.has('denied')) return 'denied'
  if (modality.negated || effects.has('negated')) return 'negated'
  if (effects.has('conditional')) return 'conditional'
  if (effects.has('hypothetical')) return 'hypothetical'
  if (effects.has('demanded') || modality.modal === 'must' || modality.modal === 'should' || modality.modal === 'ought') return 'demanded'
  if (effects.has('planned') || effects.has('purpose') || modality.tense === 'future') return 'planned'
  if (modality.modal !== null && modality.modal !== 'can') return 'hypothetical'
  return modality.progressive ? 'ongoing' : 'happened'
}

/** How sure the wording is. A speaker's own verb may lower it further. */
export function certaintyOf(modality: Modality): 'stated' | 'alleged' | 'apparent' {
  if (modality.effects.has('alleged')) return 'alleged'
  return modality.effects.has('apparent') ? 'apparent' : 'stated'
}
