import { expect, test } from 'vitest'
import { aroundDays } from './around-days.ts'

test('days before and after, over the ends of months', () =>
  expect(aroundDays('2024-03-01', '2024-12-31', 1)).toBe('2024-02-29..2025-01-01'))
