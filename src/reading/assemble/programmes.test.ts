import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sampleGraph } from '../../../tests/support/sample-graph.ts'
import { loadActors } from '../../knowledge/actors/actors.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Place, Programme } from '../schema.ts'
import { programmesOf } from './programmes.ts'
import type { Scene } from './scene.ts'

const knowledge = { actors: loadActors(fileURLToPath(new URL('../../../data', import.meta.url))) } as Knowledge

/** Programmes of a text without syntax, in which the given names stand as places of the given countries. */
function read(text: string, named: Readonly<Record<string, string>>): Programme[] {
  const graph = sampleGraph(text, [])
  const places = Object.entries(named).map(([name, country]) => ({ name, text: name, country }) as Place)
  return programmesOf({ context: { doc: graph.doc, graph, knowledge }, places, sited: [] } as unknown as Scene, [])
}

const sitesOf = (programmes: readonly Programme[]): string[] => programmes.flatMap((p) => p.sites.map((s) => s.name))

describe('sites of programmes', () => {
  it('are the places of the story that are known as theirs, in text order, though no clause ties them to it', () => {
    const text = 'The TAZARA line was shut. Trains stood in Mbeya and in Dar es Salaam. Ministers met in Nairobi.'
    expect(sitesOf(read(text, { Mbeya: 'TZA', 'Dar es Salaam': 'TZA', Nairobi: 'KEN' }))).toEqual(['Mbeya', 'Dar es Salaam'])
  })

  it('are not those of another programme of the story', () => {
    const programmes = read('Rail Baltica and the Lobito Corridor were praised in Riga and Kolwezi.', { Riga: 'LVA', Kolwezi: 'COD' })
    expect(programmes.map((p) => [p.name, sitesOf([p])])).toEqual([
      ['Rail Baltica', ['Riga']],
      ['Lobito Corridor', ['Kolwezi']],
    ])
  })

  it('are none for a treaty', () => {
    expect(sitesOf(read('They signed the Arms Trade Treaty in Geneva.', { Geneva: 'CHE' }))).toEqual([])
  })
})
