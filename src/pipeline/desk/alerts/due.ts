import type { KeptWatch } from '../../../desk/watch/kept-watch.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits after the first failure, the second ...; after as many failures as there are waits and one more it is given up. */
export const BACK_OFF_MS: readonly number[] = [10 * SECOND, MINUTE, 10 * MINUTE, HOUR, 6 * HOUR]

/** The hour, UTC, at which the alerts of a day are sent. */
export const DAILY_HOUR = 6

/** When an alert that was decided at an instant is to be sent first. ISO instants. */
export function firstDue(send: KeptWatch['send'], at: string): string {
  const ms = Date.parse(at)
  if (send === 'each') return at
  if (send === 'hourly') return iso((Math.floor(ms / HOUR) + 1) * HOUR)
  const shift = DAILY_HOUR * HOUR
  return iso((Math.floor((ms - shift) / (24 * HOUR)) + 1) * 24 * HOUR + shift)
}

/** When it is tried again after so many failures, the last at an instant; null when it is given up. */
export function nextDue(failures: number, at: string): string | null {
  const wait = BACK_OFF_MS[failures - 1]
  return wait === undefined ? null : later(at, wait)
}

export const later = (at: string, ms: number): string => iso(Date.parse(at) + ms)

const iso = (ms: number): string => new Date(ms).toISOString()
