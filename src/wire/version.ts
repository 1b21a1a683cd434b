import type { Item } from './item.ts'

/** The number of a version, 1 or more; null for anything else. */
export function versionOf(value: unknown): number | null {
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : 0
  return Number.isInteger(number) && number > 0 ? number : null
}

/** IPTC's publishing status, `stat:canceled` or `usable`; null when unknown. */
export function statusOf(code: string | null): Item['status'] {
  const word = code?.split(/[:/]/).at(-1)?.toLowerCase().replace('cancelled', 'canceled')
  return word === 'usable' || word === 'withheld' || word === 'canceled' ? word : null
}
