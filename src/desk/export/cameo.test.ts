import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SECTORS, STATELESS } from '../../knowledge/check.ts'
import { readTsv } from '../../knowledge/tsv.ts'
import { cameoActor, cameoName, goldsteinOf, quadNumber } from './cameo.ts'
import { acledActors, cameoParts } from './tables.ts'

const code = (country: string | null, ...sectors: string[]) => cameoActor({ country, sectors })

test('a code goes from country to body, group and roles, and leaves out what CAMEO has no code for', () => {
  expect(code('PAK', 'GOV')?.code).toBe('PAKGOV')
  expect(code('ROU', 'JRN', 'PTY')).toEqual({ country: 'ROM', group: null, types: ['MED'], code: 'ROMMED' })
  expect(code('UNO', 'MIL')).toEqual({ country: null, group: 'UNO', types: ['IGO', 'MIL'], code: 'IGOUNOMIL' })
  expect(code(null, 'SOC')).toEqual({ country: null, group: null, types: [], code: null })
  expect(code('USA', 'MIL', 'GOV', 'SPY', 'COP')?.types).toEqual(['MIL', 'GOV', 'SPY'])
  expect(cameoActor(null)).toBeNull()
})

test('every sector of PLOVER and every code of no state stands in the tables', () => {
  for (const sector of SECTORS)
    expect([sector, cameoParts().has(`sector/${sector}`), acledActors().has(sector)]).toEqual([sector, true, true])
  for (const body of STATELESS) expect([body, cameoParts().has(`country/${body}`)]).toEqual([body, true])
})

test('every CAMEO code of the ontology has a name and a value, its own or that of the code above it', () => {
  const data = join(import.meta.dirname, '../../../data')
  const codes = readTsv(data, 'ontology/modes.tsv').map((row) => row.cell('cameo'))
  expect(codes.length).toBeGreaterThan(50)
  for (const cameo of codes) expect([cameo, typeof goldsteinOf(cameo), typeof cameoName(cameo)]).toEqual([cameo, 'number', 'string'])
  expect(goldsteinOf('1952')).toBe(goldsteinOf('195'))
  expect(goldsteinOf('0874')).toBe(10)
  expect([goldsteinOf('99'), goldsteinOf(null), cameoName('7')]).toEqual([null, null, null])
})

test('quad classes are numbered as CAMEO has them', () => {
  expect(['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict', 'peace'].map(quadNumber)).toEqual([
    1,
    2,
    3,
    4,
    null,
  ])
})
