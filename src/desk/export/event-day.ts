import { dayNumber, isoDayOf } from '../../kit/when.ts'
import type { ExportSettings } from './export-format.ts'
import type { ReportRow } from './export-row.ts'

/** First and last ISO day on which an event took place. */
export interface Days {
  readonly start: string
  readonly end: string
}

/** Days that the words of a report name; the day of publication where they name none and the settings ask for it; else null. */
export function eventDays({ report, card }: ReportRow, settings: ExportSettings): Days | null {
  const { date } = report.report
  if (date !== null) return date
  const published = settings.undated === 'published' ? isoDay(card.published) : null
  return published === null ? null : { start: published, end: published }
}

/** The day, where it is one day. */
export const singleDay = (days: Days | null): string | null => (days !== null && days.start === days.end ? days.start : null)

/** The calendar day of an ISO day or instant; null for what is neither. */
export function isoDay(iso: string | null): string | null {
  const number = iso === null ? null : dayNumber(iso)
  return number === null ? null : isoDayOf(number)
}

/** The middle of a stretch of days, the earlier one of two. */
export function middleDay({ start, end }: Days): string | null {
  const [from, to] = [dayNumber(start), dayNumber(end)]
  return from === null || to === null ? null : isoDayOf(Math.floor((from + to) / 2))
}

/** How many days a stretch has, both ends included; null for what are no days. */
export function lengthOf({ start, end }: Days): number | null {
  const [from, to] = [dayNumber(start), dayNumber(end)]
  return from === null || to === null ? null : to - from + 1
}
