import { expect, test } from 'vitest'
import { jsonBatches, slices } from './slices.ts'

test('slices hold every item once, in order', () => {
  expect([...slices([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]])
  expect([...slices([], 2)]).toEqual([])
})

test('batches of rows are bounded by number and by size, and a large row goes alone', () => {
  const rows = Array.from({ length: 2500 }, (_, i) => ({ i }))
  const batches = [...jsonBatches(rows)].map((json) => JSON.parse(json) as unknown[])
  expect(batches.map(({ length }) => length)).toEqual([1000, 1000, 500])
  expect(batches.flat()).toEqual(rows)
  const large = 'x'.repeat(5_000_000)
  expect([...jsonBatches(['a', large, large, 'b'])].map((json) => (JSON.parse(json) as unknown[]).length)).toEqual([2, 2])
  expect([...jsonBatches([])]).toEqual([])
})
