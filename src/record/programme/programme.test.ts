import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Place, Programme } from '../../reading/schema.ts'
import type { ProgrammeMention } from '../entry.ts'
import type { IncidentRecord } from '../incident-record.ts'
import { nearSites } from './near.ts'
import { programmesOf } from './programme-of.ts'
import type { ProgrammeRecord } from './programme-record.ts'

const actor = (name: string, country: string | null, entity: string | null = null): Actor => ({
  text: name.toUpperCase(),
  span: [4, 9],
  name,
  country,
  sector: null,
  sectors: ['GOV'],
  role: null,
  via: 'name',
  entity: entity === null ? null : { id: entity, name: `Republic of ${name}`, kind: 'state', aliases: [] },
})
const place = (
  name: string,
  precision: Place['precision'],
  lat: number | null,
  lon: number | null,
  admin1: string | null = 'Turkana',
): Place => ({
  text: name,
  span: [20, 26],
  name,
  country: 'KEN',
  admin1,
  lat,
  lon,
  kind: null,
  geonameid: null,
  precision,
})
const sum = (value: number, currency: string, at = 40) => ({ value, currency, text: `${currency} ${value}`, span: [at, at + 5] as const })

const mention = (story: string, published: string | null, more: Partial<Programme> = {}): ProgrammeMention => ({
  story,
  published,
  programme: { id: 'p', name: 'Lake Pipeline', aliases: ['LP'], parties: [], amounts: [], disputedBy: [], sites: [], ...more },
})

const mentions = [
  mention('s3', '2026-03-01', { amounts: [sum(25e9, 'USD'), sum(25e9, 'USD', 90)], disputedBy: [actor('Herders Union', 'KEN')] }),
  mention('s1', '2026-01-05', {
    amounts: [sum(25e9, 'USD')],
    parties: [actor('Kenya', 'KEN', 'state:KEN')],
    sites: [place('Lodwar', 'city', 3.119, 35.597)],
  }),
  mention('s2', '2026-02-01T08:00:00Z', {
    name: 'the Lake Pipeline',
    amounts: [sum(3e12, 'KES', 60), sum(24e9, 'USD', 50)],
    parties: [actor('Kenyan government', 'KEN', 'state:KEN'), actor('Uganda', 'UGA')],
    sites: [place('Lodwar', 'near', 3.2, 35.6), place('Turkana', 'admin1', 3.5, 35.8, null)],
    disputedBy: [actor('Herders Union', 'KEN')],
  }),
  mention('s4', null),
]
const record = programmesOf(mentions)[0] as ProgrammeRecord

describe('a programme over many stories', () => {
  it('has its names, parties and the span of its mentions', () => {
    expect(record).toMatchObject({
      id: 'p',
      name: 'Lake Pipeline',
      aliases: ['LP', 'the Lake Pipeline'],
      stories: 4,
      firstTold: '2026-01-05',
      lastTold: '2026-03-01',
    })
    expect(record.parties).toMatchObject([
      {
        name: 'Republic of Kenya',
        entity: 'state:KEN',
        country: 'KEN',
        stories: 2,
        firstTold: '2026-01-05',
        cite: { story: 's1', text: 'KENYA' },
      },
      { name: 'Uganda', entity: null, stories: 1 },
    ])
  })

  it('keeps differing sums apart, and the same sum on one line', () => {
    expect(record.sums).toMatchObject([
      { value: 25e9, currency: 'USD', stories: 2, firstTold: '2026-01-05', lastTold: '2026-03-01', cite: { story: 's1', span: [40, 45] } },
      { value: 24e9, currency: 'USD', stories: 1, cite: { story: 's2' } },
      { value: 3e12, currency: 'KES', stories: 1 },
    ])
    expect(record.ranges).toEqual([
      { currency: 'KES', low: 3e12, high: 3e12, sums: 1 },
      { currency: 'USD', low: 24e9, high: 25e9, sums: 2 },
    ])
  })

  it('tells who disputes it and since when, and its sites as the best story places them', () => {
    expect(record.disputes).toMatchObject([{ name: 'Herders Union', firstTold: '2026-02-01T08:00:00Z', stories: 2, toldBy: ['s2', 's3'] }])
    expect(record.sites.map((s) => [s.place.name, s.place.precision, s.stories])).toEqual([
      ['Lodwar', 'city', 2],
      ['Turkana', 'admin1', 1],
    ])
  })

  it('counts copies of one wire as one origin', () => {
    const [found] = programmesOf(mentions, (story) => (story === 's3' ? 's1' : story))
    expect(found).toMatchObject({ stories: 4, origins: 3 })
    expect(found?.sums[0]).toMatchObject({ stories: 2, origins: 1 })
    expect(record.origins).toBe(4)
  })

  it('keeps programmes apart, and does not depend on the order of the mentions', () => {
    const all = [...mentions, mention('s1', '2026-01-05', { id: 'q', name: 'Dam' })]
    const told = programmesOf(all)
    expect(told.map((p) => p.id)).toEqual(['q', 'p'])
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(programmesOf(shuffled)).toEqual(told)
      }),
      { numRuns: 40, seed: 4 },
    )
  })
})

const incident = (id: string, where: Place | null, status: IncidentRecord['status'] = 'confirmed'): IncidentRecord => ({
  id,
  kind: 'ambush',
  status,
  statusWhy: '',
  date: null,
  place: where && { place: where, stories: 1, others: [], correctedBy: null },
  perpetrators: [],
  targets: [],
  victims: [],
  weapons: [],
  tolls: [],
  claims: [],
  followUps: [],
  stories: 1,
  publishers: 1,
  origins: 1,
  sources: [],
  recalls: 0,
  firstPublished: null,
  lastPublished: null,
  accounts: [],
  decisions: [],
})

describe('incidents near the sites of a programme', () => {
  const found = nearSites(
    record,
    [
      incident('far', place('Kitale', 'city', 1.016, 35.006, 'Trans Nzoia')),
      incident('close', place('Kerio', 'city', 2.97, 36.12)),
      incident('district', place('Turkana Central', 'admin2', 3.12, 35.7)),
      incident('province', place('Turkana', 'admin1', 3.12, 35.6, null)),
      incident('country', place('Kenya', 'country', 3.12, 35.6, null)),
      incident('taken back', place('Lodwar', 'city', 3.119, 35.597), 'withdrawn'),
      incident('nowhere', null),
      incident('same unit', place('Kakuma', 'city', 3.717, 34.857)),
    ],
    70,
  )

  it('tells the nearest site, how far it is and how well both are known', () => {
    expect(found.near.map((n) => [n.incident, n.site, n.precision])).toEqual([
      ['district', 'Lodwar', 'admin2'],
      ['close', 'Lodwar', 'city'],
    ])
    expect(found.near[1]?.km).toBeCloseTo(60.4, 0)
    expect(found.near[0]?.says).toContain('is about 11.4 km from Lodwar')
  })

  it('never measures from the middle of a province: such incidents stand apart', () => {
    expect(found.unplaced.map((u) => [u.incident, u.admin1, u.sites])).toEqual([
      ['province', 'Turkana', ['Lodwar', 'Turkana']],
      ['same unit', 'Turkana', ['Turkana']],
    ])
    expect(found.unplaced[0]?.says).toContain('the incident was is not known')
  })

  it('refuses a radius that is none', () => {
    for (const km of [0, -3, Number.NaN, 50_000]) expect(() => nearSites(record, [], km)).toThrow(/radius/)
  })
})
