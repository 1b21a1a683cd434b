import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadActors } from './actors.ts'
import { type KnownEntity, loadEntities } from './actors-bodies.ts'

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
