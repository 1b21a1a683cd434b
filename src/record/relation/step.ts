import { civilDayOf, dayNumberOf, weekBounds } from '../../kit/when.ts'

/** Width of a point of a series. Weeks begin on Monday. */
export type Step = 'day' | 'week' | 'month' | 'quarter'

/** The finest step that gives a line one can read: about 30 to 130 points. `days`: length of the span. */
export function stepFor(days: number): Step {
  if (days <= 62) return 'day'
  if (days <= 2 * 366) return 'week'
  return days <= 10 * 366 ? 'month' : 'quarter'
}

/** Day number of the first day of the step that holds the day. */
export function stepStart(step: Step, day: number): number {
  if (step === 'day') return day
  if (step === 'week') return weekBounds(day)[0]
  const { year, month } = civilDayOf(day)
  return dayNumberOf(year, step === 'month' ? month : month - ((month - 1) % 3), 1)
}

/** Day number of the first day of the next step; `start` is the first day of one. */
export function nextStart(step: Step, start: number): number {
  if (step === 'day') return start + 1
  if (step === 'week') return start + 7
  const { year, month } = civilDayOf(start)
  const next = month + (step === 'month' ? 1 : 3)
  return next > 12 ? dayNumberOf(year + 1, next - 12, 1) : dayNumberOf(year, next, 1)
}
