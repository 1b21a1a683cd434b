import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadActors } from './actors.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const actors = loadActors(data)
const words = (text: string): string[] => text.toLowerCase().split(' ')

describe('loadActors', () => {
  it.each([
    ['Burma', 'MMR', 'name'],
    ['ivory coast', 'CIV', 'name'],
    ['the United States', 'USA', 'name'],
    ['U.S.', 'USA', 'name'],
    ['KEN', 'KEN', 'name'],
    ['Scotland', 'GBR', 'name'],
    ['Kenyans', 'KEN', 'demonym'],
    ['Frenchmen', 'FRA', 'demonym'],
    ['Kremlin', 'RUS', 'seat'],
    ['Downing Street', 'GBR', 'seat'],
  ])('knows the state behind %s', (name, code, as) => {
    expect(actors.country(name)).toMatchObject({ code, as })
  })

  it('marks what few states recognise', () => {
    expect(actors.country('Abkhazia')).toMatchObject({ code: 'GEO', sectors: ['PRE'] })
    expect(actors.country('Kosovo')).toMatchObject({ code: 'KOS', sectors: [] })
    expect(actors.country('Atlantis')).toBeNull()
  })

  it('knows bodies and people by any of their names, with their codes', () => {
    expect(actors.entity('UN')).toMatchObject({ id: 'organization:united-nations', country: 'IGO' })
    expect(actors.entity('Tamil Tigers')).toMatchObject({ kind: 'group', country: 'LKA', sectors: ['REB'] })
    expect(actors.entity('al-Qaeda')?.country).toBe('IMG')
    expect(actors.entity('Angela Merkel')).toMatchObject({ kind: 'person', role: 'chancellor', from: 2005, to: 2021 })
    expect(actors.entity('nobody at all')).toBeNull()
  })

  it('knows programmes and their parties', () => {
    expect(actors.programme('CPEC')).toMatchObject({ name: 'China-Pakistan Economic Corridor', parties: ['CHN', 'PAK'] })
    expect(actors.programme('Iran nuclear deal')?.id).toBe(actors.programme('JCPOA')?.id)
  })

  it('knows offices and callings, but no things', () => {
    expect(actors.agent('foreign minister')).toMatchObject({ sectors: ['GOV'], isRole: true })
    expect(actors.agent('soldier')?.sectors).toEqual(['MIL'])
    expect(actors.agent('spokesman')?.as).toBe('lean')
    expect(['letter', 'budget', 'credential', 'house'].filter((noun) => actors.agent(noun))).toEqual([])
    expect([actors.endsAgent('minister'), actors.endsAgent('letter')]).toEqual([true, false])
  })

  it('finds the longest name at a word, and what follows it', () => {
    const text = words('south sudan and the south sea')
    expect(actors.stateAt(text, 0)).toMatchObject({ state: { code: 'SSD' }, next: 2 })
    expect(actors.stateAt(text, 4)).toBeNull()
    expect(actors.entitiesAt(words('un security council met'), 0)).toMatchObject({
      next: 3,
      entities: [{ name: 'United Nations Security Council' }],
    })
    expect(actors.entitiesAt(words('lashkar - e - taiba men'), 0)?.next).toBe(5)
    expect(actors.programmeAt(words('the nord stream pipeline'), 1)?.next).toBe(3)
  })
})
