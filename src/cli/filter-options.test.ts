import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { FIELD_OF, optionOf, type WordField } from '../desk/filter/filter-words.ts'
import { type FilterOptions, filterOf, withFilter } from './filter-options.ts'

const made = (): Command => withFilter(new Command('look').exitOverride().configureOutput({ writeErr: () => {} }))
const parse = (...args: readonly string[]): FilterOptions =>
  made()
    .parse([...args], { from: 'user' })
    .opts()

describe('withFilter', () => {
  it('has an option for every field of a filter', () => {
    const options = made().options.map(({ long }) => long)
    for (const field of Object.keys(FIELD_OF) as WordField[]) expect(options).toContain(optionOf(field))
  })

  it('takes repeated and comma-separated values as one choice', () => {
    expect(parse('--status', 'killed, superseded', '--status', 'current')).toEqual({ status: ['killed', 'superseded', 'current'] })
    expect(() => parse('--status', ' , ')).toThrow('It names nothing.')
    expect(() => parse('--actor', 'x,'.repeat(101))).toThrow('It may have 100 values at most.')
  })

  it('takes values that begin with a minus, and background or not', () => {
    expect(parse('--near', '-1.3,36.8,20', '--score', '-10..-5', '--no-historic')).toEqual({
      near: '-1.3,36.8,20',
      score: '-10..-5',
      historic: false,
    })
    expect(parse()).toEqual({})
  })
})

it('gives one filter for whoever asks', async () => {
  const { filter, understood } = await filterOf(parse('--country', 'Kenya', '--killed', '3..'), 'bus', 'incidents')
  expect([filter, understood]).toEqual([{ text: 'bus', countries: ['KEN'], killed: { from: 3 } }, ['Kenya is KEN']])
})
