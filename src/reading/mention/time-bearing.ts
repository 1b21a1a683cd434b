import type { TimeMention, TimeUnit } from './time-value.ts'

/** Units of a length that makes what is told in them background. */
const LONG: ReadonlySet<TimeUnit> = new Set(['month', 'quarter', 'year', 'decade', 'century', 'generation'])
const VERY_LONG: ReadonlySet<TimeUnit> = new Set(['year', 'decade', 'century', 'generation'])

/** A time that says when: not "now", "three days" or "recently". */
export function placesInTime({ value, modifier, text }: TimeMention): boolean {
  if (value.kind === 'duration') return (modifier === 'within' || modifier === 'on') && !text.includes('-')
  return value.kind !== 'vague'
}

/** A time that lies ahead by its own words: "by June", "next month", "within 30 days", "tomorrow". */
export function looksAhead({ value, modifier }: TimeMention): boolean {
  if (value.kind !== 'duration' && modifier === 'by') return true
  if (modifier === 'within') return true
  switch (value.kind) {
    case 'unit':
      return value.offset > 0
    case 'window':
    case 'offset':
    case 'vague':
      return value.direction === 1 && !(value.kind === 'offset' && value.from === 'told')
    case 'weekday':
    case 'calendar':
    case 'season':
    case 'part':
      return value.shift === 1
    case 'duration':
      return modifier === 'on'
    default:
      return false
  }
}

/** A time that tells of background: "in the 1970s", "since 2021", "recently", "in the last few years", "forty years since". */
export function leansToPast({ value, modifier }: TimeMention): boolean {
  switch (value.kind) {
    case 'years':
    case 'anniversary':
      return true
    case 'vague':
      return value.direction === -1
    case 'window':
      return value.direction === -1 && (VERY_LONG.has(value.unit) || (LONG.has(value.unit) && value.low !== 1))
    case 'offset':
      return value.direction === -1 && value.from === 'writing' && VERY_LONG.has(value.unit)
    case 'calendar':
      return modifier === 'since' && value.day === null && value.year !== null
    case 'unit':
      return value.unit === 'year' && (value.offset < 0 || modifier === 'since')
    case 'season':
    case 'part':
      return modifier === 'since'
    default:
      return false
  }
}

/** "forty years since the raid", "two months after the raid": the raid is told as background; "two days after the raid" goes on with it. */
export const setsFarBack = ({ value }: TimeMention): boolean =>
  value.kind === 'anniversary' || (value.kind === 'offset' && LONG.has(value.unit))

/** Counted from a day told before, which may not be known. */
export const leansOnTold = ({ value }: TimeMention): boolean => value.kind === 'told' || (value.kind === 'offset' && value.from === 'told')
