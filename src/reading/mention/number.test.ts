import { describe, expect, it } from 'vitest'
import { parseNumber } from './number.ts'

const read = (text: string): [number, number] | null => {
  const match = parseNumber(text.split(' '), 0)
  return match && [match.value, match.next]
}

describe('parseNumber', () => {
  it.each([
    ['12,000 men', 12000, 1],
    ['1,50,000 rupees', 150000, 1],
    ['1.5 million people', 1.5e6, 2],
    ['two dozen', 24, 2],
    ['a dozen', 12, 2],
    ['half a dozen', 6, 3],
    ['half a million', 5e5, 3],
    ['twenty - one', 21, 3],
    ['twenty-one dead', 21, 1],
    ['two hundred and six were', 206, 4],
    ['three thousand four hundred', 3400, 4],
    ['a hundred and fifty', 150, 4],
    ['3 lakh crore', 3e12, 3],
    ['nine and six', 9, 1],
    ['two three', 2, 1],
    ['12 thousand', 12000, 2],
  ])('%s', (text, value, next) => expect(read(text)).toEqual([value, next]))

  it.each(['a man', 'half the town', 'hundred', 'and two', 'half a day', '3rd', '9mm', '', '12/05/22', '1-2'])('no number: %s', (text) =>
    expect(read(text)).toBeNull(),
  )
})
