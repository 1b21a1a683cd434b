import { type Fault, noted, quoted } from '../fault.ts'
import { readTime } from './instant.ts'
import type { Refusal } from './parts.ts'
import { timeFaults } from './time-faults.ts'

const REASONS: Readonly<Record<Refusal, string>> = {
  unreadable: 'no date that can be read',
  partial: 'only a part of a date',
  impossible: 'a date or time that does not exist',
  ambiguous: 'a date in which day and month cannot be told apart',
}

/** The time that a format writes, as ISO; null, with a note, when it cannot be read. */
export function readPublished(raw: string | null, where: string, faults: Fault[]): string | null {
  if (raw === null) return null
  const time = readTime(raw)
  if (typeof time !== 'string') {
    faults.push(...timeFaults(time, raw, where))
    return time.iso
  }
  faults.push(noted(where, time === 'ambiguous' ? 'date-ambiguous' : 'bad-date', `${REASONS[time]}: ${quoted(raw)}; left out`))
  return null
}
