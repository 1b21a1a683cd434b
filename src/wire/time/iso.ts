import { type Day, type Parts, type Refusal, timeOfDay } from './parts.ts'

/** Year, then: week and its day, ordinal, ordinal without hyphen, month and day, month and day without hyphens. */
const DATE = String.raw`(\d{4})(?:-?W(\d\d)(?:-?(\d))?|-(\d{3})|(\d{3})|-0?(\d\d)(?:-(\d\d))?|(\d\d)(\d\d))?`
/** The smallest part may have a fraction. */
const CLOCK = String.raw`(?:T|\s)(\d\d)(?::?(\d\d)(?::?(\d\d))?)?(?:[.,](\d{1,12}))?`
const ISO = new RegExp(String.raw`^${DATE}(?:${CLOCK}\s?(Z|[+-]\d\d(?::?\d\d)?)?|(?:Z|[+-]\d\d:\d\d))?$`, 'i')
/** `20260303091400`, as databases and archives write it. */
const DIGITS = /^(\d{8})(\d{4})(\d\d)?$/

/** Reads ISO 8601 in its whole and its shortened forms; null when the text is not written that way. */
export function readIso(text: string): Parts | Refusal | null {
  const found = ISO.exec(text.replace(DIGITS, '$1T$2$3'))
  if (found === null) return null
  const [, , , , , , , , , , hour, minute, second, fraction, zone] = found
  const day = dayOf(found)
  if (typeof day === 'string') return day
  const date = { days: [day], weekdays: [], zone: zone ?? null }
  if (hour === undefined) return { ...date, zone: null, minutes: null, seconds: 0 }
  const time = timeOf(Number(hour), minute, second, fraction)
  return time === null ? 'impossible' : { ...date, ...time }
}

/** A year, a month or a week alone is no day: none is made up. */
function dayOf([, y = '', week, weekday, ordinal, plainOrdinal, month, day, plainMonth, plainDay]: RegExpExecArray): Day | Refusal {
  const year = Number(y)
  if (week !== undefined) return weekday === undefined ? 'partial' : weekDay(year, Number(week), Number(weekday))
  const nth = Number(ordinal ?? plainOrdinal ?? 0)
  if (ordinal !== undefined || plainOrdinal !== undefined)
    return nth < 1 ? 'impossible' : dayAt(Date.UTC(year, 0, nth), (d) => d.year === year)
  if (plainMonth !== undefined) return { year, month: Number(plainMonth), day: Number(plainDay) }
  return day === undefined ? 'partial' : { year, month: Number(month), day: Number(day) }
}

/** The first week of a year is the one with 4 January. */
function weekDay(year: number, week: number, weekday: number): Day | Refusal {
  if (week < 1 || week > 53 || weekday < 1 || weekday > 7) return 'impossible'
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7
  const last = new Date(Date.UTC(year, 11, 28)).getTime() + 6 * 86_400_000
  return dayAt(Date.UTC(year, 0, monday + weekday - 1), (_, time) => time <= last)
}

function dayAt(time: number, isRight: (day: Day, time: number) => boolean): Day | Refusal {
  const date = new Date(time)
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  return isRight(day, time) ? day : 'impossible'
}

function timeOf(hour: number, minute?: string, second?: string, fraction?: string): Pick<Parts, 'minutes' | 'seconds'> | null {
  const part = fraction === undefined ? 0 : Number(`0.${fraction}`)
  if (second !== undefined || part === 0) return timeOfDay(hour, Number(minute ?? 0), Number(second ?? 0))
  if (minute !== undefined) return timeOfDay(hour, Number(minute), Math.floor(part * 60))
  return timeOfDay(hour, Math.floor(part * 60), Math.floor((part * 3600) % 60))
}
