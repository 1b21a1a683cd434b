import { expect, test } from 'vitest'
import { written } from '../../../tests/support/export-rows.ts'
import { describeExport } from './describe-export.ts'
import { findExportFormat } from './export-formats.ts'

const snapshot = { id: '2026-01-02.ab12', at: '2026-01-02T03:04:05Z' }

test('a description says what the file is, from what it was made and what was left out', async () => {
  const format = findExportFormat('gdelt')
  const settings = { snapshot: snapshot.id, readerVersion: '9.8.7' }
  const { tally } = await written(format, settings)
  const about = describeExport({ format, snapshot, filter: { countries: ['PAK'] }, tally, settings })
  expect(about).toMatchObject({
    citation: 'Chancery 9.8.7: GDELT 2.0 Events columns, 6 reports, snapshot 2026-01-02.ab12 of 2026-01-02T03:04:05Z.',
    snapshot: snapshot.id,
    at: snapshot.at,
    reader: '9.8.7',
    filter: { countries: ['PAK'] },
    records: 6,
    rows: 8,
    leftOut: { planned: 1 },
    settings: { for: 'data', undated: 'empty' },
  })
  expect(about.columns).toHaveLength(61)
  expect(about.columns.find((c) => c.name === 'AvgTone')).toMatchObject({ from: null, holds: 'not claimed: empty (tone is not measured)' })
  expect(about.notice).toContain('not data of the GDELT Project')
  expect(JSON.parse(JSON.stringify(about))).toEqual(about)
})

test('only the chosen columns are described, in their order', () => {
  const format = findExportFormat('csv', 'incidents')
  const settings = { snapshot: null, readerVersion: '1', columns: ['place.lat', 'id'], for: 'spreadsheet' } as const
  const about = describeExport({ format, snapshot: null, filter: {}, tally: { records: 0, rows: 0, leftOut: {} }, settings })
  expect(about.columns.map((c) => c.name)).toEqual(['place.lat', 'id'])
  expect(about.citation).toBe('Chancery 1: CSV of incidents, 0 incidents, no snapshot.')
  expect(about.settings.for).toBe('spreadsheet')
})
