import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { loadGazetteer } from '../gazetteer/gazetteer.ts'
import { loadActors } from './actors.ts'
import { type KnownEntity, type KnownProgramme, loadEntities, loadProgrammes } from './actors-bodies.ts'
import { loadCountries } from './actors-states.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const actors = loadActors(data)
const bodies = loadEntities(data).filter((e) => e.kind !== 'person')
const namesOf = (e: KnownEntity): string[] => [e.name, ...e.aliases]

describe('bodies known by name', () => {
  it('are many, in most countries, and have an id each', () => {
    expect(bodies.length).toBeGreaterThan(1700)
    expect(new Set(bodies.map((e) => e.country)).size).toBeGreaterThan(150)
    expect(new Set(bodies.map((e) => e.id)).size).toBe(bodies.length)
  })

  it('have years that can be, or none', () => {
    const dated = bodies.filter((e) => e.from !== null || e.to !== null)
    expect(dated.length).toBeGreaterThan(300)
    expect(dated.filter((e) => (e.from ?? 1600) < 1600 || (e.to ?? 0) > 2026 || (e.from ?? 0) > (e.to ?? 3000))).toEqual([])
  })

  it('share acronyms only, between states', () => {
    const held = new Map<string, KnownEntity[]>()
    for (const body of bodies) for (const name of namesOf(body)) held.set(name, [...(held.get(name) ?? []), body])
    const shared = [...held].filter(([, all]) => all.length > 1)
    expect(shared.length).toBeGreaterThan(10)
    expect(shared.filter(([name]) => !/^[A-Z][A-Z0-9.&/-]+$/.test(name)).map(([name]) => name)).toEqual([])
    expect(shared.filter(([, all]) => new Set(all.map((e) => e.country)).size < all.length).map(([name]) => name)).toEqual([])
  })

  it.each([
    ['Irish Republican Army', 'GBR', ['REB']],
    ['MINUSMA', 'IGO', ['MIL']],
    ['Shin Bet', 'ISR', ['SPY']],
    ['Rapid Support Forces', 'SDN', ['PRM']],
    ['Bank of Japan', 'JPN', ['GOV']],
    ['SAVAK', 'IRN', ['SPY']],
    ['Lafarge', 'MNC', ['BUS']],
    ['Jamaica Labour Party', 'JAM', ['PTY']],
  ])('are found by name: %s', (name, country, sectors) => {
    expect(actors.entity(name)).toMatchObject({ country, sectors })
  })

  it('tell the years in which they are active', () => {
    expect(actors.entity('MINUSMA')).toMatchObject({ from: 2013, to: 2023 })
    expect(actors.entity('African Union')).toMatchObject({ to: null })
    expect(actors.entity('Warsaw Pact')).toMatchObject({ from: 1955, to: 1991 })
  })
})

const programmes = loadProgrammes(data)
/** What lies on the ground, and so has sites; treaties and the like have none. */
const BUILT = ['corridor', 'highway', 'tunnel', 'bridge', 'railway', 'pipeline', 'dam', 'port', 'canal', 'power plant', 'mine', 'zone']

describe('programmes', () => {
  it('are many, of all kinds, and have an id each', () => {
    expect(programmes.length).toBeGreaterThan(280)
    expect(new Set(programmes.map((p) => p.id)).size).toBe(programmes.length)
    const few = [...BUILT, 'treaty', 'mission', 'initiative'].filter((kind) => !programmes.some((p) => p.kind === kind))
    expect(few).toEqual([])
  })

  it('have sites where they lie on the ground, and none where they are a treaty', () => {
    expect(programmes.filter((p) => ['treaty', 'pact'].includes(p.kind) && p.sites.length > 0)).toEqual([])
    const built = programmes.filter((p) => BUILT.includes(p.kind))
    expect(built.filter((p) => p.sites.length > 0).length / built.length).toBeGreaterThan(0.9)
    expect(programmes.filter((p) => new Set(p.sites).size < p.sites.length).map((p) => p.name)).toEqual([])
  })

  it.each([
    ['Lobito Corridor', 'Kolwezi'],
    ['Baltic Pipe', 'Niechorze'],
    ['TAZARA', 'Kapiri Mposhi'],
    ['Operation Serval', 'Kidal'],
  ])('%s has %s among its sites', (name, site) => {
    expect(actors.programme(name)?.sites).toContain(site)
  })

  describe.skipIf(!existsSync(join(data, 'places', 'gazetteer.bin')))('and the gazetteer (needs npm run build)', () => {
    const gazetteer = loadGazetteer(data)
    const states = new Set(loadCountries(data).keys())

    it('finds every site by name, in a country of the parties where those are countries', () => {
      expect(programmes.flatMap((p) => lost(p, gazetteer, states))).toEqual([])
    })

    it('tells a site that is elsewhere, and one that is nowhere', () => {
      const [rail] = programmes.filter((p) => p.id === 'tanzania-zambia-railway') as [KnownProgramme]
      const faulty = { ...rail, sites: ['Mbeya', 'Reykjavik', 'Nowhere Halt'] }
      expect(lost(faulty, gazetteer, states)).toEqual(['Tanzania-Zambia Railway: Reykjavik', 'Tanzania-Zambia Railway: Nowhere Halt'])
    })
  })
})

/** Sites that the gazetteer lacks, or has in other countries only. A mission works abroad; a pass on a border is in no country. */
function lost({ name, kind, parties, sites }: KnownProgramme, gazetteer: Gazetteer, states: ReadonlySet<string>): string[] {
  const home = parties.filter((code) => states.has(code))
  const isHome = (code: string | null): boolean => code === null || kind === 'mission' || home.length === 0 || home.includes(code)
  return sites.filter((site) => !gazetteer.lookup(site).some(({ place }) => isHome(place.country))).map((site) => `${name}: ${site}`)
}
