import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { written } from '../../../tests/support/export-rows.ts'
import type { ExportSettings } from './export-format.ts'
import { EXPORT_FORMATS, findExportFormat } from './export-formats.ts'

const SETTINGS: ExportSettings = { snapshot: '2026-01-02.ab12', readerVersion: '9.8.7' }
const golden = (name: string): URL => new URL(`golden/${name}`, import.meta.url)

for (const format of EXPORT_FORMATS.filter(({ name }) => name !== 'parquet')) {
  test(`the ${format.name} file of ${format.of} is what golden/${format.of}.${format.name} says`, async () => {
    const { text } = await written(format, SETTINGS)
    holds(`${format.of}.${format.name}`, text)
  })
}

test('a spreadsheet gets an apostrophe before what it would run, and numbers as they are', async () => {
  const columns = ['id', 'score', 'actors.name', 'weapons']
  const { text } = await written(findExportFormat('csv', 'reports'), { ...SETTINGS, for: 'spreadsheet', columns })
  holds('reports.csv-for-spreadsheet', text)
})

/** A golden is never made silently: what differs is written beside it as `-changed`. */
function holds(name: string, text: string): void {
  const [file, changed] = [golden(name), golden(name.replace('.', '-changed.'))]
  const wanted = existsSync(file) ? readFileSync(file, 'utf8') : null
  if (wanted === text) rmSync(changed, { force: true })
  else writeFileSync(changed, text)
  expect(text).toBe(wanted)
}
