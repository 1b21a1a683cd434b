import type { Fault } from '../fault.ts'
import { noted, quoted } from '../fault.ts'
import type { Instant } from './instant.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** What is to be said of a time that was read: a zone taken for granted or with several meanings, a weekday that contradicts. */
export function timeFaults(time: Instant, raw: string, where: string): Fault[] {
  const faults: Fault[] = []
  if (time.zone === 'assumed') faults.push(noted(where, 'zone-assumed', `no time zone in ${quoted(raw)}; taken as UTC`))
  if (time.zone === 'ambiguous')
    faults.push(noted(where, 'zone-ambiguous', `the time zone in ${quoted(raw)} has several meanings; kept as local time`))
  if (time.zone === 'unknown') faults.push(noted(where, 'zone-ambiguous', `the time zone in ${quoted(raw)} is unknown; kept as local time`))
  if (time.wrongWeekday !== null) {
    const named = WEEKDAYS[time.wrongWeekday] ?? ''
    faults.push(noted(where, 'date-contradiction', `${quoted(raw)} says ${named}, which the date is not; the date is kept`))
  }
  return faults
}
