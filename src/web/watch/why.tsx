import type { Reason } from './answers.ts'

/** Why a watch is for an incident, condition by condition. */
export function Why({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null
  return <div className="why">{reasons.map(({ says }) => says).join(' · ')}</div>
}
