import { type Schedule, WEEKDAYS } from './schedule.ts'
import { dayIn, momentIn } from './zone.ts'

const DAY = 86_400_000

/** The first instant after `now` (ISO) at which the schedule has a brief written, as an ISO instant. */
export function nextRun({ on, at, zone }: Pick<Schedule, 'on' | 'at' | 'zone'>, now: string): string {
  const start = Date.parse(now)
  const today = Date.parse(`${dayIn(start, zone)}T00:00:00Z`)
  // One week, a day for the part of today that is over, and one for a day that a zone left out.
  for (let i = -1; i <= 9; i++) {
    const day = new Date(today + i * DAY)
    if (!on.includes(WEEKDAYS[(day.getUTCDay() + 6) % 7] ?? 'mon')) continue
    const moment = momentIn(day.toISOString().slice(0, 10), at, zone)
    if (moment > start) return new Date(moment).toISOString()
  }
  return new Date(start + 7 * DAY).toISOString()
}

/**
 * The instant for which a brief is to be written now, or null. `last`: ISO instant of the last one, or at which the schedule was made. Of
 * all that were missed it is the latest: after a sleep one brief is written.
 */
export function dueRun(schedule: Pick<Schedule, 'on' | 'at' | 'zone'>, last: string, now: string): string | null {
  const first = nextRun(schedule, last)
  if (first > now) return null
  // What lies further back than a fortnight is missed whatever it is.
  const from = Math.max(Date.parse(last), Date.parse(now) - 14 * DAY)
  let due = nextRun(schedule, new Date(from).toISOString())
  for (let next = due; next <= now; next = nextRun(schedule, next)) due = next
  return due
}

/** What a brief covers goes back no further, in days. */
const MOST_DAYS = 366

/**
 * The days (UTC) of a brief that is written at an instant: so many whole days before it and its own, and back to that of the last brief where
 * that lies further back. `name`: its day in the zone.
 */
export function daysOfRun(
  { days, zone }: Pick<Schedule, 'days' | 'zone'>,
  at: string,
  last: string,
): { readonly from: string; readonly to: string; readonly name: string } {
  const now = Date.parse(at)
  const from = Math.max(Math.min(now - days * DAY, Date.parse(last)), now - MOST_DAYS * DAY)
  return { from: new Date(from).toISOString().slice(0, 10), to: at.slice(0, 10), name: dayIn(now, zone) }
}
