import { expect, it } from 'vitest'
import { isShowable } from './showable.ts'

it.each([
  [null, true],
  ['2026-03-04T11:59:59Z', true],
  ['2026-03-04T12:00:01Z', false],
  ['2026-03-04T13:00:00', false],
  ['2026-03-04', false],
  ['2026-03-03', true],
])('an item embargoed until %s may be shown at noon of 4 March: %s', (embargoed, shown) => {
  expect(isShowable({ embargoed }, '2026-03-04T12:00:00Z')).toBe(shown)
})
