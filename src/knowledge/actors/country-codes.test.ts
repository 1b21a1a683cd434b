import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadCountries } from './actors-states.ts'
import { countryCodes } from './country-codes.ts'
import { loadFormerStates } from './former-states.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const codes = countryCodes(loadCountries(data), loadFormerStates(data))

describe('countryCodes', () => {
  it.each([
    ['GM', 'DEU'],
    ['gm', 'DEU'],
    ['AS', 'AUS'],
    ['AU', 'AUT'],
    ['RS', 'RUS'],
    ['RI', 'SRB'],
    ['GZ', 'PSE'],
    ['WE', 'PSE'],
    ['KV', 'KOS'],
    ['RQ', 'PRI'],
  ])('reads FIPS %s as %s', (fips, code) => {
    expect(codes.byFips(fips)?.code).toBe(code)
  })

  it.each([
    [2, 'USA'],
    ['2', 'USA'],
    [255, 'DEU'],
    ['GMY', 'DEU'],
    ['sal', 'SLV'],
    [816, 'VNM'],
    ['AUS', 'AUT'],
  ])('reads COW %s as %s', (cow, code) => {
    expect(codes.byCow(cow)?.code).toBe(code)
  })

  it('leads codes of former states to the state they count to', () => {
    expect([codes.byCow(265)?.code, codes.byCow('CZE')?.code, codes.byCow(817)?.code]).toEqual(['DEU', 'CZE', 'VNM'])
    expect(['SUN', 'YUG', 'ZAR', 'yug'].map((code) => codes.byFormerIso(code)?.code)).toEqual(['RUS', 'SRB', 'COD', 'SRB'])
  })

  it('gives null for what a list lacks', () => {
    expect([codes.byFips('XX'), codes.byFips(''), codes.byCow(3), codes.byCow('__proto__'), codes.byFormerIso('FRA')]).toEqual(
      Array(5).fill(null),
    )
  })
})
