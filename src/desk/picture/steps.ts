import { sayFigure } from '../../kit/say.ts'
import { dayNumber, isOneYear, shortDay, wholeTicks } from './axis.ts'
import { type Size, widthOf } from './svg.ts'

/** A figure as somebody told it. */
export interface StepPoint {
  /** ISO day or instant; null: not known, and it is on no line. */
  readonly at: string | null
  readonly low: number
  /** Null: `at least`. */
  readonly high: number | null
  /** Null: the story itself. */
  readonly speaker: string | null
}

/** A toll over time, a line for each who told it; in pixels. */
export interface StepsPicture extends Size {
  readonly lines: readonly StepLine[]
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  readonly days: readonly { readonly x: number; readonly text: string }[]
  readonly base: number
  readonly left: number
  readonly right: number
  /** Who told it and is not drawn. */
  readonly others: readonly string[]
}

export interface StepLine {
  readonly speaker: string
  /** The low figure as a step line, and the band up to the high one, null where they are the same throughout. */
  readonly d: string
  readonly band: string | null
  readonly dots: readonly { readonly x: number; readonly y: number; readonly says: string }[]
  /** Where its name stands, at the right end. */
  readonly nameY: number
  readonly endX: number
  readonly endY: number
}

const MOST_LINES = 6
const LEFT = 34
const TOP = 12
const FOOT = 26
const LINE_HEIGHT = 14
const NOBODY = 'no one named'

type Dated = StepPoint & { readonly at: string; readonly time: number }

/**
 * Step lines: a figure holds until the same speaker tells another, to the last time that anybody told one. Null when no figure has a time.
 */
export function stepsOf(points: readonly StepPoint[], size: Size): StepsPicture | null {
  const dated = points
    .flatMap((point): Dated[] => (point.at === null ? [] : [{ ...point, at: point.at, time: Date.parse(point.at) }]))
    .filter(({ time }) => Number.isFinite(time))
    .toSorted((a, b) => a.time - b.time)
  const [first, last] = [dated[0], dated.at(-1)]
  if (first === undefined || last === undefined) return null
  const speakers = [...bySpeaker(dated)]
  const drawn = speakers.slice(0, MOST_LINES)
  const names = Math.min(size.width * 0.34, Math.max(...drawn.map(([name]) => widthOf(clip(name)))) + 16)
  const right = size.width - names
  const base = size.height - FOOT
  const ticks = wholeTicks(Math.max(...dated.map(({ low, high }) => high ?? low)), 4)
  const y = (value: number): number => base - ((base - TOP) * value) / (ticks.at(-1) ?? 1)
  const span = Math.max(last.time - first.time, 1)
  const x = (time: number): number => LEFT + 8 + ((right - LEFT - 16) * (time - first.time)) / span
  const lines = drawn.map(([speaker, all]) => lineOf(speaker, all, { x, y, end: right - 8 }))
  return {
    ...{ ...size, base, left: LEFT, right },
    lines: apart(lines, base),
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    days: daysOf(first.time, last.time, x),
    others: speakers.slice(MOST_LINES).map(([name]) => name),
  }
}

function bySpeaker(dated: readonly Dated[]): Map<string, Dated[]> {
  const found = new Map<string, Dated[]>()
  for (const one of dated) {
    const name = one.speaker ?? NOBODY
    const held = found.get(name)
    if (held === undefined) found.set(name, [one])
    else held.push(one)
  }
  return found
}

export const clip = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name)

interface Scales {
  readonly x: (time: number) => number
  readonly y: (value: number) => number
  readonly end: number
}

const n = (value: number): string => value.toFixed(1)

function lineOf(speaker: string, all: readonly Dated[], { x, y, end }: Scales): StepLine {
  const [first] = all
  const lows = all.map(({ low }, i) => `${i === 0 ? 'M' : 'H'}${n(x(all[i]?.time ?? 0))}${i === 0 ? `,${n(y(low))}` : `V${n(y(low))}`}`)
  const d = `${lows.join('')}H${n(end)}`
  const last = all.at(-1) ?? first
  const isWide = all.some(({ low, high }) => high !== null && high !== low)
  const dots = all.map(({ time, low, high, at }) => ({
    x: x(time),
    y: y(low),
    says: `${speaker}, ${shortDay(dayNumber(at), true)}: ${sayFigure(low, high)}`,
  }))
  const endY = y(last?.low ?? 0)
  return { speaker, d, band: isWide ? bandOf(all, { x, y, end }) : null, dots, nameY: endY, endX: end, endY }
}

/** Forth along the high figures, and back along the low ones. */
function bandOf(all: readonly Dated[], { x, y, end }: Scales): string {
  const corners = (value: (one: Dated) => number) =>
    all.flatMap((one, i) => [
      [x(one.time), y(value(one))] as const,
      [i + 1 < all.length ? x(all[i + 1]?.time ?? 0) : end, y(value(one))] as const,
    ])
  const rim = [...corners(({ low, high }) => high ?? low), ...corners(({ low }) => low).toReversed()]
  return `M${rim.map(([a, b]) => `${n(a)},${n(b)}`).join('L')}Z`
}

/** Names moved so that none stands on another, in the order of their lines. */
function apart(lines: readonly StepLine[], base: number): StepLine[] {
  const order = lines.map((line, i) => ({ i, y: line.endY })).toSorted((a, b) => a.y - b.y || a.i - b.i)
  const places = new Map<number, number>()
  let least = TOP - 4
  for (const { i, y } of order) {
    least = Math.max(least, y)
    places.set(i, least)
    least += LINE_HEIGHT
  }
  const over = Math.max(0, least - LINE_HEIGHT - base)
  return lines.map((line, i) => ({ ...line, nameY: (places.get(i) ?? line.endY) - over }))
}

/** The first and last day, and one between where there is room. */
function daysOf(first: number, last: number, x: (time: number) => number): StepsPicture['days'] {
  const [from, to] = [dayNumber(new Date(first).toISOString()), dayNumber(new Date(last).toISOString())]
  const isYear = !isOneYear(from, to)
  const days = from === to ? [first] : x(last) - x(first) > 190 && to - from > 1 ? [first, (first + last) / 2, last] : [first, last]
  return days.map((time) => ({ x: x(time), text: shortDay(dayNumber(new Date(time).toISOString()), isYear) }))
}
