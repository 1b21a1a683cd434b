import { sayDay, sayDays } from '../../kit/say.ts'
import type { Relation, RelationPoint } from '../../record/relation/relation.ts'
import type { QuadStep } from './quad-bars.ts'

type Step = Relation['step']

/** The steps of a relation as its chart takes them, up to the last in which something happened. */
export function stepsOf({ series, step }: Pick<Relation, 'series' | 'step'>): QuadStep[] {
  return series.slice(0, series.findLastIndex(({ events }) => events > 0) + 1).map(({ from, to, quads, score }) => ({
    key: from,
    says: stepWords({ from, to }, step),
    short: shortWords(from, step),
    quads: Object.fromEntries(quads.map(({ quad, events }) => [quad, events])),
    score,
  }))
}

/** `3 to 9 March 2025`, `March 2025`. A month that is cut off by the ends of the span is told by its days. */
export function stepWords({ from, to }: Pick<RelationPoint, 'from' | 'to'>, step: Step): string {
  const isWhole = from.endsWith('-01') && Number(to.slice(8)) >= 28
  return step === 'month' && isWhole ? sayMonth(from) : sayDays(from, to)
}

export const sayMonth = (iso: string): string => sayDay(`${iso.slice(0, 7)}-01`).replace(/^1 /, '')

/** `Mar 2025`, and of days and weeks `3 Mar 25`. */
export function shortWords(from: string, step: Step): string {
  const [day, month = '', year = ''] = sayDay(from).split(' ')
  return step === 'day' || step === 'week' ? `${day} ${month.slice(0, 3)} ${year.slice(2)}` : `${month.slice(0, 3)} ${year}`
}

/** Months of an actor with those between in which nothing happened. */
export function filledMonths(
  months: readonly { readonly month: string; readonly quads: Readonly<Record<string, number>> }[],
  [first, last]: readonly [string, string],
): QuadStep[] {
  const known = new Map(months.map(({ month, quads }) => [month, quads]))
  const steps: QuadStep[] = []
  for (let month = first; month <= last && steps.length < 1200; month = next(month))
    steps.push({ key: month, says: sayMonth(month), short: shortWords(`${month}-01`, 'month'), quads: known.get(month) ?? {}, score: null })
  return steps
}

function next(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`
}
