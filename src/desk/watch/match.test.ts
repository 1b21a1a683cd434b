import { describe, expect, it } from 'vitest'
import type { Place } from '../../reading/schema.ts'
import { NO_FACETS } from '../../record/entries/facets.ts'
import { facetsOfPlace } from '../../record/entries/place-facets.ts'
import type { Entry, Facets } from '../../record/entry.ts'
import type { IncidentRecord, PartyFigure } from '../../record/incident-record.ts'
import { matchWatch, prepareWatch } from './match.ts'
import { parseWatch } from './watch.ts'

const at = (name: string, more: Partial<Place>): Place => ({
  text: name,
  span: [0, name.length],
  name,
  country: 'KEN',
  admin1: null,
  lat: null,
  lon: null,
  kind: null,
  geonameid: null,
  precision: 'city',
  ...more,
})
const party = (name: string, more: Partial<PartyFigure>): PartyFigure => ({
  name,
  entity: null,
  country: null,
  sectors: [],
  head: null,
  kind: null,
  stories: 1,
  ...more,
})

function incident(place: Place | null, facets: Partial<Facets> = {}, doc: Partial<IncidentRecord> = {}): Entry<'incident'> {
  const full = {
    ...({
      id: 'i1',
      kind: 'attack',
      status: 'confirmed',
      perpetrators: [],
      targets: [],
      victims: [],
      tolls: [],
    } as unknown as IncidentRecord),
    place: place && { place, stories: 1, others: [], correctedBy: null },
    ...doc,
  }
  const day = '2026-03-02T00:00:00Z'
  return {
    kind: 'incident',
    id: 'i1',
    doc: full,
    facets: { ...NO_FACETS, firstSeen: day, updated: day, ...facetsOfPlace(place), ...facets },
  }
}

const site = (more: object = {}) => ({ name: 'Witu quarry', geometry: { type: 'Point', coordinates: [40.4, -2.3] }, km: 20, ...more })
const LAMU = { countries: ['KEN'], admin1: ['KEN.Lamu'] }
const NAMES = new Map([
  ['KEN', 'Kenya'],
  ['TUR', 'Turkey'],
])
const watching = (json: object) => prepareWatch(parseWatch({ name: 'w', ...json }, 'watch'), (code) => NAMES.get(code) ?? code)
const told = (json: object, entry: Entry<'incident'>) => {
  const match = matchWatch(watching(json), entry)
  return match && [match.kind, ...match.reasons.map(({ says }) => says)]
}
/** A tenth of a degree east of the quarry: 11.11 km. */
const CLOSE = at('Kipini', { lat: -2.3, lon: 40.5, precision: 'exact' })

describe('places', () => {
  it('are near by their point, with the distance', () => {
    const match = matchWatch(watching({ areas: [site()] }), incident(CLOSE))
    expect(match).toMatchObject({
      kind: 'matched',
      reasons: [{ about: 'areas', area: 'Witu quarry', says: 'within 12 km of Witu quarry' }],
    })
    expect(match?.reasons[0]?.km).toBeCloseTo(11.11, 1)
    expect(told({ areas: [site({ km: 11 })] }, incident(CLOSE))).toBeNull()
  })

  it('of towns say that the point is the town, and told as near say so', () => {
    expect(told({ areas: [site()] }, incident({ ...CLOSE, precision: 'city' }))?.[1]).toContain('(by the point of Kipini)')
    expect(told({ areas: [site()] }, incident({ ...CLOSE, precision: 'near', kind: 'town' }))?.[1]).toContain('told as near it')
  })

  it('are told with the nearest area first', () => {
    const far = site({ name: 'Depot', geometry: { type: 'Point', coordinates: [40.9, -2.3] }, km: 100 })
    expect(told({ areas: [far, site()] }, incident(CLOSE))).toEqual(['matched', 'within 12 km of Witu quarry', 'within 45 km of Depot'])
  })
})

describe('places that are no point', () => {
  it.each(['admin1', 'admin2'] as const)('of precision %s are possible, even with a label in the buffer', (precision) => {
    const unit = at('Lamu', { admin1: 'Lamu', lat: -2.3, lon: 40.4, precision })
    expect(told({ areas: [site(LAMU)] }, incident(unit))).toEqual([
      'possible',
      'told only as Lamu, a province or district; may be near Witu quarry',
    ])
    expect(told({ areas: [site(LAMU)] }, incident({ ...unit, admin1: 'Turkana' }))).toBeNull()
    expect(told({ areas: [site()] }, incident({ ...unit, admin1: 'Turkana' }))?.[0]).toBe('possible')
  })

  it('that are part of a province are possible too', () => {
    const part = at('northern Lamu', { admin1: 'Lamu', lat: -2.3, lon: 40.4, precision: 'near', kind: 'admin1' })
    expect(told({ areas: [site(LAMU)] }, incident(part))?.slice(0, 1)).toEqual(['possible'])
  })

  it('are unplaced when no more is known than a country, a region, a name or nothing', () => {
    const areas = [site(LAMU)]
    const country = at('Kenya', { lat: -2.3, lon: 40.4, precision: 'country' })
    expect(told({ areas }, incident(country))).toEqual(['unplaced', 'told only as Kenya; may be near Witu quarry'])
    expect(told({ areas }, incident({ ...country, country: 'UGA' }))).toBeNull()
    expect(told({ areas }, incident(at('the coast', { country: null, lat: -2.3, lon: 40.4, precision: 'area' })))?.[0]).toBe('unplaced')
    expect(told({ areas }, incident(at('Mkunumbi', {})))).toEqual([
      'unplaced',
      'told as Mkunumbi, of which no coordinates are known; may be near Witu quarry',
    ])
    expect(told({ areas }, incident(null))).toEqual(['unplaced', 'no story says where it happened; may be near Witu quarry'])
  })

  it('are nothing when the rest of the watch does not fit', () => {
    expect(told({ areas: [site()], filter: { killed: { from: 1 } } }, incident(null))).toBeNull()
    expect(told({ areas: [site()], filter: { killed: { from: 1 } } }, incident(null, { killed: 2 }))?.[0]).toBe('unplaced')
  })
})

describe('the filter', () => {
  const victims = [party('two engineers', { country: 'TUR', sectors: ['BUS'] })]
  const hit = incident(CLOSE, { recipients: ['BUS', 'TUR'], countries: ['KEN'], types: ['ASSAULT'], killed: 2 }, { victims })

  it('gives its reasons in words', () => {
    const filter = { recipients: ['TUR'], countries: ['KEN', 'SOM'], types: ['ASSAULT'], killed: { from: 1 } }
    expect(told({ filter }, hit)).toEqual(['matched', 'hit people of Turkey', 'coded ASSAULT', 'in Kenya', 'killed 2, watched from 1'])
    expect(told({ filter: { ...filter, recipients: ['FRA'] } }, hit)).toBeNull()
    expect(told({ filter: { ...filter, killed: { from: 3 } } }, hit)).toBeNull()
  })

  it('tells people from targets, and groups by their names', () => {
    const targets = [party('Turkish consulate', { country: 'TUR' })]
    const perpetrators = [party('Al-Shabaab', { entity: 'group:al-shabaab' })]
    const other = incident(CLOSE, { recipients: ['TUR'], actors: ['group:al-shabaab'] }, { targets, perpetrators })
    expect(told({ filter: { recipients: ['TUR'] } }, other)).toEqual(['matched', 'hit targets of Turkey'])
    expect(told({ filter: { parties: ['group:al-shabaab'] } }, other)).toEqual(['matched', 'by Al-Shabaab'])
    expect(told({ filter: { parties: ['BUS'] } }, hit)).toEqual(['matched', 'hit business (BUS)'])
  })

  it('and the areas must both hold', () => {
    expect(told({ areas: [site()], filter: { types: ['PROTEST'] } }, hit)).toBeNull()
    expect(told({ areas: [site({ km: 1 })], filter: { types: ['ASSAULT'] } }, hit)).toBeNull()
    expect(told({ areas: [site()], filter: { types: ['ASSAULT'] } }, hit)).toEqual([
      'matched',
      'within 12 km of Witu quarry',
      'coded ASSAULT',
    ])
  })
})
