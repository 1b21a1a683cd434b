import { drawBelow, generatorOf } from '../relation/generator.ts'
import { alphaOf, type Scale } from './alpha.ts'
import type { Unit } from './coincidence.ts'

export interface IntervalOptions {
  /** The same seed gives the same interval. Default 1. */
  readonly seed?: number
  /** Resamples; default 1,000. */
  readonly rounds?: number
  /** Share of resamples that lie within; default 0.95. */
  readonly level?: number
}

/** Fewer units say nothing of how far alpha may move. */
const LEAST_UNITS = 5

/**
 * Percentile bootstrap interval of alpha: units are drawn again with replacement. Null with fewer than 5 units that can be paired, or when
 * alpha cannot be computed for more than half of the resamples.
 */
export function alphaInterval(
  units: readonly Unit[],
  scale: Scale,
  { seed = 1, rounds = 1000, level = 0.95 }: IntervalOptions = {},
): readonly [number, number] | null {
  const pairable = units.filter((unit) => unit.filter((value) => value !== null).length > 1)
  if (pairable.length < LEAST_UNITS) return null
  const next = generatorOf(seed)
  const found: number[] = []
  for (let i = 0; i < rounds; i++) {
    const drawn = pairable.map(() => pairable[drawBelow(next, pairable.length)] as Unit)
    const { value } = alphaOf(drawn, scale)
    if (value !== null) found.push(value)
  }
  if (found.length * 2 < rounds || found.length === 0) return null
  found.sort((a, b) => a - b)
  const at = (q: number): number => found[Math.min(found.length - 1, Math.floor(q * found.length))] as number
  return [at((1 - level) / 2), at(1 - (1 - level) / 2)]
}
