import type { Schedule } from './answers.ts'

type Weekday = Schedule['on'][number]

export const WEEKDAYS: readonly { readonly id: Weekday; readonly name: string }[] = [
  { id: 'mon', name: 'Monday' },
  { id: 'tue', name: 'Tuesday' },
  { id: 'wed', name: 'Wednesday' },
  { id: 'thu', name: 'Thursday' },
  { id: 'fri', name: 'Friday' },
  { id: 'sat', name: 'Saturday' },
  { id: 'sun', name: 'Sunday' },
]

const WORKING: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** `every day`, `on Monday and Thursday`. */
export function daysOn(on: readonly Weekday[]): string {
  if (on.length === WEEKDAYS.length) return 'every day'
  if (on.length === WORKING.length && WORKING.every((day) => on.includes(day))) return 'from Monday to Friday'
  const names = WEEKDAYS.filter(({ id }) => on.includes(id)).map(({ name }) => name)
  return `on ${[names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ')}`
}
