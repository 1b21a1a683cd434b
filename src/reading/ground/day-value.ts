import { addMonths, civilDayOf, weekdayOf, yearBounds } from '../../kit/when.ts'
import type { TimeUnit, TimeValue } from '../mention/time-value.ts'
import { calendarStretch, partOfYear, seasonOf, weekdayStretch } from './day-calendar.ts'
import { type Bearings, oneDay, type Stretch, shiftDay, stretch, unitStretch, yearStretch } from './day-stretch.ts'

/** Units that are left unsaid ("in recent years") count two. */
const UNSAID = 2
type Of<K extends TimeValue['kind']> = Extract<TimeValue, { kind: K }>

/** The days that a time's words mean, or null where they leave it open or no day to count from is known. */
export function valueStretch(value: TimeValue, bearings: Bearings): Stretch | null {
  const { today } = bearings
  switch (value.kind) {
    case 'calendar':
      return calendarStretch(value, bearings)
    case 'ambiguous':
      return ambiguous(value, bearings)
    case 'weekday':
      return weekdayStretch(value.weekday, value.shift, value.week, bearings)
    case 'unit':
      return today === null ? null : presentUnit(value.unit, value.offset, today, bearings.direction)
    case 'overnight':
      return today === null ? null : stretch([today - 1, today], 'range')
    case 'offset':
      return offset(value, bearings)
    case 'told':
      return bearings.told === null ? null : unitStretch(bearings.told, value.unit, value.offset)
    case 'window':
      return today === null ? null : windowOf(value, today)
    case 'season':
      return seasonOf(value.season, value.year, value.shift, bearings)
    case 'part':
      return partOfYear(value.first, value.last, value.year, value.shift, bearings)
    case 'years':
      return stretch(yearBounds(value.first, value.last), value.unit === 'decade' ? 'decade' : 'range')
    case 'anniversary':
      return anniversary(value, today)
    case 'range':
      return rangeOf(value, bearings)
    case 'duration':
    case 'vague':
      return null
  }
}

/** Of the two dates that "03/04/22" may be, the one that lies within a month of today; null when both or neither do. */
function ambiguous({ choices }: Of<'ambiguous'>, bearings: Bearings): Stretch | null {
  const { today } = bearings
  if (today === null) return null
  const near = choices.map((c) => calendarStretch(c, bearings)).filter((s) => s !== null && Math.abs(s.start - today) <= 31)
  return near.length === 1 ? (near[0] as Stretch) : null
}

/** "today", "last week", "this weekend": a weekend alone is the one nearest in the direction told. */
function presentUnit(unit: TimeUnit, at: number, today: number, direction: -1 | 0 | 1): Stretch | null {
  if (unit !== 'weekend') return unitStretch(today, unit, at)
  const day = weekdayOf(today)
  const behind = direction === -1 && day < 6 && at === 0
  return unitStretch(today, 'weekend', behind ? -1 : at)
}

/** "two weeks ago": that day, and from a week on only about it. */
function offset(value: Of<'offset'>, { today, told }: Bearings): Stretch | null {
  const from = value.from === 'told' ? told : today
  if (from === null) return null
  const low = shiftDay(from, value.unit, value.low * value.direction)
  const high = shiftDay(from, value.unit, (value.high ?? value.low) * value.direction)
  if (low === null || high === null) return null
  const exact = (value.unit === 'day' || value.unit === 'hour' || value.unit === 'minute') && low === high
  return exact ? oneDay(low) : { start: Math.min(low, high), end: Math.max(low, high), precision: 'approximate' }
}

/** "the last few years", "the next 90 days", up to or from today. */
function windowOf(value: Of<'window'>, today: number): Stretch | null {
  const far = shiftDay(today, value.unit, (value.high ?? value.low ?? UNSAID) * value.direction)
  return far === null ? null : stretch([Math.min(far, today), Math.max(far, today)], 'range')
}

/** The year that lies so many years back. */
function anniversary({ unit, low }: Of<'anniversary'>, today: number | null): Stretch | null {
  if (low === null || today === null) return null
  const day = shiftDay(today, unit, -low)
  if (day === null) return null
  return unit === 'year' || unit === 'decade' || unit === 'century'
    ? yearStretch(civilDayOf(day).year)
    : { ...oneDay(day), precision: 'approximate' }
}

/** From the start of one time to the end of the other; a start that would come after its end lies a week or a year before it. */
function rangeOf({ from, to }: Of<'range'>, bearings: Bearings): Stretch | null {
  const [first, last] = [valueStretch(from, bearings), valueStretch(to, bearings)]
  if (!first || !last) return null
  let { start } = first
  if (start > last.end) start = from.kind === 'weekday' ? start - 7 * Math.ceil((start - last.end) / 7) : addMonths(start, -12)
  return start > last.end ? null : stretch([start, last.end], 'range')
}
