import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { idOf } from '../../kit/id.ts'
import { loadActors } from '../../knowledge/actors/actors.ts'
import { loadGazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import type { FilterWords } from './filter-words.ts'
import type { AskedKind } from './kinds.ts'
import { readFilter } from './read-filter.ts'

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))
const [actors, gazetteer] = [loadActors(DATA), loadGazetteer(DATA)]
const books = { actors: () => actors, gazetteer: () => gazetteer }
const read = (words: FilterWords, kind: AskedKind = 'reports', text?: string) => readFilter(words, text, kind, books)
const refusal = (words: FilterWords, kind: AskedKind = 'reports'): string => {
  try {
    read(words, kind)
  } catch (thrown) {
    return (thrown as { line: string }).line
  }
  return 'taken'
}

describe('names', () => {
  it('takes countries by code, name and people, and says so', () => {
    expect(read({ country: ['Norway', 'CHL', 'Ghana'] })).toEqual({
      filter: { countries: ['NOR', 'CHL', 'GHA'] },
      understood: ['Norway is NOR', 'Ghana is GHA'],
    })
    expect(read({ country: ['Norwegian'] }).filter).toEqual({ countries: ['NOR'] })
    expect(refusal({ country: ['Atlantis'] })).toBe(
      '--country: no country is called Atlantis; give its name or ISO alpha-3 code, such as Kenya or KEN',
    )
  })

  it('takes who acts by country, sector, calling, group or id', () => {
    expect(read({ actor: ['Chile', 'COP', 'soldiers', 'Boko Haram', '0123456789abcdef', 'UNO'] }).filter.actors).toEqual([
      'CHL',
      'COP',
      'MIL',
      'group:boko-haram',
      '0123456789abcdef',
      'UNO',
    ])
    expect(read({ party: ['police'] }).understood).toEqual(['police is COP'])
    expect(refusal({ recipient: ['Zorbalon'] })).toContain('--recipient: no country, sector, group or person called Zorbalon is known')
  })

  it('takes programmes by any of their names, and those it does not know by theirs', () => {
    const known = read({ programme: ['GERD'] }, 'commitments').filter
    expect(known).toEqual(read({ programme: ['Grand Ethiopian Renaissance Dam'] }, 'commitments').filter)
    expect(read({ programme: ['Velm Tunnel Project'] }, 'stories').filter).toEqual({
      programmes: [idOf('programme', 'velm tunnel project')],
    })
  })

  it('takes first-level units by name in every country that has one', () => {
    expect(read({ admin1: ['Sindh'] }).filter).toEqual({ admin1: ['PAK.Sindh'] })
    expect(read({ admin1: ['KEN.Lamu'] }).filter).toEqual({ admin1: ['KEN.Lamu'] })
    expect(refusal({ admin1: ['Kisumu Heights'] })).toContain('no first-level unit is called Kisumu Heights')
  })
})

describe('places', () => {
  it('reads a point with its radius', () => {
    expect(read({ near: '-1.29,36.82,30' })).toEqual({ filter: { near: { lat: -1.29, lon: 36.82, km: 30 } }, understood: [] })
  })

  it('finds a place by name, and says which one of several', () => {
    const paris = read({ near: 'Paris,20' })
    expect(paris.filter.near?.lat).toBeCloseTo(48.85, 1)
    expect(paris.understood[0]).toMatch(/^near is 20 km of Paris, Île-de-France, FRA at 48\.8\d,2\.3\d; \d+ more of that name$/)
    expect(read({ near: 'Paris, Texas,20' }).filter.near?.lon).toBeCloseTo(-95.5, 0)
    expect(read({ near: 'Moyale,Kenya,20' }).filter.near?.lat).toBeCloseTo(3.5, 1)
  })

  it('refuses what has no radius, is too wide, or is nowhere', () => {
    expect(refusal({ near: 'Gwadar' })).toContain('has no radius')
    expect(refusal({ near: 'Gwadar,0' })).toContain('has no radius')
    expect(refusal({ near: 'Kenya,50' })).toContain('too wide for a radius')
    expect(refusal({ near: 'Qwertzville,50' })).toContain('no place called Qwertzville')
    expect(refusal({ near: 'Paris, Peru,50' })).toContain('no place called Paris, Peru')
    expect(refusal({ near: '95,10,50' })).toContain('no place is at 95,10')
  })

  it('reads a box, also over the antimeridian', () => {
    expect(read({ box: '170,-20,-170,0' }).filter).toEqual({ box: [170, -20, -170, 0] })
    expect(refusal({ box: '1,2,3' })).toContain('is no box')
    expect(refusal({ box: '1,20,3,10' })).toContain('is no box')
  })
})

describe('coded values', () => {
  it('takes types, classes and statuses in any case', () => {
    expect(read({ type: ['assault'], quad: ['Material-Conflict'], status: ['HAPPENED'] }).filter).toEqual({
      types: ['ASSAULT'],
      quads: ['material conflict'],
      statuses: ['happened'],
    })
    expect(read({ status: ['kept_late'] }, 'commitments').filter).toEqual({ statuses: ['kept late'] })
  })

  it('says what there is to choose from', () => {
    expect(refusal({ type: ['BOMB'] })).toMatch(/^--type: BOMB is no PLOVER type; give one of AGREE, /)
    expect(refusal({ status: ['confirmed'] }, 'commitments')).toContain('confirmed is no status of commitments')
  })

  it('keeps the kinds of date apart', () => {
    const dates = { event: '2026-01', due: '2026-02', published: '2026-03', firstSeen: '2026-04', updated: '2026-05' }
    expect(read(dates).filter).toEqual({
      event: { from: '2026-01-01', to: '2026-01-31' },
      due: { from: '2026-02-01', to: '2026-02-28' },
      published: { from: '2026-03-01', to: '2026-03-31' },
      firstSeen: { from: '2026-04-01', to: '2026-04-30' },
      updated: { from: '2026-05-01', to: '2026-05-31' },
    })
  })

  it('refuses a field that the kind does not have, and names the kinds that do', () => {
    expect(refusal({ due: '2026-01' }, 'incidents')).toBe(
      'incidents are not found by --due; leave it out, or ask for reports or commitments',
    )
    expect(refusal({ firstSeen: '2026-01' }, 'programmes')).toBe('taken')
  })

  it('takes a text, of which a blank one is none, and refuses one that is too long', () => {
    expect(read({}, 'incidents', 'bus "near the dam" -drill').filter).toEqual({ text: 'bus "near the dam" -drill' })
    expect(read({}, 'incidents', '  ').filter).toEqual({})
    expect(() => read({}, 'incidents', 'x'.repeat(501))).toThrow(expect.objectContaining({ code: 'USAGE', where: 'text' }))
  })

  it('knows of background or not, or of neither', () => {
    expect(read({ historic: false }).filter).toEqual({ historic: false })
    expect(read({}).filter).toEqual({})
  })
})
