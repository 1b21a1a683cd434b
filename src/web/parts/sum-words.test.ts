import { expect, it } from 'vitest'
import { sumWords } from './sum-words.ts'

it('says a sum with its currency, short', () => {
  expect(sumWords({ value: 35_000_000, currency: 'KES' })).toBe('KES 35 million')
  expect(sumWords({ value: 1_835_400_000, currency: 'CNY' })).toBe('CNY 1.835 billion')
  expect(sumWords({ value: 2_500, currency: 'USD' })).toBe('USD 2,500')
})
