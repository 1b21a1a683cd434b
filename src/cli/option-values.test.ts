import { InvalidArgumentError } from 'commander'
import { expect, it } from 'vitest'
import { oneMore, wholeNumber } from './option-values.ts'

it('takes whole numbers within the bounds, both included', () => {
  expect(['1', '36', '1000'].map(wholeNumber(1_000))).toEqual([1, 36, 1000])
  expect(wholeNumber(65_535, 0)('0')).toBe(0)
})

it.each(['0', '1001', '-1', '1.5', '1e2', '0x10', ' ', '', 'ten'])('refuses "%s", and says what it must be', (text) => {
  expect(() => wholeNumber(1_000)(text)).toThrow(new InvalidArgumentError('It must be a whole number from 1 to 1,000.'))
})

it('gathers what is given again', () => expect(oneMore('b', oneMore('a'))).toEqual(['a', 'b']))
