import { expect, test } from 'vitest'
import { fallen, floorOf, tableLines } from './row.ts'

const rows = [
  { set: 'a', figure: 'f1', value: 0.5 },
  { set: 'a', figure: 'p', value: 0.9 },
]

test('a figure below its floor is told, one without a floor or at its floor is not', () => {
  expect(fallen(rows, { 'a f1': 0.6 })).toEqual([rows[0]])
  expect(fallen(rows, { 'a f1': 0.5, 'a p': 0.9 })).toEqual([])
})

test('the table shows value, floor, fall and what others publish', () => {
  const lines = tableLines(rows, { 'a f1': 0.6 }, { 'a p': [{ value: 0.8, who: 'Other', source: 'a paper' }] })
  expect(lines[1]).toMatch(/^a +f1 +0\.500 +0\.600 +BELOW$/)
  expect(lines[2]).toMatch(/^a +p +0\.900 +Other 0\.800$/)
})

test('a floor lies a little below the figure that sets it', () => {
  expect([floorOf(0.876), floorOf(87.95), floorOf(1)]).toEqual([0.87, 87, 1])
})
