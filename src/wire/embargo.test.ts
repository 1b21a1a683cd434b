import { expect, it } from 'vitest'
import { releaseOf } from './embargo.ts'
import type { Fault } from './fault.ts'
import type { Item } from './item.ts'
import { isShowable } from './showable.ts'

const read = (raw: string | null, status: Item['status'] = 'usable') => {
  const faults: Fault[] = []
  return { ...releaseOf(raw, status, 'x', faults), codes: faults.map((fault) => fault.code) }
}

it.each([
  [null, 'usable', null, []],
  ['2026-03-05T06:00:00+01:00', 'usable', '2026-03-05T05:00:00Z', []],
  ['2026-03-05T06:00:00', 'usable', '2026-03-05T06:00:00Z', ['zone-assumed']],
  ['2026-03-05', 'usable', '2026-03-05', []],
  ['', 'withheld', null, ['bad-date']],
  ['until the speech', 'withheld', null, ['bad-date']],
] as const)('embargo %j', (raw, status, embargoed, codes) => {
  expect(read(raw)).toEqual({ status, embargoed, codes })
})

it('keeps a story that was taken back taken back', () => {
  expect(read('until the speech', 'canceled').status).toBe('canceled')
})

it('shows nothing before its hour', () => {
  const release = read('2026-03-05T06:00:00+01:00')
  expect(isShowable(release, '2026-03-05T04:59:59Z')).toBe(false)
  expect(isShowable(release, '2026-03-05T05:00:00Z')).toBe(true)
})
