import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goldenRows, incidentRows, reportRows, written } from '../../../tests/support/export-rows.ts'
import { reportSchema } from '../../reading/schema.ts'
import type { ExportSettings } from './export-format.ts'
import { type AnyExportFormat, EXPORT_FORMATS, findExportFormat } from './export-formats.ts'
import type { IncidentRow, ReportRow } from './export-row.ts'
import { runExport } from './run-export.ts'

const SETTINGS: ExportSettings = { snapshot: '2026-01-02.ab12', readerVersion: '9.8.7' }
const isLines = ({ mediaType }: AnyExportFormat): boolean => mediaType.startsWith('text/')
const HOSTILE = ['\t', '\n', '\r\n', '"', '""', ',', '; ', '=1', '\u0000', '\u2028', '\ud800', "'", '|', 'é', '🙂', '']
const hostile = fc.array(fc.constantFrom(...HOSTILE, 'Ama', ' '), { maxLength: 6 }).map((parts) => parts.join(''))

/** Every text of a row replaced, but for the words of closed lists and dates, on which the columns rest. */
function poisoned<R>(row: R, text: string): R {
  const free = new Set([
    'name',
    'text',
    'title',
    'publisher',
    'url',
    'feed',
    'agency',
    'role',
    'says',
    'statusWhy',
    'admin1',
    'key',
    'id',
    'entity',
    'path',
  ])
  return JSON.parse(JSON.stringify(row, (key, value) => (typeof value === 'string' && free.has(key) ? text : value))) as R
}

/** Cells of a line of the layout, the way a plain reader of it takes them. */
function cellsOf(format: AnyExportFormat, text: string): number[] {
  if (format.mediaType.includes('tab-separated'))
    return text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split('\t').length)
  return (parse(text, { relaxColumnCount: true, recordDelimiter: '\n' }) as string[][]).map((cells) => cells.length)
}

for (const format of EXPORT_FORMATS.filter(isLines)) {
  test(`every line of ${format.name} of ${format.of} has exactly its columns, whatever the names`, async () => {
    const width = format.name === 'long' ? 3 : format.columns.length
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom('data', 'spreadsheet'), async (text, purpose) => {
        const rows = goldenRows(format.of).map((row) => poisoned(row, text))
        const file = await written(format, { ...SETTINGS, for: purpose }, rows)
        const widths = cellsOf(format, file.text)
        expect(new Set(widths)).toEqual(new Set([width]))
        expect(widths.length - file.tally.rows).toBe(['gdelt'].includes(format.name) ? 0 : 1)
      }),
      { numRuns: 40 },
    )
  })
}

test('the published layouts have as many columns as their codebooks', () => {
  const widths = ['gdelt', 'polecat', 'icews', 'acled'].map((name) => findExportFormat(name).columns.length)
  expect(widths).toEqual([61, 40, 20, 31])
})

test('no two columns of a format share a name', () => {
  for (const { name, of, columns } of EXPORT_FORMATS)
    expect([name, of, new Set(columns.map((c) => c.name)).size]).toEqual([name, of, columns.length])
})

test('what is not claimed is empty in every row', async () => {
  for (const format of [findExportFormat('polecat'), findExportFormat('icews'), findExportFormat('gdelt'), findExportFormat('acled')]) {
    const { text } = await written(format, SETTINGS)
    const delimiter = format.mediaType.includes('tab-separated') ? '\t' : ','
    const lines = parse(text, { delimiter, quote: delimiter === ',' ? '"' : null }) as string[][]
    const rows = format.name === 'gdelt' ? lines : lines.slice(1)
    const claimed = (i: number): boolean => format.columns[i]?.from !== null
    expect(rows.flatMap((cells) => cells.filter((cell, i) => cell !== '' && !claimed(i)))).toEqual([])
    expect(format.columns.some((c) => c.from === null)).toBe(true)
  }
})

test('a CSV of chosen columns is read back value for value, in the order asked for', async () => {
  const columns = ['place.lat', 'id', 'actors.text', 'sentence.text']
  const { text } = await written(findExportFormat('csv', 'reports'), { ...SETTINGS, columns })
  const back = parse(text, { columns: true }) as Record<string, string>[]
  expect(Object.keys(back[0] ?? {})).toEqual(columns)
  expect(back.map((r) => r['actors.text'])).toEqual(reportRows().map(({ report }) => report.report.actors.map((a) => a.text).join('; ')))
  expect(back.map((r) => r['sentence.text'])).toEqual(reportRows().map((r) => r.text?.slice(...r.report.report.sentence.span)))
  expect(back.map((r) => (r['place.lat'] === '' ? null : Number(r['place.lat'])))).toEqual(
    reportRows().map((r) => r.report.report.place?.lat ?? null),
  )
})

test('columns that are none, are named twice, or cannot be chosen are refused with what to do', () => {
  const open = (name: string, columns: string[]) => () => findExportFormat(name).open({ ...SETTINGS, columns })
  expect(open('csv', ['id', 'salary'])).toThrow('no column salary')
  expect(open('csv', ['id', 'id'])).toThrow('chosen twice')
  expect(open('csv', [])).toThrow('no columns are chosen')
  expect(open('gdelt', ['Day'])).toThrow('gdelt has fixed columns')
  expect(open('plover', ['id'])).toThrow('no columns to choose')
  expect(open('geojson', ['id'])).toThrow('no columns to choose')
  expect(() => findExportFormat('xlsx')).toThrow('no export format xlsx')
  expect(() => findExportFormat('acled', 'reports')).toThrow('acled is a format of incidents, not of reports')
  expect([findExportFormat('geojson').of, findExportFormat('csv').of, findExportFormat('csv', 'incidents').of]).toEqual([
    'incidents',
    'reports',
    'incidents',
  ])
})

test('GeoJSON is whole with no feature, with one, and with hostile names', async () => {
  for (const rows of [[], incidentRows().slice(0, 1), incidentRows().map((row) => poisoned(row, HOSTILE.join('')))]) {
    const { text } = await written(findExportFormat('geojson'), SETTINGS, rows)
    const { type, chancery, features } = JSON.parse(text) as { type: string; chancery: object; features: { geometry: unknown }[] }
    expect([type, chancery]).toEqual(['FeatureCollection', { snapshot: SETTINGS.snapshot, reader: '9.8.7', of: 'incidents' }])
    expect(features).toHaveLength(rows.filter(({ incident }) => incident.status !== 'withdrawn').length)
  }
})

test('a line of PLOVER holds a report that the schema of readings takes', async () => {
  const { text } = await written(findExportFormat('plover'), SETTINGS)
  const lines = text.trimEnd().split('\n')
  expect(lines.map((line) => reportSchema.parse(JSON.parse(line)).id)).toEqual(reportRows().map((r) => r.report.report.id))
})

test('a row is read only when the pieces before it were taken', async () => {
  let read = 0
  async function* rows(): AsyncGenerator<ReportRow> {
    for (const row of reportRows()) {
      read++
      yield row
    }
  }
  const format = findExportFormat('csv', 'reports')
  if (format.of !== 'reports') throw new Error('not of reports')
  const { chunks, tally } = runExport(format, rows(), SETTINGS)
  await chunks.next()
  expect(read).toBe(0)
  await chunks.next()
  expect([read, tally().records]).toEqual([1, 1])
})

test('the tally counts records, lines and what has no place, with the reason', async () => {
  const { tally } = await written(findExportFormat('gdelt'), SETTINGS)
  expect(tally).toEqual({ records: 6, rows: 8, leftOut: { planned: 1 } })
  const withdrawn = await written(findExportFormat('acled'), SETTINGS, incidentRows() satisfies IncidentRow[])
  expect(withdrawn.tally).toEqual({ records: 3, rows: 3, leftOut: { withdrawn: 1 } })
})
