import type { Span } from '../../kit/span.ts'

/** Share of two spans that both hold: 1 for equal ones, 0 for those without a common unit. */
export function overlapShare([a, b]: Span, [c, d]: Span): number {
  const both = Math.min(b, d) - Math.max(a, c)
  return both <= 0 ? 0 : both / (Math.max(b, d) - Math.min(a, c))
}

export interface Matched<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[]
  readonly gone: readonly T[]
  readonly added: readonly T[]
}

/**
 * Pairs items one to one, those that fit best first. `fitOf`: 0 for items that are not the same. `order` must tell any two items apart; it
 * decides between equal fits and gives the order of the lists.
 */
export function matchItems<T>(
  before: readonly T[],
  after: readonly T[],
  fitOf: (before: T, after: T) => number,
  order: (a: T, b: T) => number,
): Matched<T> {
  const [olds, news] = [before.toSorted(order), after.toSorted(order)]
  const fits: { readonly score: number; readonly i: number; readonly j: number }[] = []
  olds.forEach((old, i) => {
    news.forEach((item, j) => {
      const score = fitOf(old, item)
      if (score > 0) fits.push({ score, i, j })
    })
  })
  fits.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  const taken = new Map<number, number>()
  const used = new Set<number>()
  for (const { i, j } of fits) {
    if (taken.has(i) || used.has(j)) continue
    taken.set(i, j)
    used.add(j)
  }
  return {
    pairs: olds.flatMap((old, i) => (taken.has(i) ? [[old, news[taken.get(i) as number] as T] as const] : [])),
    gone: olds.filter((_, i) => !taken.has(i)),
    added: news.filter((_, j) => !used.has(j)),
  }
}
