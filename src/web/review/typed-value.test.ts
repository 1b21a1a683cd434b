import { expect, test } from 'vitest'
import { daysText, figureText, figureTyped, valueTyped } from './typed-value.ts'

test.each([
  ['9', 9],
  ['1,200', 1200],
  ['9-12', [9, 12]],
  ['9..12', [9, 12]],
  ['9 to 12', [9, 12]],
  ['at least 9', [9, null]],
  ['9+', [9, null]],
  ['many', null],
  ['9 people', null],
])('%s is the figure %j', (text, figure) => expect(figureTyped(text)).toEqual(figure))

test.each([
  [4, 4],
  [4, 7],
  [4, null],
])('a figure %j to %j is read as it was written', (low, high) => {
  const read = figureTyped(figureText(low, high))
  expect(Array.isArray(read) ? read : [read, read]).toEqual([low, high])
})

test('nothing written says that nothing is known', () => expect(valueTyped('figure', '  ')).toBeNull())
test('a stretch of days is written in any of three ways', () => {
  const stretches = ['2026-03-04..2026-03-06', '2026-03-04 to 2026-03-06', '2026-03-04 – 2026-03-06']
  expect(new Set(stretches.map((text) => valueTyped('days', text)))).toEqual(new Set(['2026-03-04..2026-03-06']))
  expect(daysText('2026-03-04', '2026-03-04')).toBe('2026-03-04')
})
test('what is no figure is left for the API to refuse', () => expect(valueTyped('figure', 'many')).toBe('many'))
test('a flag is true or not', () => expect([valueTyped('flag', 'true'), valueTyped('flag', 'false')]).toEqual([true, false]))
