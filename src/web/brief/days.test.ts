import { expect, test } from 'vitest'
import { weekTo } from './days.ts'

test('a week has seven days, the last of which is that of the instant', () => {
  expect(weekTo('2026-03-03T23:10:00Z')).toEqual({ from: '2026-02-25', to: '2026-03-03' })
})
