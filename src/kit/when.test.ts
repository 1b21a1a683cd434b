import { describe, expect, it } from 'vitest'
import { addMonths, civilDayOf, dayNumber, dayNumberOf, isoDayOf, monthBounds, movedDay, weekBounds, weekdayOf } from './when.ts'

describe('civil days', () => {
  it('counts from 1970 and comes back for every day of eight centuries', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    let wrong = 0
    for (let n = dayNumberOf(1600, 1, 1); n < dayNumberOf(2400, 1, 2); n++) {
      const { year, month, day } = civilDayOf(n)
      if (dayNumberOf(year, month, day) !== n) wrong++
    }
    expect(wrong).toBe(0)
    expect(dayNumberOf(2000, 3, 1) - dayNumberOf(2000, 2, 28)).toBe(2)
  })

  it('agrees with the platform calendar', () => {
    for (const n of [-200000, -1, 0, 59, 11016, 20515, 90000]) {
      expect(isoDayOf(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
      expect(weekdayOf(n) % 7).toBe(new Date(n * 86_400_000).getUTCDay())
    }
  })

  it('reads the day of an instant and refuses what is no day', () => {
    expect(dayNumber('2026-03-04T23:59:00Z')).toBe(dayNumber('2026-03-04'))
    for (const bad of ['', '2026-02-29', '2026-13-01', '2026-3-4', 'yesterday', '2026-03-041']) expect(dayNumber(bad)).toBeNull()
  })

  it('adds months and clamps to the shorter month', () => {
    const day = (iso: string): number => dayNumber(iso) as number
    expect(isoDayOf(addMonths(day('2024-01-31'), 1))).toBe('2024-02-29')
    expect(isoDayOf(addMonths(day('2026-03-10'), -36))).toBe('2023-03-10')
    expect(isoDayOf(addMonths(day('2026-01-15'), -1))).toBe('2025-12-15')
  })

  it('gives the bounds of months and weeks', () => {
    expect(monthBounds(2024, 2).map(isoDayOf)).toEqual(['2024-02-01', '2024-02-29'])
    expect(weekBounds(dayNumber('2026-03-08') as number).map(isoDayOf)).toEqual(['2026-03-02', '2026-03-08'])
  })
})

it('goes days on and back, over the ends of months and years', () => {
  expect(movedDay('2024-03-01', -1)).toBe('2024-02-29')
  expect(movedDay('2025-12-31T23:00:00Z', 1)).toBe('2026-01-01')
  expect(movedDay('2026-03-04', 0)).toBe('2026-03-04')
})
