import { describe, expect, it } from 'vitest'
import { readDays, readNumbers } from './read-range.ts'

describe('readDays', () => {
  it('reads both ends, one end, and a day, month or year as the whole of it', () => {
    expect(readDays('2026-03-01..2026-03-09', '--event')).toEqual({ from: '2026-03-01', to: '2026-03-09' })
    expect(readDays('2026-03..', '--event')).toEqual({ from: '2026-03-01' })
    expect(readDays('..2024-02', '--event')).toEqual({ to: '2024-02-29' })
    expect(readDays('2025', '--event')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(readDays('2026-03-04', '--event')).toEqual({ from: '2026-03-04', to: '2026-03-04' })
    expect(readDays('2026-03-04T06:00:00Z..', '--first-seen')).toEqual({ from: '2026-03-04T06:00:00Z' })
  })

  it('names the option of what is no range of days', () => {
    for (const text of ['', '..', '2025-02-29', '2026-13', 'yesterday', '2026-03-09..2026-03-01', '2026-03-01...2026-03-09'])
      expect(() => readDays(text, '--due'), text).toThrow(expect.objectContaining({ code: 'USAGE', where: '--due' }))
  })
})

describe('readNumbers', () => {
  it('reads ranges of numbers, of which zero and what is below it are some', () => {
    expect(readNumbers('5..10', '--killed')).toEqual({ from: 5, to: 10 })
    expect(readNumbers('0..', '--killed')).toEqual({ from: 0 })
    expect(readNumbers('-10..-2.5', '--score')).toEqual({ from: -10, to: -2.5 })
    expect(readNumbers('7', '--killed')).toEqual({ from: 7, to: 7 })
  })

  it('refuses what is none', () => {
    for (const text of ['', '..', 'many', '10..5', '1..2..3', 'Infinity'])
      expect(() => readNumbers(text, '--killed'), text).toThrow(expect.objectContaining({ code: 'USAGE', where: '--killed' }))
  })
})
