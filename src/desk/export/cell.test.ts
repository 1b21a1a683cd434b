import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CSV, cellOf, TSV } from './cell.ts'

const line = (cells: readonly string[]): string => cells.map((c) => cellOf(c, 'text', CSV, false)).join(',')

test('any text without control characters comes back from CSV as it was', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('"', ',', '\n', '\r\n', '\t', ' ', '=', '+', "'", ';'), fc.string({ unit: 'grapheme', maxLength: 2 })),
  })
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (cells) => {
      const kept = cells.map((c) => c.replace(/[\u000b\u000c]/g, ' ').replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, ''))
      expect(parse(`${line(cells)}\n`, { recordDelimiter: '\n' })).toEqual([kept])
    }),
  )
})

test('no text opens a new cell or line of a tab-separated layout', () => {
  const unit = fc.constantFrom('\t', '\n', '\r', '\u0085', '\u2028', '\u2029', '\u0000', '"', 'a', ' ')
  fc.assert(fc.property(fc.string({ unit, maxLength: 12 }), (text) => !/[\t\n\r\u0085\u2028\u2029]/.test(cellOf(text, 'text', TSV, false))))
  expect(cellOf('one\ttwo\r\nthree\u2028four', 'text', TSV, false)).toBe('one two three four')
})

test('only for a spreadsheet is text that looks like a formula changed, never a number, a day or a truth', () => {
  for (const text of ['=1+1', '+cmd', '-rocket', '@SUM(A1)', '\tx', '\rx']) {
    expect(cellOf(text, 'text', CSV, false).replaceAll('"', '')).toBe(text)
    expect(cellOf(text, 'text', CSV, true).replaceAll('"', '')).toBe(`'${text}`)
  }
  expect(cellOf(-9.5, 'number', CSV, true)).toBe('-9.5')
  expect(cellOf('-0044-03-15', 'day', CSV, true)).toBe('-0044-03-15')
  expect(cellOf(['=a', 'b'], 'texts', CSV, true)).toBe("'=a; b")
})

test('what is not known is an empty cell, also as a list of unknown values', () => {
  expect([null, [], [null, null]].map((v) => cellOf(v, 'texts', CSV, false))).toEqual(['', '', ''])
  expect(cellOf([null, 'b'], 'texts', TSV, false)).toBe('; b')
  expect(cellOf(Number.NaN, 'number', CSV, false)).toBe('')
})
