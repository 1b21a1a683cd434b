import { type Parts, timeOfDay } from './parts.ts'

/** A time of day within a text, and what stands around it. */
export interface Clock {
  readonly before: string
  readonly after: string
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly half: 'am' | 'pm' | null
}

const HALF = String.raw`([ap])\.?\s?m(?![\p{L}\d])\.?`
/** `9:14`, `9:14:30.5 pm`. */
const COLONS = new RegExp(String.raw`(?:^|[\sT,])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?![\d:])(?:\s?${HALF})?`, 'iu')
/** `21h30`, `21 h`. */
const HOURS = /(?:^|[\s,])(\d{1,2})\s?h\s?(\d{2})?(?![\p{L}\d])/iu
/** `9 pm`. */
const HALF_ONLY = new RegExp(String.raw`(?:^|[\s,])(\d{1,2})\s?${HALF}`, 'iu')
/** `2026 21.30`: only after the year, since days are written so too. */
const DOTTED = /(?<=\d{4},?\s(?:-\s)?)(\d{1,2})\.(\d{2})(?=\s|$)/u

/** Finds the time of day; null when there is none. */
export function findClock(text: string): Clock | null {
  const colons = COLONS.exec(text)
  if (colons !== null) return clockAt(text, colons, [colons[1], colons[2], colons[3]], colons[4])
  const hours = HOURS.exec(text) ?? DOTTED.exec(text)
  if (hours !== null) return clockAt(text, hours, [hours[1], hours[2]], undefined)
  const half = HALF_ONLY.exec(text)
  return half === null ? null : clockAt(text, half, [half[1]], half[2])
}

function clockAt(text: string, found: RegExpExecArray, [h, m, s]: readonly (string | undefined)[], half: string | undefined): Clock {
  return {
    before: text.slice(0, found.index),
    after: text.slice(found.index + found[0].length),
    hour: Number(h),
    minute: Number(m ?? 0),
    second: Number(s ?? 0),
    half: half === undefined ? null : half.toLowerCase() === 'p' ? 'pm' : 'am',
  }
}

/** The time that a clock shows; hours above 12 with `pm` are read as they stand; null for a time that does not exist. */
export function clockTime({ hour, minute, second }: Clock, half: 'am' | 'pm' | null): Pick<Parts, 'minutes' | 'seconds'> | null {
  if (half === null || (half === 'pm' && hour > 12)) return timeOfDay(hour, minute, second)
  return hour > 12 ? null : timeOfDay((hour % 12) + (half === 'pm' ? 12 : 0), minute, second)
}
