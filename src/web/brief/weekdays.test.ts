import { expect, test } from 'vitest'
import { daysOn, WEEKDAYS } from './weekdays.ts'

test.each([
  [WEEKDAYS.map(({ id }) => id), 'every day'],
  [['fri', 'mon', 'tue', 'wed', 'thu'] as const, 'from Monday to Friday'],
  [['sun'] as const, 'on Sunday'],
  [['thu', 'mon', 'sat'] as const, 'on Monday, Thursday and Saturday'],
])('%j is told as %s', (on, words) => expect(daysOn(on)).toBe(words))
