import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { columnTable, markedFormats, withTables } from '../../../tests/support/export-docs.ts'
import { EXPORT_FORMATS, findExportFormat } from './export-formats.ts'

const FILE = new URL('../../../docs/exports.md', import.meta.url)
/** Formats whose columns are those of csv, and are told there. */
const AS_CSV = ['long', 'parquet']

test('docs/exports.md has the columns of every format as the code has them (CHANCERY_WRITE_DOCS=1 writes them)', () => {
  const page = readFileSync(FILE, 'utf8')
  const wanted = withTables(page)
  if (process.env.CHANCERY_WRITE_DOCS === '1') writeFileSync(FILE, wanted)
  else expect(page).toBe(wanted)
})

test('every format is named, and has its own table or that of csv', () => {
  const page = readFileSync(FILE, 'utf8')
  const own = EXPORT_FORMATS.filter(({ name }) => !AS_CSV.includes(name)).map(({ name, of }) => `${name} ${of}`)
  expect(markedFormats(page).sort()).toEqual(own.sort())
  for (const { name, of } of EXPORT_FORMATS) expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\| [^|]*${of}`, 'm'))
  for (const name of AS_CSV) {
    for (const of of ['reports', 'incidents'] as const)
      expect(columnTable(findExportFormat(name, of))).toBe(columnTable(findExportFormat('csv', of)))
  }
})

test('a column that the page lacks, tells otherwise or has too many is seen', () => {
  const table = columnTable(findExportFormat('icews'))
  const page = `<!-- columns: icews reports -->\n\n${table}\n\n## next\n`
  expect(withTables(page)).toBe(page)
  const planted = [
    page.replace(/\| `Publisher`.*\n/, ''),
    page.replace('name of the country', 'code'),
    page.replace('\n\n## next', '\n| `More` | text | x | y |\n\n## next'),
  ]
  expect(planted.map((wrong) => wrong !== page && withTables(wrong) === page)).toEqual([true, true, true])
})
