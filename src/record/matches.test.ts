import { describe, expect, test } from 'vitest'
import type { Facets } from './entry.ts'
import type { Filter } from './filter.ts'
import { endOf, instantOf } from './instant.ts'
import { matches } from './matches.ts'

const NONE: readonly string[] = []
const facets = (more: Partial<Facets> = {}): Facets => ({
  ...(Object.fromEntries(
    ['types', 'modes', 'contexts', 'quads', 'kinds', 'actors', 'recipients', 'countries', 'admin1', 'statuses', 'certainties'].map(
      (name) => [name, NONE],
    ),
  ) as unknown as Facets),
  publishers: NONE,
  feeds: NONE,
  languages: NONE,
  programmes: NONE,
  words: NONE,
  lat: null,
  lon: null,
  eventFrom: null,
  eventTo: null,
  dueFrom: null,
  dueTo: null,
  published: null,
  firstSeen: '2026-01-01T00:00:00Z',
  updated: '2026-01-01T00:00:00Z',
  score: null,
  confidence: null,
  killed: null,
  historic: false,
  story: null,
  incident: null,
  ...more,
})

const fits = (filter: Filter, more: Partial<Facets>): boolean => matches(filter, facets(more))

describe('matches', () => {
  test('every condition must hold; of a list one is enough', () => {
    const killing = { types: ['ASSAULT'], countries: ['PAK'] }
    expect(fits({}, {})).toBe(true)
    expect(fits({ types: ['PROTEST', 'ASSAULT'], countries: ['PAK'] }, killing)).toBe(true)
    expect(fits({ types: ['ASSAULT'], countries: ['AFG'] }, killing)).toBe(false)
    expect(fits({ types: ['ASSAULT'] }, {})).toBe(false)
    expect(fits({ parties: ['PAK'] }, { recipients: ['PAK'] })).toBe(true)
    expect(fits({ actors: ['PAK'] }, { recipients: ['PAK'] })).toBe(false)
  })

  test('what is not known fits no condition on it', () => {
    expect(fits({ killed: { from: 0 } }, {})).toBe(false)
    expect(fits({ score: { to: 100 } }, {})).toBe(false)
    expect(fits({ near: { lat: 0, lon: 0, km: 5000 } }, { lat: 0 })).toBe(false)
    expect(fits({ box: [-180, -90, 180, 90] }, {})).toBe(false)
    expect(fits({ published: { from: '0001-01-01' } }, { published: 'soon' })).toBe(false)
    expect(fits({ story: 's' }, {})).toBe(false)
  })

  test('both ends of numbers and days are included', () => {
    expect(fits({ killed: { from: 3, to: 3 } }, { killed: 3 })).toBe(true)
    expect(fits({ event: { from: '1970-01-03', to: '1970-01-03' } }, { eventFrom: 0, eventTo: 2 })).toBe(true)
    expect(fits({ event: { from: '1970-01-04' } }, { eventFrom: 0, eventTo: 2 })).toBe(false)
    expect(fits({ event: { from: '1970-01-03', to: '1970-01-01' } }, { eventFrom: 0, eventTo: 9 })).toBe(false)
    expect(fits({ updated: { to: '2026-03-04' } }, { updated: '2026-03-04T23:59:59.999Z' })).toBe(true)
    expect(fits({ updated: { to: '2026-03-04' } }, { updated: '2026-03-05' })).toBe(false)
  })

  test('days are those of UTC', () => {
    const published = '2026-03-05T02:00:00+05:00'
    expect(fits({ published: { to: '2026-03-04' } }, { published })).toBe(true)
    expect(fits({ published: { from: '2026-03-05' } }, { published })).toBe(false)
  })

  test('words are found in their forms, phrases side by side', () => {
    const words = ['gunmen', 'attack', 'two', 'bus']
    expect(fits({ text: 'attacks "two bus"' }, { words })).toBe(true)
    expect(fits({ text: '"attack bus"' }, { words })).toBe(false)
    expect(fits({ text: 'attack -bus' }, { words })).toBe(false)
  })
})

test('an instant is one of a real calendar, in the years that databases keep', () => {
  expect(instantOf('1970-01-02')).toBe(86_400_000)
  expect(instantOf('1970-01-01T01:00+01:00')).toBe(0)
  expect(instantOf('1970-01-01T00:00:01')).toBe(1000)
  for (const none of ['', '2026-02-30', '2026-13-01', '0001-01-01', 'Mon, 2 Mar 2026', '2026-03-04T99:00Z', null])
    expect(instantOf(none), String(none)).toBeNull()
  expect(endOf('1970-01-01')).toBe(86_399_999)
  expect(endOf('1970-01-01T00:00:00Z')).toBe(0)
})
