import { expect, it } from 'vitest'
import type { Actor, Place, Reading } from '../../reading/schema.ts'
import { noTownOf } from './towns.ts'

const place = (name: string, lat: number | null, precision: Place['precision'] = 'city'): Place => ({
  ...{ text: name, span: [0, name.length], name, country: 'PAK', admin1: null, lat, lon: lat, kind: null, geonameid: null, precision },
})
const actor = (name: string, sectors: readonly string[] = []): Actor => ({
  ...{
    text: name,
    span: [0, name.length],
    name,
    country: null,
    sector: null,
    sectors: [...sectors],
    role: null,
    via: 'name',
    entity: null,
  },
})

it('tells towns from those who do or suffer something', () => {
  const places = [place('Gwadar', 25), place('Moyale', 3), place('River Owls', null), place('Pakistan', 30, 'country')]
  const isNoTown = noTownOf({ places } as unknown as Reading, null)
  const told = ['Gwadar', 'Kenyan side of Moyale', "Kenya's Moyale", 'River Owls', 'Pakistan', 'Gwadar fishermen', 'gunmen from Moyale']
  expect(told.filter((name) => isNoTown(actor(name)))).toEqual(['River Owls', 'Pakistan', 'Gwadar fishermen', 'gunmen from Moyale'])
  expect(isNoTown(actor('Gwadar', ['COP']))).toBe(true)
})
