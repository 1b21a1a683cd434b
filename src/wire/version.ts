import { type Fault, noted, quoted } from './fault.ts'
import type { Item } from './item.ts'

/** The number of a version, 1 or more; null for anything else. */
export function versionOf(value: unknown): number | null {
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : 0
  return Number.isInteger(number) && number > 0 ? number : null
}

/** IPTC's publishing statuses, and what systems write in their place. An embargo without an hour is one that nobody can end. */
const STATUS: Readonly<Record<string, NonNullable<Item['status']>>> = {
  usable: 'usable',
  withheld: 'withheld',
  hold: 'withheld',
  embargoed: 'withheld',
  canceled: 'canceled',
  cancelled: 'canceled',
  cancel: 'canceled',
  kill: 'canceled',
  killed: 'canceled',
  retracted: 'canceled',
  withdrawn: 'canceled',
}

/**
 * The publishing status that a code names, under whatever alias: `stat:canceled`, `usable`,
 * `http://cv.iptc.org/newscodes/pubstatusg2/withheld`; null when there is none, or none that is known.
 */
export function statusOf(code: string | null | undefined): Item['status'] {
  const word = code?.trim().split(/[:/#]/).at(-1)?.toLowerCase() ?? ''
  return Object.hasOwn(STATUS, word) ? (STATUS[word] as NonNullable<Item['status']>) : null
}

/** The status that a code names, with a note where it names one that nobody knows. */
export function readStatus(code: string | null, where: string, faults: Fault[]): Item['status'] {
  const status = statusOf(code)
  if (status === null && code !== null && code.trim() !== '')
    faults.push(noted(where, 'wrong-type', `no publishing status that is known: ${quoted(code)}; left out`))
  return status
}
