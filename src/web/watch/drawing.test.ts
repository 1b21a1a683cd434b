import { expect, test } from 'vitest'
import { areaDrawn, shapeWords } from './drawing.ts'

const corners = [
  [40, -2],
  [41, -2],
  [41, -1],
] as const

test('a shape is closed with the corner that it began with', () => {
  expect(areaDrawn('shape', corners, 'Site')?.geometry.coordinates).toEqual([[...corners, corners[0]]])
})
test('too few corners are no area yet', () => {
  expect([areaDrawn('point', [], 'x'), areaDrawn('line', corners.slice(0, 1), 'x'), areaDrawn('shape', corners.slice(0, 2), 'x')]).toEqual([
    null,
    null,
    null,
  ])
})
test.each([
  ['point', 'point'],
  ['line', 'line of 3 corners'],
  ['shape', 'shape of 3 corners'],
] as const)('a drawn %s is told as %s', (tool, words) => {
  const area = areaDrawn(tool, corners, 'Site')
  expect(area === null ? null : shapeWords(area)).toBe(words)
})
