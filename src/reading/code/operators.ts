import type { Lexicon, OperatorRow } from '../../knowledge/lexicon.ts'

/** The row of an operator that fits what stands below it: PLOVER type and mode of the complement, or null without an event. */
export function operatorRow(lexicon: Lexicon, operator: string, inner: { type: string; mode: string | null } | null): OperatorRow | null {
  const rows = lexicon.operators.get(operator) ?? []
  return rows.find((row) => row.inner.some((pattern) => fits(pattern, inner))) ?? null
}

function fits(pattern: string, inner: { type: string; mode: string | null } | null): boolean {
  if (inner === null) return pattern === '-'
  return pattern === '*' || pattern === inner.type || pattern === `${inner.type}/${inner.mode}`
}
