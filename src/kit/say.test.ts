import { expect, it } from 'vitest'
import { capital, counted, sayDay, sayDays, sayFigure, sayWhen } from './say.ts'

it('counts things', () => {
  expect([counted(1, 'story', 'stories'), counted(3, 'story', 'stories'), counted(1_200, 'incident'), counted(0, 'area')]).toEqual([
    '1 story',
    '3 stories',
    '1,200 incidents',
    '0 areas',
  ])
})

it('says days, and of two what they do not share', () => {
  expect(sayDay('2026-05-12T06:10:00Z')).toBe('12 May 2026')
  expect(sayDays('2026-03-03', '2026-03-05')).toBe('3 to 5 March 2026')
  expect(sayDays('2026-02-28', '2026-03-02')).toBe('28 February to 2 March 2026')
  expect(sayDays('2025-12-31', '2026-01-01')).toBe('31 December 2025 to 1 January 2026')
})

it('says times, and what is none', () => {
  expect([sayWhen('2026-03-03T06:10:00Z'), sayWhen('2026-03-03'), sayWhen(null)]).toEqual(['3 March 2026 06:10', '3 March 2026', 'undated'])
  expect(sayDay('soon\u0007')).toBe('soon')
})

it('says figures as they are known', () => {
  expect([sayFigure(9, 9), sayFigure(12, null), sayFigure(3, 5), sayFigure(0, 4)]).toEqual(['9', 'at least 12', '3 to 5', 'up to 4'])
})

it('capitalises the first letter alone', () => expect([capital('near Witu'), capital('')]).toEqual(['Near Witu', '']))
