import { expect, test } from 'vitest'
import { layOut, piece, pieces } from './wrap.ts'

test('lines keep to the width, and go on under the indent', () => {
  expect(layOut('who  ', '     ', pieces('one two three four'), 14)).toEqual(['who  one two', '     three', '     four'])
})

test('a piece longer than the width stands alone', () => {
  expect(layOut('', '  ', [piece('a'), piece('longest'), piece('b')], 5)).toEqual(['a', '  longest', '  b'])
})

test('marks take no room', () => {
  const loud = (text: string) => `<<<<${text}>>>>`
  expect(layOut('', '', pieces('aa bb', loud), 5)).toEqual(['<<<<aa>>>> <<<<bb>>>>'])
})
