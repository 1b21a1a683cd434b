import { expect, it } from 'vitest'
import { readInstant } from './instant.ts'

it.each([
  ['Tue, 03 Mar 2026 09:14:00 +0530', '2026-03-03T03:44:00Z', 'known'],
  ['Tuesday, March 3, 2026 - 9:14 pm', '2026-03-03T21:14:00Z', 'assumed'],
  ['5 Nov 2025 23:30 AEDT', '2025-11-05T12:30:00Z', 'known'],
  ['05 Nov 25 10:00:00 EST', '2025-11-05T15:00:00Z', 'known'],
  ['2026-03-03T09:14:30.250-02:00', '2026-03-03T11:14:30Z', 'known'],
  ['20260303T0914Z', '2026-03-03T09:14:00Z', 'known'],
  ['3 March 2026', '2026-03-03', 'none'],
  ['3 Mar 2026 09:14 BST', '2026-03-03T09:14:00', 'ambiguous'],
])('%s', (raw, iso, zone) => {
  expect(readInstant(raw)).toMatchObject({ iso, zone })
})

it.each(['', 'soon', '30 Feb 2026', '2026-13-01', '3 March', '25:00 3 March 2026', 'call 2026 3 March now', '9'.repeat(10_000)])(
  'no date: %s',
  (raw) => {
    expect(readInstant(raw)).toBeNull()
  },
)

it('tells a weekday that is not the date’s own', () => {
  expect(readInstant('Sat, 11 Jan 2026 10:00:00 GMT')).toMatchObject({ iso: '2026-01-11T10:00:00Z', wrongWeekday: 6 })
  expect(readInstant('Sun, 11 Jan 2026 10:00:00 GMT')).toMatchObject({ wrongWeekday: null })
})
