import type { LedgerLine, LedgerPromiser } from '../../desk/look/ledger.ts'

/** A line of the ledger with who promised it. */
export interface DueLine extends LedgerLine {
  readonly promiser: string
}

/** What a list shows: a promiser above their lines, or lines alone. */
export type LedgerRow = { readonly key: string; readonly head: LedgerPromiser } | { readonly key: string; readonly line: DueLine }

const DONE: ReadonlySet<LedgerLine['status']> = new Set(['kept', 'kept late', 'broken', 'reversed'])

/** Promisers, each above what they promised, in the order of the ledger. */
export const byPromiser = (promisers: readonly LedgerPromiser[]): LedgerRow[] =>
  promisers.flatMap((head) => [
    { key: `head ${head.name} ${head.code}`, head },
    ...head.lines.map((line) => ({ key: line.commitment.id, line: { ...line, promiser: head.name } })),
  ])

/** The overdue first, then what is open by the day on which it is due, then what is settled; what has no day comes last in each. */
export function byDue(promisers: readonly LedgerPromiser[]): LedgerRow[] {
  const lines = promisers.flatMap(({ name, lines: all }) => all.map((line): DueLine => ({ ...line, promiser: name })))
  const rank = ({ status }: DueLine): number => (status === 'overdue' ? 0 : DONE.has(status) ? 2 : 1)
  const due = ({ commitment }: DueLine): string => commitment.due?.end ?? '9999'
  return lines
    .sort((a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.commitment.id < b.commitment.id ? -1 : 1))
    .map((line) => ({ key: line.commitment.id, line }))
}

/** How many there are of each status, the most first. */
export function countsOf(promisers: readonly LedgerPromiser[]): [status: LedgerLine['status'], count: number][] {
  const counts = new Map<LedgerLine['status'], number>()
  for (const { lines } of promisers) for (const { status } of lines) counts.set(status, (counts.get(status) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
