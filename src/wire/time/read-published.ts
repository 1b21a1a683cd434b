import { type Fault, noted, quoted } from '../fault.ts'
import { readInstant } from './instant.ts'
import { timeFaults } from './time-faults.ts'

/** The time that a format writes, as ISO; null, with a note, when it cannot be read. */
export function readPublished(raw: string | null, where: string, faults: Fault[]): string | null {
  if (raw === null) return null
  const time = readInstant(raw)
  if (time === null) faults.push(noted(where, 'bad-date', `no date that can be read: ${quoted(raw)}; left out`))
  else faults.push(...timeFaults(time, raw, where))
  return time?.iso ?? null
}
