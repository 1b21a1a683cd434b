import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { incidentRows, reportRows, written } from '../../../../tests/support/export-rows.ts'
import type { IncidentRow, ReportRow } from '../export-row.ts'
import { incidentColumns } from '../table/incident-columns.ts'
import { reportColumns } from '../table/report-columns.ts'
import { parquetIncidents, parquetReports } from './parquet.ts'

const SETTINGS = { snapshot: '2026-01-02.ab12', readerVersion: '9.8.7' }
const buffer = (bytes: Uint8Array): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
const read = async (bytes: Uint8Array) => parquetReadObjects({ file: buffer(bytes) })
const day = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value)

test('what is written is read back, typed, with lists as lists', async () => {
  const { bytes } = await written(parquetReports, SETTINGS)
  const rows = reportRows()
  const back = await read(bytes)
  expect(back).toHaveLength(rows.length)
  for (const [i, row] of rows.entries()) {
    for (const column of reportColumns(SETTINGS)) {
      expect([column.name, day(back[i]?.[column.name.replaceAll('.', '_')])]).toEqual([column.name, column.value(row)])
    }
  }
})

test('incidents too, and whatever the size of the row groups', async () => {
  const rows = incidentRows()
  for (const rowGroup of [1, 3, 100]) {
    const { bytes, tally } = await written(parquetIncidents, { ...SETTINGS, rowGroup })
    expect(parquetMetadata(buffer(bytes)).row_groups).toHaveLength(Math.ceil(rows.length / rowGroup))
    expect(tally.rows).toBe(rows.length)
    const back = await read(bytes)
    const wanted = rows.map((row) => incidentColumns(SETTINGS).map((c) => c.value(row as IncidentRow)))
    expect(back.map((r) => incidentColumns(SETTINGS).map((c) => day(r[c.name.replaceAll('.', '_')])))).toEqual(wanted)
  }
})

test('the snapshot and the reader stand in the metadata; chosen columns alone are there; no rows are a whole file', async () => {
  const { bytes } = await written(parquetReports, { ...SETTINGS, columns: ['place.lat', 'id'] }, [])
  const { key_value_metadata, num_rows, schema } = parquetMetadata(buffer(bytes))
  expect(Object.fromEntries((key_value_metadata ?? []).map(({ key, value }) => [key, value]))).toMatchObject({
    'chancery.snapshot': '2026-01-02.ab12',
    'chancery.reader': '9.8.7',
    'chancery.of': 'reports',
  })
  expect(num_rows).toBe(0n)
  expect(schema.map((s) => s.name)).toEqual(['root', 'place_lat', 'id'])
})

test('hostile text comes back as it was', async () => {
  const row = reportRows()[6] as ReportRow
  const { bytes } = await written(parquetReports, { ...SETTINGS, columns: ['actors.name', 'actors.text'] }, [row])
  expect(await read(bytes)).toEqual([{ actors_name: ['=HYPERLINK("http://x.example","a")'], actors_text: ['Gun\tmen\r\n; "all"'] }])
})
