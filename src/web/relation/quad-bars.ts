import { everyNth, wholeTicks } from '../../desk/picture/axis.ts'
import type { Size } from '../map/view.ts'

/** Quad classes from the zero line outwards, cooperation above it and conflict below. */
export const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'] as const
export type Quad = (typeof QUADS)[number]

/** A step of time with what happened in it. */
export interface QuadStep {
  readonly key: string
  /** `March 2025` */
  readonly says: string
  /** The same for an axis: `Mar 25`. */
  readonly short: string
  readonly quads: Readonly<Record<string, number>>
  /** Mean score from -10 to 10; null where nothing happened, or none is told. */
  readonly score: number | null
}

/** Stacked bars above and below zero, in pixels. */
export interface QuadPicture extends Size {
  readonly zero: number
  readonly left: number
  readonly right: number
  readonly bars: readonly QuadBar[]
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  readonly labels: readonly { readonly x: number; readonly text: string }[]
  /** Mean score on a scale of its own about the same zero line; parted where a step has none. */
  readonly line: string
  readonly dots: readonly { readonly x: number; readonly y: number; readonly says: string }[]
  /** Middle of each step. */
  readonly middles: readonly number[]
}

export interface QuadBar {
  readonly key: string
  readonly quad: Quad
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly says: string
}

const LEFT = 34
const RIGHT = 34
const TOP = 12
const FOOT = 24
const MOST_SCORE = 10

const isConflict = (quad: Quad): boolean => quad.endsWith('conflict')
const sumOf = (step: QuadStep, conflict: boolean): number =>
  QUADS.filter((quad) => isConflict(quad) === conflict).reduce((sum, quad) => sum + (step.quads[quad] ?? 0), 0)

export function quadBars(steps: readonly QuadStep[], { width, height }: Size): QuadPicture {
  const most = Math.max(1, ...steps.flatMap((step) => [sumOf(step, true), sumOf(step, false)]))
  const ticks = wholeTicks(most, 3)
  const top = ticks.at(-1) ?? 1
  const half = (height - TOP - FOOT) / 2
  const zero = TOP + half
  const high = (count: number): number => (half * count) / top
  const wide = (width - LEFT - RIGHT) / Math.max(1, steps.length)
  const middles = steps.map((_, i) => LEFT + wide * (i + 0.5))
  const thick = Math.max(1.5, Math.min(wide * 0.76, 30))
  const dots = steps.flatMap(({ score, says }, i) =>
    score === null
      ? []
      : [{ i, x: middles[i] ?? 0, y: zero - (half * score) / MOST_SCORE, says: `${says}: mean score ${score.toFixed(1)}` }],
  )
  return {
    ...{ width, height, zero, left: LEFT, right: width - RIGHT, middles },
    bars: steps.flatMap((step, i) => stack(step, { x: (middles[i] ?? 0) - thick / 2, width: thick, zero, high })),
    ticks: ticks.flatMap((value) =>
      value === 0
        ? [{ y: zero, value }]
        : [
            { y: zero - high(value), value },
            { y: zero + high(value), value },
          ],
    ),
    labels: everyNth(steps.length, width - LEFT - RIGHT, 64).map((i) => ({ x: middles[i] ?? 0, text: steps[i]?.short ?? '' })),
    line: dots.map(({ i, x, y }, at) => `${dots[at - 1]?.i === i - 1 ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`).join(''),
    dots: dots.map(({ x, y, says }) => ({ x, y, says })),
  }
}

interface Stand {
  readonly x: number
  readonly width: number
  readonly zero: number
  readonly high: (count: number) => number
}

function stack({ key, says, quads }: QuadStep, { x, width, zero, high }: Stand): QuadBar[] {
  let [up, down] = [zero, zero]
  return QUADS.flatMap((quad): QuadBar[] => {
    const count = quads[quad] ?? 0
    if (count === 0) return []
    const height = high(count)
    const y = isConflict(quad) ? down : up - height
    if (isConflict(quad)) down += height
    else up -= height
    return [{ key: `${key} ${quad}`, quad, x, y, width, height, says: `${says}: ${count} of ${quad}` }]
  })
}
