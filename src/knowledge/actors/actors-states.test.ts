import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadActors } from './actors.ts'
import { loadCountries, type StateName, stateNames } from './actors-states.ts'
import { loadFormerStates } from './former-states.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const countries = loadCountries(data)
const names = stateNames(data, countries)
const former = loadFormerStates(data)
const actors = loadActors(data)
const all = [...countries.values()]
const states = all.filter((c) => c.counts === c.code && c.code !== 'ATA')
const codesOf = (as: StateName['as']): Set<string> => new Set(names.filter(([, s]) => s.as === as).map(([, s]) => s.code))

describe('the list of countries', () => {
  it('holds the 249 of ISO 3166-1, each once, and Kosovo', () => {
    expect(all).toHaveLength(250)
    expect(all.filter((c) => !/^[A-Z]{3}$/.test(c.code) || c.name === '')).toEqual([])
  })

  it('has a word for the people of every state but the Vatican', () => {
    expect(states.filter((c) => c.demonyms.length === 0).map((c) => c.code)).toEqual(['VAT'])
  })

  it('has a seat for every state, save where its capital is better known as something else', () => {
    const seated = codesOf('seat')
    expect(states.filter((c) => !seated.has(c.code)).map((c) => c.code)).toEqual(['ATG', 'BEL', 'GRD', 'GUY', 'HKG', 'SYC', 'SMR', 'STP'])
  })

  it('has COW numbers for every member of that list, and for no dependency', () => {
    expect(states.filter((c) => c.cow === null).map((c) => c.code)).toEqual(['COK', 'HKG', 'NIU', 'PSE', 'VAT'])
    expect(all.filter((c) => c.counts !== c.code && c.cow)).toEqual([])
    const numbers = all.flatMap((c) => (c.cow ? [c.cow.number] : []))
    expect(numbers.filter((n) => !Number.isInteger(n) || n < 2 || n > 999)).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('has FIPS codes for all but the two that FIPS lacks, none of them twice', () => {
    expect(all.filter((c) => c.fips.length === 0).map((c) => c.code)).toEqual(['ALA', 'BES'])
    const fips = all.flatMap((c) => c.fips)
    expect(fips.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([])
    expect(new Set(fips).size).toBe(fips.length)
  })

  it('counts dependencies to states that stand for themselves', () => {
    const homes = all.filter((c) => c.counts !== c.code).map((c) => countries.get(c.counts))
    expect(homes.length).toBeGreaterThan(40)
    expect(homes.filter((home) => home?.counts !== home?.code)).toEqual([])
  })
})

describe('former states', () => {
  it('count to states that are known, in years that can be', () => {
    expect(former.length).toBeGreaterThan(200)
    const known = (code: string): boolean => countries.has(code)
    expect(former.filter((f) => !known(f.code) || f.successors.length === 0 || !f.successors.every(known))).toEqual([])
    const bad = former.filter((f) => (f.from ?? 1000) < 1000 || (f.to ?? 0) > 2026 || (f.from !== null && f.to !== null && f.from > f.to))
    expect(bad).toEqual([])
  })

  it('have each name once', () => {
    const seen = former.flatMap((f) => f.names.map((n) => n.toLowerCase()))
    expect(seen.filter((n, i) => seen.indexOf(n) !== i)).toEqual([])
    const withIso = former.filter((f) => f.iso !== null)
    expect(withIso.length).toBeGreaterThan(15)
    expect(new Set(withIso.map((f) => f.iso)).size).toBe(withIso.length)
  })

  it.each([
    ['Soviet Union', 'RUS', 1922, 1991],
    ['Zaire', 'COD', 1971, 1997],
    ['East German', 'DEU', 1949, 1990],
    ['Yugoslavs', 'SRB', 1929, 2003],
    ['Serbia and Montenegro', 'SRB', 2003, 2006],
    ['Upper Volta', 'BFA', 1958, 1984],
  ])('are found by name with their years: %s', (name, code, from, to) => {
    expect(actors.country(name)).toMatchObject({ code, from, to })
  })

  it('leave out years that are not known', () => {
    expect(actors.country('Basutoland')).not.toHaveProperty('from')
    expect(actors.country('Lesotho')).not.toHaveProperty('to')
  })
})

describe('names of states', () => {
  it.each([
    ["Lao People's Democratic Republic", 'LAO'],
    ['Kingdom of Eswatini', 'SWZ'],
    ['Bosnia-Hercegovina', 'BIH'],
    ['Germans', 'DEU'],
    ['Cheong Wa Dae', 'KOR'],
    ['Foggy Bottom', 'USA'],
    ['Congo', 'COD'],
    ['Congo-Brazzaville', 'COG'],
    ['Dominicans', 'DOM'],
    ['New Mexico', 'USA'],
    ['Athens, Georgia', 'USA'],
    ['New Guinea', 'PNG'],
    ['Benin City', 'NGA'],
    ['Port Moresby', 'PNG'],
  ])('are many: %s', (name, code) => {
    expect(actors.country(name)?.code).toBe(code)
  })

  it('fold dependencies into the state that controls them, and keep their own code', () => {
    expect(actors.country('Greenlanders')).toMatchObject({ code: 'DNK', name: 'Denmark', territory: 'GRL', as: 'demonym' })
    expect(actors.country('Puerto Rico')).toMatchObject({ code: 'USA', territory: 'PRI' })
    expect(actors.country('Macau')).toMatchObject({ code: 'CHN', territory: 'MAC' })
    for (const alone of ['Hong Kong', 'Palestine', 'Taiwan', 'Kosovo']) expect(actors.country(alone)).not.toHaveProperty('territory')
    expect(actors.country('Hong Kong')?.code).toBe('HKG')
  })

  it.each([
    ['Western Sahara', 'MAR'],
    ['Sahrawis', 'MAR'],
    ['Transnistria', 'MDA'],
    ['Somaliland', 'SOM'],
    ['Northern Cyprus', 'CYP'],
    ['South Ossetia', 'GEO'],
    ['Rojava', 'SYR'],
    ['Transkei', 'ZAF'],
    ['Biafra', 'NGA'],
    ['Ichkeria', 'RUS'],
  ])('mark breakaway regions: %s', (name, code) => {
    expect(actors.country(name)).toMatchObject({ code, sectors: ['PRE'] })
  })

  it('are not ordinary words, nor codes that mean something else', () => {
    for (const word of ['EST', 'VAT', 'PER', 'ATF', 'Male', 'Victoria', 'Reunion', 'Sadr', 'Persian', 'DDR'])
      expect(actors.country(word)).toBeNull()
    expect(actors.country('KEN')?.code).toBe('KEN')
  })

  it('give a seat what it stands for', () => {
    expect(actors.country('Capitol Hill')).toMatchObject({ code: 'USA', as: 'seat', sectors: ['LEG'] })
    expect(actors.country('Vatican')).toMatchObject({ code: 'VAT', as: 'seat', sectors: ['REL'] })
    expect(actors.country('Tiraspol')).toMatchObject({ code: 'MDA', as: 'seat', sectors: ['PRE', 'GOV'] })
  })

  it('stand for two states only where people do call both so; the first is meant', () => {
    const held = new Map<string, Set<string>>()
    for (const [name, state] of names) {
      const key = name
        .toLowerCase()
        .replace(/^the /, '')
        .replace(/[\s\-–—'’`]+/g, '')
      held.set(key, (held.get(key) ?? new Set()).add(state.code))
    }
    const shared = [...held].filter(([, codes]) => codes.size > 1).map(([key, codes]) => `${key} ${[...codes].join(' ')}`)
    expect(shared.sort()).toEqual(['congolese COD COG', 'dominican DOM DMA', 'dominicans DOM DMA'])
  })
})
