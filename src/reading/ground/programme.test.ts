import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sampleGraph } from '../../../tests/support/sample-graph.ts'
import { loadActors } from '../../knowledge/actors/actors.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Story } from '../../story/story.ts'
import { findProgrammes, isKnownSite, type ProgrammeMention } from './programme.ts'

const actors = loadActors(fileURLToPath(new URL('../../../data', import.meta.url)))
const knowledge = { actors } as Knowledge

function find(text: string, names: Parameters<typeof sampleGraph>[1] = []): ProgrammeMention[] {
  const graph = sampleGraph(text, names)
  return findProgrammes({ doc: graph.doc, graph, story: {} as Story, knowledge })
}

const place = (name: string, country: string | null, text = name) => ({ name, text, country })

describe('findProgrammes', () => {
  it('finds known programmes with their parties, under any of their names', () => {
    const [tazara] = find('Ministers spoke of TAZARA on Friday.')
    expect(tazara).toMatchObject({ name: 'Tanzania-Zambia Railway', text: 'TAZARA' })
    expect(tazara?.parties.map((p) => p.country)).toEqual(['TZA', 'ZMB', 'CHN'])
  })

  it('takes a proper name that ends in the right word, and no common noun', () => {
    const [link] = find('Ministers praised the Brazil-Peru Railway.', [['facility', 'Brazil-Peru Railway']])
    expect(link?.parties.map((p) => p.country)).toEqual(['BRA', 'PER'])
    expect(find('Ministers praised the new railway.')).toEqual([])
  })
})

describe('isKnownSite', () => {
  const sitesOf = (text: string) => (find(text) as [ProgrammeMention])[0].sites

  it('knows sites by the name or the words of the place, whatever the accents', () => {
    const corridor = sitesOf('The Lobito Corridor is open.')
    expect(isKnownSite(corridor, place('Kolwezi', 'COD'))).toBe(true)
    expect(isKnownSite(corridor, place('Benguela Province', 'AGO', 'Benguela'))).toBe(true)
    expect(isKnownSite(corridor, place('Lüau', null))).toBe(true)
    expect(isKnownSite(corridor, place('Kinshasa', 'COD'))).toBe(false)
  })

  it('takes no namesake in another country', () => {
    const pipeline = sitesOf('The Arab Gas Pipeline is open.')
    expect(isKnownSite(pipeline, place('Tripoli', 'LBN'))).toBe(true)
    expect(isKnownSite(pipeline, place('Tripoli', 'LBY'))).toBe(false)
  })

  it('looks for the work of a mission outside the countries that sent it', () => {
    expect(isKnownSite(sitesOf('France ended Operation Licorne.'), place('Bouaké', 'CIV'))).toBe(true)
  })

  it('has no sites for a programme that is not known', () => {
    const [link] = find('They praised the Brazil-Peru Railway.', [['facility', 'Brazil-Peru Railway']]) as [ProgrammeMention]
    expect(isKnownSite(link.sites, place('Lima', 'PER'))).toBe(false)
  })
})
