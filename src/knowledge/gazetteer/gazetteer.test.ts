import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ChanceryError } from '../../kit/errors.ts'
import { loadGazetteer } from './gazetteer.ts'
import { foldName } from './gazetteer-fold.ts'

const DATA = fileURLToPath(new URL('../../../data', import.meta.url))

test('names fold to one key', () => {
  expect(foldName("Côte d'Ivoire")).toBe(foldName('COTE DIVOIRE'))
  expect(foldName('Saint-Étienne')).toBe(foldName('St. Etienne'))
  expect(foldName('Łódź')).toBe('lodz')
})

const codeOf = (act: () => unknown): string | null => {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof ChanceryError ? error.code : 'other'
  }
}

test('a folder without the packed file, and a broken file, are said to be so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'))
  expect(codeOf(() => loadGazetteer(folder))).toBe('DATA_MISSING')
  mkdirSync(join(folder, 'places'))
  writeFileSync(join(folder, 'places', 'gazetteer.bin'), Buffer.from([8, 0, 0, 0, 123, 34, 125]))
  expect(codeOf(() => loadGazetteer(folder))).toBe('DATA_BROKEN')
})

describe.skipIf(!existsSync(join(DATA, 'places', 'gazetteer.bin')))('the packed gazetteer (needs npm run build)', () => {
  const gazetteer = loadGazetteer(DATA)

  test('own names come first, the biggest before the others', () => {
    const [first, ...rest] = gazetteer.lookup('Valencia').filter((c) => c.place.geonameid !== null)
    expect(first).toMatchObject({ weak: false, place: { name: 'Valencia' } })
    const own = rest.filter((c) => !c.weak).map((c) => c.place.population)
    expect(own).toEqual([...own].sort((a, b) => b - a))
  })

  test('rows name their country and unit', () => {
    const place = gazetteer.lookup('Gwadar').find((c) => c.place.geonameid !== null)?.place
    expect(place?.country).toBe('PAK')
    expect(gazetteer.place(place?.admin1 ?? -1).name).toBe('Balochistan')
    expect(() => gazetteer.place(-1)).toThrow(RangeError)
  })

  test('an unknown name has no candidates', () => {
    expect(gazetteer.lookup('Qwyzzhal')).toEqual([])
  })

  test('words for a people give their country', () => {
    expect(gazetteer.demonym('Kenyans')).toBe('KEN')
    expect(gazetteer.demonym('Kenya')).toBeNull()
  })

  test('a publisher is at home where the table says, else where its address says', () => {
    expect(gazetteer.home('https://www.dawn.com/news/1')?.place?.name).toBe('Karachi')
    expect(gazetteer.home('thewhitbychronicle.co.uk')).toMatchObject({ country: 'GBR', place: { name: 'Whitby' } })
    expect(gazetteer.home('example.com')).toBeNull()
  })
})
