import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { parseUserTable, readUserTable } from './user-table.ts'

const dir = mkdtempSync(join(tmpdir(), 'chancery-user-table-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('a table that a user brings', () => {
  it('gives cells by column in any order, past comments, a byte order mark and other line ends', () => {
    const { rows, faults } = parseUserTable('t.tsv', '\uFEFF# mine\r\nb\ta\r\n x \t1, 2 ,-\r\n\r\n', ['a'])
    expect(faults).toEqual([])
    expect(rows.map((row) => [row.line, row.cell('a'), row.cell('b'), row.list('a'), row.cell('nowhere')])).toEqual([
      [3, '1, 2 ,-', 'x', ['1', '2'], ''],
    ])
  })

  it('tells lines that do not fit and reads the others', () => {
    const { rows, faults } = parseUserTable('t.tsv', `a\tb\n1\n1\t2\n1\t2\t3\n\u0007\t2\n${'x'.repeat(100_001)}\t2\n`, ['a'])
    expect(rows.map((row) => row.line)).toEqual([3])
    expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 1 cells where the head has 2',
      '4 3 cells where the head has 2',
      '5 a control character',
      '6 longer than 100000 characters',
    ])
  })

  it('reads nothing without a column that is needed, and nothing is wrong with a table that is not there', () => {
    expect(parseUserTable('t.tsv', 'a\n1\n', ['a', 'names']).faults[0]?.message).toMatch(/^no column names/)
    expect(readUserTable(dir, 'none.tsv', ['a'])).toMatchObject({ rows: [], faults: [] })
    expect(readUserTable(join(dir, '..'), dir.split('/').at(-1) as string, ['a']).faults[0]?.message).toMatch(/cannot be read/)
  })

  it('unquotes cells of a spreadsheet, and takes the line ends of any system', () => {
    const { rows } = parseUserTable('t.tsv', '"a"\tb\r"the ""Red"" Owls"\t"\r', ['a'])
    expect(rows.map((row) => [row.cell('a'), row.cell('b')])).toEqual([['the "Red" Owls', '"']])
  })

  it.each([
    ['UTF-16', '\uFFFD\uFFFDa\0\t\0b\0\n\0', 'no text in UTF-8'],
    ['commas', 'a,b\n1,2\n', 'save the table with tabs'],
    ['a column twice', 'a\tb\ta\n1\t2\t3\n', 'two columns a'],
    ['Latin-1', 'a\tb\nJos\uFFFD\t2\n', 'not UTF-8'],
    ['an escape of a terminal', 'a\tb\n\u009b31m\t2\n', 'a control character'],
  ])('says so of %s', (_, text, message) => {
    const { rows, faults } = parseUserTable('t.tsv', text, ['a', 'b'])
    expect([rows, faults.map((fault) => fault.message)]).toEqual([[], [expect.stringContaining(message)]])
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { rows, faults } = parseUserTable('t.tsv', `a\tb\n${text}`, ['a', 'b'])
        return rows.length + faults.length <= text.split(/[\r\n]/).length
      }),
    )
  })
})
