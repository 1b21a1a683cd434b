import { expect, it } from 'vitest'
import type { Fault } from '../fault.ts'
import { readPublished } from './read-published.ts'

const read = (raw: string | null): { readonly iso: string | null; readonly codes: readonly string[] } => {
  const faults: Fault[] = []
  const iso = readPublished(raw, 'a.xml:3', faults)
  expect(faults.every(({ lost, where }) => !lost && where === 'a.xml:3')).toBe(true)
  return { iso, codes: faults.map(({ code }) => code) }
}

it.each([
  [null, null, []],
  ['Tue, 03 Mar 2026 09:14:00 GMT', '2026-03-03T09:14:00Z', []],
  ['Tuesday, March 3, 2026 - 09:14', '2026-03-03T09:14:00Z', ['zone-assumed']],
  ['3 Mar 2026 09:14 IST', '2026-03-03T09:14:00', ['zone-ambiguous']],
  ['3 Mar 2026 09:14 XQZT', '2026-03-03T09:14:00', ['zone-ambiguous']],
  ['Sat, 12 Jan 2025 10:00:00 +0000', '2025-01-12T10:00:00Z', ['date-contradiction']],
  ['3/4/2026', null, ['date-ambiguous']],
  ['2003-12', null, ['bad-date']],
  ['3 Mar 2026 25:61', null, ['bad-date']],
  ['yesterday', null, ['bad-date']],
])('%s', (raw, iso, codes) => {
  expect(read(raw)).toEqual({ iso, codes })
})
