import { type Coincidences, coincidencesOf, type Unit } from './coincidence.ts'

/** What the values are: names, ranks, numbers with even steps, numbers with a true zero. */
export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** Krippendorff's alpha; `value` is null where it cannot be computed, and `reason` says why. */
export interface Alpha {
  /** 1: perfect agreement; 0: as by chance; below 0: worse than chance. */
  readonly value: number | null
  readonly reason: string | null
  /** Units with two values or more, and the values on them. */
  readonly units: number
  readonly pairable: number
  /** Share of pairs of values on one unit that are equal, 0 to 1; null without units. */
  readonly percent: number | null
}

/**
 * Krippendorff's alpha by coincidence matrix: 1 - observed / expected disagreement (K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011). Any number of coders, values may be missing. Scales other than nominal want numbers; ratio none below zero.
 */
export function alphaOf(units: readonly Unit[], scale: Scale): Alpha {
  const counted = coincidencesOf(units)
  const told = { units: counted.units, pairable: Math.round(counted.total), percent: percentOf(counted) }
  const reason = whyNot(counted, scale)
  return reason === null ? { ...told, value: compute(counted, scale), reason } : { ...told, value: null, reason }
}

function whyNot({ units, values }: Coincidences, scale: Scale): string | null {
  if (units === 0) return 'no unit has values of two coders'
  if (values.length < 2) return 'all values are the same: there is nothing to tell apart'
  if (scale === 'nominal') return null
  if (!values.every((v) => typeof v === 'number' && Number.isFinite(v))) return `the scale is ${scale}, but some values are no numbers`
  return scale === 'ratio' && values.some((v) => Number(v) < 0) ? 'the scale is ratio, but some values are below zero' : null
}

function percentOf({ cells, total }: Coincidences): number | null {
  return total === 0 ? null : cells.reduce((sum, row, c) => sum + (row.get(c) ?? 0), 0) / total
}

function compute(counted: Coincidences, scale: Scale): number {
  const points = pointsOf(counted, scale)
  const squared = (c: number, k: number): number => distance(points[c] as number, points[k] as number, scale) ** 2
  let observed = 0
  counted.cells.forEach((row, c) => {
    for (const [k, times] of row) if (k !== c) observed += times * squared(c, k)
  })
  return 1 - ((counted.total - 1) * observed) / expectedOf(counted, points, scale)
}

/** Where each value lies on a line; of ordinal values the middle of their ranks, of names their index. */
function pointsOf({ values, marginals }: Coincidences, scale: Scale): number[] {
  if (scale === 'nominal') return values.map((_, i) => i)
  if (scale !== 'ordinal') return values.map(Number)
  let below = 0
  return marginals.map((n) => {
    below += n
    return below - n / 2
  })
}

const distance = (c: number, k: number, scale: Scale): number =>
  scale === 'nominal' ? (c === k ? 0 : 1) : scale === 'ratio' ? (c - k) / (c + k) : c - k

/** Squared differences over all ordered pairs of values, whatever unit they stand on. */
function expectedOf({ marginals, total }: Coincidences, points: readonly number[], scale: Scale): number {
  const sum = (of: (n: number, c: number) => number): number => marginals.reduce((all, n, c) => all + of(n, c), 0)
  if (scale === 'nominal') return total * total - sum((n) => n * n)
  const at = (c: number): number => points[c] as number
  if (scale === 'ratio') return sum((n, c) => sum((m, k) => (c === k ? 0 : n * m * distance(at(c), at(k), scale) ** 2)))
  const mean = sum((n, c) => n * at(c)) / total
  return 2 * total * sum((n, c) => n * (at(c) - mean) ** 2)
}
