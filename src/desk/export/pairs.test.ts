import { expect, test } from 'vitest'
import { reportRows } from '../../../tests/support/export-rows.ts'
import type { Report } from '../../reading/schema.ts'
import type { ReportRow } from './export-row.ts'
import { notAnEvent, pairsOf } from './pairs.ts'

const base = reportRows()[0] as ReportRow
const actor = (name: string) => ({ ...(base.report.report.recipients[0] as Report['actors'][number]), name, entity: null })
const row = (change: Partial<Report>): ReportRow => ({ ...base, report: { ...base.report, report: { ...base.report.report, ...change } } })
const told = (change: Partial<Report>) => pairsOf(row(change)).map((p) => `${p.source?.name ?? '-'} > ${p.target?.name ?? '-'}`)
const [a, b, c] = [actor('Ama'), actor('Bor'), actor('Cyd')] as const

test('each actor is paired with each recipient, in the order of the text', () => {
  expect(told({ actors: [a, b], recipients: [c, a] })).toEqual(['Ama > Cyd', 'Ama > Ama', 'Bor > Cyd', 'Bor > Ama'])
})

test('those who meet are pairs, each once; those who act together are not', () => {
  expect(told({ type: 'CONSULT', actors: [a, b, c], recipients: [] })).toEqual(['Ama > Bor', 'Ama > Cyd', 'Bor > Cyd'])
  expect(told({ type: 'ASSAULT', actors: [a, b], recipients: [] })).toEqual(['Ama > -', 'Bor > -'])
  expect(told({ type: 'CONSULT', actors: [a], recipients: [] })).toEqual(['Ama > -'])
  expect(told({ actors: [], recipients: [] })).toEqual(['- > -'])
})

test('the numbers of pairs are whole, safe, different, and the same every time', () => {
  const numbers = () => pairsOf(row({ actors: [a, b, c], recipients: [c, a] })).map((p) => p.number)
  expect(new Set(numbers()).size).toBe(6)
  expect(numbers().every((n) => Number.isSafeInteger(n) && n >= 0 && n < 2 ** 52)).toBe(true)
  expect(numbers()).toEqual(numbers())
})

test('what did not happen and what is background is no event', () => {
  expect((['happened', 'ongoing', 'planned', 'denied'] as const).map((status) => notAnEvent(row({ status })))).toEqual([
    null,
    null,
    'planned',
    'denied',
  ])
  expect(notAnEvent(row({ historic: true }))).toBe('historic')
})
