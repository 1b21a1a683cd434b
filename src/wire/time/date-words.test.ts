import { expect, it } from 'vitest'
import { DATE_WORDS, ZONES } from '../tables.ts'
import { meaningOf } from './date-words.ts'
import { zoneOf } from './zone.ts'

it('every word of the table means what its row says, and no word two months', () => {
  for (const { kind, value, words } of DATE_WORDS) {
    for (const word of words.split(' ')) {
      const meaning = meaningOf(word)
      if (kind === 'month') expect([word, meaning?.months]).toEqual([word, [Number(value)]])
      if (kind === 'weekday') expect(meaning?.weekdays).toContain(Number(value))
      if (kind === 'half') expect([word, meaning?.half]).toEqual([word, value])
    }
  }
})

it.each([
  ['FÉVRIER', [2]],
  ['fevrier', [2]],
  ['Ağustos', [8]],
  ['İyun', undefined],
  ['Ιούλ', [7]],
  ['constructor', undefined],
])('%s', (word, months) => {
  expect(meaningOf(word)?.months).toEqual(months)
})

it('every zone of the table is an offset that exists, a region, or ambiguous', () => {
  expect(new Set(ZONES.map(({ name }) => name)).size).toBe(ZONES.length)
  for (const { name, minutes, region } of ZONES) {
    const zone = zoneOf(name)
    if (region !== '') expect(zoneOf(region)).toEqual({ region })
    else if (minutes === '') expect([name, zone]).toEqual([name, 'ambiguous'])
    else expect(Math.abs(zone as number)).toBeLessThanOrEqual(840)
  }
})
