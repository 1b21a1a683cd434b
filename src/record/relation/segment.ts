import { MOST_CHANCE, type Range, type TestedSplit, testedSplit, type Weighted } from './split.ts'

/**
 * Indexes at which a new level begins, oldest first, each with its chance: the stretch is parted at its best split as long as random
 * orders of the same values hold one as great in at most a hundredth of cases; then each split is placed anew between its neighbours, and
 * the least sure of those that no longer stand out is dropped, until all do.
 */
export function segment(series: Weighted): TestedSplit[] {
  const found: number[] = []
  const open: Range[] = [[0, series.values.length]]
  while (open.length > 0) {
    const range = open.pop() as Range
    const split = testedSplit(series, range, false)
    if (!split || split.chance > MOST_CHANCE) continue
    found.push(split.at)
    open.push([range[0], split.at], [split.at, range[1]])
  }
  return settle(
    series,
    found.sort((a, b) => a - b),
  )
}

function settle(series: Weighted, at: readonly number[]): TestedSplit[] {
  let current = at
  for (;;) {
    const placed = current.map((_, i) => testedSplit(series, [current[i - 1] ?? 0, current[i + 1] ?? series.values.length], true))
    const weak = weakest(placed)
    if (weak === null) return inOrder(placed)
    current = current.filter((_, i) => i !== weak)
  }
}

/** Oldest first; two that were placed on one index are one. */
function inOrder(placed: readonly (TestedSplit | null)[]): TestedSplit[] {
  const sorted = placed.filter((split) => split !== null).sort((a, b) => a.at - b.at || b.gain - a.gain)
  return sorted.filter((split, i) => split.at !== sorted[i - 1]?.at)
}

/** Index of the split with the greatest chance, of equals the one with the least gain; null when all stand out. */
function weakest(placed: readonly (TestedSplit | null)[]): number | null {
  let worst: number | null = null
  placed.forEach((split, i) => {
    if (split && split.chance <= MOST_CHANCE) return
    const held = worst === null ? null : (placed[worst] as TestedSplit | null)
    if (worst === null || rank(split) < rank(held)) worst = i
  })
  return worst
}

const rank = (split: TestedSplit | null): number => (split ? split.gain : -1)
