import { parse as parseAll } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowReader } from './rows.ts'

const cells = (text: string, size = text.length, most = 1_000): string[][] => {
  const reader = rowReader(',', most)
  const out = []
  for (let i = 0; i < text.length; i += size) out.push(...reader.push(text.slice(i, i + size)))
  return [...out, ...reader.end()].map((row) => [...row.cells])
}

const cell = fc.array(fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r\n', ';', ''), { maxLength: 6 }).map((parts) => parts.join(''))
const written = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

it('reads what is written by the rules as another reader does, however the text is cut', () => {
  const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), (rows, end, size) => {
      const text = rows.map((row) => row.map(written).join(',')).join(end)
      expect(cells(text, size)).toEqual(parseAll(text, { record_delimiter: end }))
    }),
    { numRuns: 500, seed: 3 },
  )
})

it('gives back every character of what is not written by the rules', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), fc.integer({ min: 1, max: 30 }), (parts, most) => {
      const text = parts.join(',')
      const letters = (words: string): string => words.replace(/[^aé]/g, '')
      expect(letters(cells(text, 3, most).flat().join(''))).toBe(letters(text))
    }),
    { numRuns: 500, seed: 4 },
  )
})

it('takes a line with an open quote as it stands, and goes on behind it', () => {
  const reader = rowReader(',', 1_000)
  const rows = [...reader.push('a,b\n1,"open\n2,"shut"\n3,"in "the" middle"\n'), ...reader.end()]
  expect(rows.map((row) => [row.line, row.unclosed, ...row.cells])).toEqual([
    [1, false, 'a', 'b'],
    [2, false, '1', 'open\n2,"shut'],
    [4, false, '3', 'in "the" middle'],
  ])
  const open = rowReader(',', 1_000)
  expect([...open.push('1,"open\n2,shut\n'), ...open.end()].map((row) => [row.line, row.unclosed, ...row.cells])).toEqual([
    [1, true, '1', '"open'],
    [2, false, '2', 'shut'],
  ])
})

it('reads a great many open quotes in one pass', { timeout: 10_000 }, () => {
  expect(cells('x,"open\n'.repeat(60_000), 60_000, 400_000).length).toBe(60_000)
})
