import { expect, it } from 'vitest'
import { briefDays } from './brief-days.ts'

it('takes yesterday and today, or the days that are given', () => {
  expect(briefDays(undefined, '2026-03-01', 'days')).toEqual({ from: '2026-02-28', to: '2026-03-01' })
  expect(briefDays('2026-02-01..2026-02-03', '2026-03-01', 'days')).toEqual({ from: '2026-02-01', to: '2026-02-03' })
  expect(briefDays('2026-02-01..', '2026-03-01', 'days')).toEqual({ from: '2026-02-01', to: '2026-03-01' })
})

it('refuses days without a first one, and says where', () => {
  expect(() => briefDays('..2026-02-03', '2026-03-01', '--days')).toThrow(expect.objectContaining({ code: 'USAGE', where: '--days' }))
})
