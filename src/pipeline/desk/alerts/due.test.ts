import { expect, test } from 'vitest'
import { BACK_OFF_MS, firstDue, nextDue } from './due.ts'

test.each([
  ['each', '2026-03-05T12:34:56.789Z', '2026-03-05T12:34:56.789Z'],
  ['hourly', '2026-03-05T12:34:56.789Z', '2026-03-05T13:00:00.000Z'],
  ['hourly', '2026-03-05T23:00:00.000Z', '2026-03-06T00:00:00.000Z'],
  ['daily', '2026-03-05T05:59:59.999Z', '2026-03-05T06:00:00.000Z'],
  ['daily', '2026-03-05T06:00:00.000Z', '2026-03-06T06:00:00.000Z'],
  ['daily', '2026-02-28T23:00:00.000Z', '2026-03-01T06:00:00.000Z'],
] as const)('sent %s, what is decided at %s is due at %s', (send, at, due) => {
  expect(firstDue(send, at)).toBe(due)
})

test('each wait is longer than the one before, and after the last it is given up', () => {
  const at = '2026-03-05T12:00:00.000Z'
  const waits = BACK_OFF_MS.map((_, i) => Date.parse(nextDue(i + 1, at) ?? '') - Date.parse(at))
  expect(waits).toEqual([10_000, 60_000, 600_000, 3_600_000, 21_600_000])
  expect(nextDue(BACK_OFF_MS.length + 1, at)).toBeNull()
})
