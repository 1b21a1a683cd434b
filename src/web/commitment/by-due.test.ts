import { expect, it } from 'vitest'
import type { LedgerLine } from '../../desk/look/ledger.ts'
import { byDue, byPromiser, countsOf } from './by-due.ts'

const line = (id: string, status: LedgerLine['status'], end: string | null): LedgerLine =>
  ({ status, commitment: { id, due: end === null ? null : { start: end, end, precision: 'day', text: end } } }) as LedgerLine

const promisers = [
  { name: 'Port authority', code: null, lines: [line('a', 'overdue', '2025-08-31'), line('b', 'kept', '2025-01-01')] },
  {
    name: 'Kenya',
    code: 'KEN',
    lines: [line('c', 'pending', null), line('d', 'pending', '2026-02-01'), line('e', 'overdue', '2025-03-01')],
  },
]

it('puts the overdue first, then the open by their day, then the settled', () => {
  expect(byDue(promisers).map(({ key }) => key)).toEqual(['e', 'a', 'd', 'c', 'b'])
})

it('puts each promiser above their lines', () => {
  expect(byPromiser(promisers).map((row) => ('head' in row ? row.head.name : row.key))).toEqual([
    'Port authority',
    'a',
    'b',
    'Kenya',
    'c',
    'd',
    'e',
  ])
})

it('counts by status', () => {
  expect(countsOf(promisers)).toEqual([
    ['overdue', 2],
    ['pending', 2],
    ['kept', 1],
  ])
})
