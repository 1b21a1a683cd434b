import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readTsv } from './tsv.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-tsv-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const table = (text: string): string => {
  writeFileSync(join(folder, 'a.tsv'), text)
  return 'a.tsv'
}

test('rows know their lines and columns; comments and empty lines are no rows', () => {
  const [row, ...rest] = readTsv(folder, table('# a comment\nname\twords\n\nx\t a, -, b,\n'))
  expect(rest).toEqual([])
  expect([row?.line, row?.cell('name'), row?.list('words')]).toEqual([4, 'x', ['a', 'b']])
})

test('a row of another width, an unknown column and a missing file are told with their place', () => {
  expect(() => readTsv(folder, table('name\twords\nx\n'))).toThrow(expect.objectContaining({ code: 'DATA_BROKEN', where: 'a.tsv:2' }))
  expect(() => readTsv(folder, table('name\nx\n'))[0]?.cell('words')).toThrow(expect.objectContaining({ code: 'DATA_BROKEN' }))
  expect(() => readTsv(folder, 'b.tsv')).toThrow(expect.objectContaining({ code: 'DATA_MISSING', where: 'b.tsv' }))
})
