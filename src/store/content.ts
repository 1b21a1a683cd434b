import { createHash } from 'node:crypto'
import type { Entry, EntryKind } from '../record/entry.ts'

export const ENTRY_KINDS = ['story', 'report', 'incident', 'commitment', 'programme'] as const satisfies readonly EntryKind[]

export type Totals = Readonly<Record<EntryKind, number>>

export const NO_TOTALS: Totals = { story: 0, report: 0, incident: 0, commitment: 0, programme: 0 }

/** 32 hexadecimal digits of what stands in an entry; the order of keys plays no part. */
export const digestOf = ({ kind, id, facets, doc }: Entry): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, id, sorted(facets), sorted(doc)]))
    .digest('hex')
    .slice(0, 32)

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]))
}

const MODULUS = 1n << 128n
const numberOf = (hex: string): bigint => BigInt(`0x${hex}`)

export const NO_CONTENT = '0'.repeat(32)

/**
 * The digest of a set of entries when one is replaced: the sum of their digests, so that equal records have equal digests in
 * whichever order they came about. 32 hexadecimal digits.
 */
export function contentWith(content: string, { less, more }: { readonly less: string | null; readonly more: string | null }): string {
  const sum = numberOf(content) - (less === null ? 0n : numberOf(less)) + (more === null ? 0n : numberOf(more))
  return (((sum % MODULUS) + MODULUS) % MODULUS).toString(16).padStart(32, '0')
}

/** `2026-11-29.1f3a...`: the day and the content. `at`: ISO instant. */
export const snapshotId = (at: string, content: string): string =>
  `${at.slice(0, 10)}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}`
