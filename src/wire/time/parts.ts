/** One reading of the day that is written. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The parts of a written date and time; days and zones not yet checked. */
export interface Parts {
  /** More than one where day and month, or the words, can be taken in several ways. */
  readonly days: readonly Day[]
  /** 0 = Sunday; several where languages disagree on a word; empty when none is named. */
  readonly weekdays: readonly number[]
  /** Minutes since local midnight; null when no time of day is given. */
  readonly minutes: number | null
  readonly seconds: number
  /** As written: `CEST`, `+0200`, `Z`, `Europe/Paris`. */
  readonly zone: string | null
}

/**
 * Why there is no date: words that belong to none; a year or a month alone; a day or an hour that does not exist; day and month that
 * cannot be told apart.
 */
export type Refusal = 'unreadable' | 'partial' | 'impossible' | 'ambiguous'

/** RFC 822 wrote years with two digits. */
export const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900)

/** True for a year in which newswires exist and a day that its month has. */
export function isDay({ year, month, day }: Day): boolean {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Minutes and seconds of a time of day up to 24:00, with a leap second; null for a time that no clock shows. */
export function timeOfDay(hour: number, minute: number, second: number): Pick<Parts, 'minutes' | 'seconds'> | null {
  const wrong = hour > 24 || minute > 59 || second > 60 || (hour === 24 && (minute > 0 || second > 0))
  return wrong ? null : { minutes: hour * 60 + minute, seconds: second }
}
