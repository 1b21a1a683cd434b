import { civilDayOf, monthBounds, weekBounds } from '../../kit/when.ts'
import { dayNumber, everyNth, isOneYear, shortDay, wholeTicks } from './axis.ts'
import type { Size } from './svg.ts'

/** One incident, as the chart takes it. */
export interface BarPoint {
  /** ISO day on which it happened; null: not known, and it is in no bar. */
  readonly day: string | null
  readonly killed: number | null
}

/** Incidents and the killed through time, one panel above the other on one scale of days; in pixels. */
export interface BarsPicture extends Size {
  readonly unit: 'day' | 'week' | 'month'
  readonly panels: readonly BarPanel[]
  /** Where the bars begin and end. */
  readonly left: number
  readonly right: number
  readonly days: readonly { readonly x: number; readonly text: string }[]
  /** Incidents that are in no bar. */
  readonly undated: number
  /** First and last day of the scale. */
  readonly from: string
  readonly to: string
}

export interface BarPanel {
  readonly of: 'incidents' | 'killed'
  readonly total: number
  /** Height of zero, and of the top. */
  readonly base: number
  readonly top: number
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  /** One a unit of time, those of zero too, which have no height. */
  readonly bars: readonly Bar[]
}

export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly value: number
  /** `14 Jan`; `13 to 19 Jan` of a week. */
  readonly says: string
}

const LEFT = 38
const RIGHT = 8
const HEAD = 26
const FOOT = 24
/** More days than so many make weeks, and more than that months. */
const MOST_DAYS = 45
const MOST_WEEKS_OF_DAYS = 400

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Bars of incidents by the day on which they happened, within `from` and `to` (ISO days) or all days that are told, whichever is wider. */
export function barsOf(
  points: readonly BarPoint[],
  { from, to, ...size }: Size & { readonly from: string; readonly to: string },
): BarsPicture {
  const dated = points.flatMap(({ day, killed }) => (day === null ? [] : [{ day: dayNumber(day), killed: killed ?? 0 }]))
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const within = dated.filter(({ day }) => day >= first && day <= last)
  const count = last - first + 1
  const unit = count <= MOST_DAYS ? 'day' : count <= MOST_WEEKS_OF_DAYS ? 'week' : 'month'
  const stretches = stretchesOf(first, last, unit)
  const incidents = stretches.map((one) => within.filter(({ day }) => day >= one.from && day <= one.to))
  const tall = (size.height - FOOT) / 2
  const panel = (of: BarPanel['of'], i: number, values: readonly number[]) =>
    panelOf({ of, values, stretches, width: size.width, top: i * tall + HEAD, base: (i + 1) * tall - 4 })
  const wide = (size.width - LEFT - RIGHT) / stretches.length
  const isYear = !isOneYear(first, last)
  return {
    ...size,
    unit,
    left: LEFT,
    right: size.width - RIGHT,
    panels: [
      panel(
        'incidents',
        0,
        incidents.map((all) => all.length),
      ),
      panel(
        'killed',
        1,
        incidents.map((all) => all.reduce((sum, { killed }) => sum + killed, 0)),
      ),
    ],
    days: everyNth(stretches.length, size.width - LEFT - RIGHT, isYear ? 78 : 54).map((i) => ({
      x: LEFT + (i + 0.5) * wide,
      text: shortDay(stretches[i]?.from ?? first, isYear),
    })),
    undated: points.length - within.length,
    from,
    to,
  }
}

/** Days, weeks from Monday, or months; the first and last may be cut off. */
function stretchesOf(first: number, last: number, unit: BarsPicture['unit']): Stretch[] {
  const found: Stretch[] = []
  for (let from = first; from <= last; ) {
    const end = unit === 'day' ? from : unit === 'week' ? weekBounds(from)[1] : endOfMonth(from)
    found.push({ from, to: Math.min(end, last) })
    from = end + 1
  }
  return found
}

function endOfMonth(day: number): number {
  const { year, month } = civilDayOf(day)
  return monthBounds(year, month)[1]
}

interface PanelAsked {
  readonly of: BarPanel['of']
  readonly values: readonly number[]
  readonly stretches: readonly Stretch[]
  readonly width: number
  readonly top: number
  readonly base: number
}

function panelOf({ of, values, stretches, width, top, base }: PanelAsked): BarPanel {
  const ticks = wholeTicks(Math.max(0, ...values), 3)
  const most = ticks.at(-1) ?? 1
  const heightOf = (value: number): number => ((base - top) * value) / most
  const wide = (width - LEFT - RIGHT) / values.length
  const bars = values.map((value, i) => {
    const { from = 0, to = 0 } = stretches[i] ?? {}
    const thick = Math.min(wide * 0.78, 34)
    const says = from === to ? shortDay(from, true) : `${shortDay(from)} to ${shortDay(to, true)}`
    return { x: LEFT + wide * (i + 0.5) - thick / 2, y: base - heightOf(value), width: thick, height: heightOf(value), value, says }
  })
  return {
    of,
    total: values.reduce((sum, one) => sum + one, 0),
    base,
    top,
    ticks: ticks.map((value) => ({ value, y: base - heightOf(value) })),
    bars,
  }
}
