import { expect, test } from 'vitest'
import { reportRows } from '../../../tests/support/export-rows.ts'
import { eventDays, isoDay, lengthOf, middleDay, singleDay } from './event-day.ts'
import type { ReportRow } from './export-row.ts'
import { gdelt } from './gdelt/gdelt.ts'

const SETTINGS = { snapshot: null, readerVersion: '1' }
const urged = reportRows()[1] as ReportRow
const accused = reportRows()[3] as ReportRow

test('an event whose words name no day has none, unless that of publication is asked for', () => {
  expect(eventDays(urged, SETTINGS)).toBeNull()
  expect(singleDay(eventDays(urged, { ...SETTINGS, undated: 'published' }))).toBe('2025-03-14')
})

test('a month has a month and a year in the columns of GDELT, and no day', () => {
  const cells = String(gdelt.open(SETTINGS).row(accused)).split('\t')
  expect(cells.slice(1, 5)).toEqual(['', '202504', '2025', ''])
})

test('days of instants, lengths and middles', () => {
  expect([isoDay('2025-03-14T23:59:00Z'), isoDay('soon'), isoDay(null)]).toEqual(['2025-03-14', null, null])
  expect(lengthOf({ start: '2024-02-28', end: '2024-03-01' })).toBe(3)
  expect(middleDay({ start: '2024-02-28', end: '2024-03-02' })).toBe('2024-02-29')
})
