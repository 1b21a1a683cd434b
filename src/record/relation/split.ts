import { generatorOf, shuffle } from './generator.ts'

/** Values in order of time, each with a weight. */
export interface Weighted {
  readonly values: Float64Array
  readonly weights: Float64Array
}

/** The best place to part a stretch: the second part begins at `at`. */
export interface Split {
  readonly at: number
  /** Weighted sum of squares that two means explain beyond one. */
  readonly gain: number
}

/** A part has at least so many values. */
export const LEAST_PART = 3
export const ORDERS = 499
export const MOST_CHANCE = 0.01
const MOST_AS_GREAT = Math.floor(MOST_CHANCE * (ORDERS + 1)) - 1

/** A range of indexes, the end not included. */
export type Range = readonly [start: number, end: number]

/** Sums up to each index, so that the mean of any range costs nothing. */
interface Sums {
  readonly weight: Float64Array
  readonly value: Float64Array
}

function sumsOf({ values, weights }: Weighted, order: Int32Array): Sums {
  const weight = new Float64Array(order.length + 1)
  const value = new Float64Array(order.length + 1)
  for (let i = 0; i < order.length; i++) {
    const j = order[i] as number
    weight[i + 1] = (weight[i] as number) + (weights[j] as number)
    value[i + 1] = (value[i] as number) + (weights[j] as number) * (values[j] as number)
  }
  return { weight, value }
}

/** Best split within any of the ranges, the first of equals; null when none is long enough. */
function bestOf({ weight, value }: Sums, ranges: readonly Range[]): Split | null {
  let at = -1
  let gain = -1
  for (const [start, end] of ranges) {
    const [w0, v0, w2, v2] = [weight[start], value[start], weight[end], value[end]] as [number, number, number, number]
    for (let k = start + LEAST_PART; k <= end - LEAST_PART; k++) {
      const left = (weight[k] as number) - w0
      const right = w2 - (weight[k] as number)
      const step = ((value[k] as number) - v0) / left - (v2 - (value[k] as number)) / right
      const found = (step * step * left * right) / (left + right)
      if (found > gain) {
        gain = found
        at = k
      }
    }
  }
  return at < 0 ? null : { at, gain }
}

/**
 * Ranges to look at for a split, so that some range holds each change and little else (seeded intervals, after Kovács, Bühlmann, Li
 * and Munk, 2023): layers of overlapping ranges, each layer shorter by the root of two. `wide` gives the whole stretch alone.
 */
export function rangesOf(length: number, wide: boolean): Range[] {
  const ranges: Range[] = [[0, length]]
  if (wide) return ranges
  for (let size = length / Math.SQRT2; size >= 2 * LEAST_PART; size /= Math.SQRT2) {
    const count = 2 * Math.ceil(length / size) - 1
    const shift = (length - size) / (count - 1)
    for (let i = 0; i < count; i++) ranges.push([Math.floor(i * shift), Math.min(length, Math.ceil(i * shift + size))])
  }
  return ranges
}

/** A split that chance does not explain, with the share of random orders of the same values that hold one as great. */
export interface TestedSplit extends Split {
  readonly chance: number
}

/**
 * The best split of the stretch `[start, end)`, indexes counted from the beginning of all values. `chance` is above `MOST_CHANCE` as soon as
 * that is sure; null when the stretch is too short or constant.
 */
export function testedSplit(all: Weighted, [start, end]: Range, wide: boolean): TestedSplit | null {
  const series = { values: all.values.subarray(start, end), weights: all.weights.subarray(start, end) }
  const order = Int32Array.from({ length: end - start }, (_, i) => i)
  const ranges = rangesOf(order.length, wide)
  const found = bestOf(sumsOf(series, order), ranges)
  if (!found || isConstant(series.values)) return null
  const next = generatorOf(Math.imul(start + 1, 0x01000193) ^ end)
  let asGreat = 0
  for (let i = 0; i < ORDERS && asGreat <= MOST_AS_GREAT; i++) {
    shuffle(order, next)
    if ((bestOf(sumsOf(series, order), ranges) as Split).gain >= found.gain * (1 - 1e-9)) asGreat++
  }
  return { at: start + found.at, gain: found.gain, chance: asGreat > MOST_AS_GREAT ? 1 : (asGreat + 1) / (ORDERS + 1) }
}

/** Equal as far as sums of floating numbers can tell. */
function isConstant(values: Float64Array): boolean {
  let [low, high] = [Infinity, -Infinity]
  for (const v of values) {
    low = Math.min(low, v)
    high = Math.max(high, v)
  }
  return high - low <= 1e-9 * Math.max(1, Math.abs(high), Math.abs(low))
}
