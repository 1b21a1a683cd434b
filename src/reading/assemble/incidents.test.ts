import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Knowledge, loadKnowledge } from '../../knowledge/knowledge.ts'
import { Graph } from '../../language/graph.ts'
import { makeParser, type Parser } from '../../language/parser.ts'
import { makeStory } from '../../story/make-story.ts'
import { bareItem } from '../../wire/item.ts'
import { readDoc } from '../read-doc.ts'
import type { Incident } from '../schema.ts'

describe('incidentsOf', () => {
  let parser: Parser
  let knowledge: Knowledge
  beforeAll(async () => {
    parser = await makeParser()
    knowledge = loadKnowledge(fileURLToPath(new URL('../../../data/', import.meta.url)))
  })
  afterAll(() => parser.close())

  async function incidents(text: string): Promise<readonly Incident[]> {
    const doc = await parser.parse(text)
    const story = { ...makeStory(bareItem(text, 'test')), published: '2024-05-16T08:00:00Z' }
    return readDoc({ doc, graph: new Graph(doc), story, knowledge }).reading.incidents
  }

  it('adds a toll of its own sentence to the event told before it', async () => {
    const found = await incidents('Gunmen attacked a bus on Tuesday, killing two drivers. Three passengers were wounded.')
    expect(found).toHaveLength(1)
    expect(found[0]?.counts.map((c) => [c.kind, c.low])).toEqual([
      ['killed', 2],
      ['injured', 3],
    ])
  })

  it('keeps apart what another sentence says of another event', async () => {
    const found = await incidents('Gunmen attacked a bus on Tuesday, killing two drivers. Elsewhere, three passengers were wounded.')
    expect(found).toHaveLength(2)
  })

  it('takes who claims an attack for its doers, but nobody who denies it', async () => {
    const [claimed] = await incidents('The Taliban claimed responsibility for an attack on a police post near Kabul on Tuesday.')
    expect(claimed?.perpetrators.map((p) => p.name)).toEqual(['Taliban'])
    const [open] = await incidents('No group claimed responsibility for an attack on a police post near Kabul on Tuesday.')
    expect(open?.perpetrators).toEqual([])
  })

  it('counts "a day earlier" from the day named last', async () => {
    const [found] = await incidents('Troops searched a forest on Wednesday for two nurses who were kidnapped a day earlier.')
    expect(found?.date?.start).toBe('2024-05-14')
  })

  it('takes what is feared to have happened for apparent, and a protest against it for done', async () => {
    const feared = await incidents('Two nurses are feared to have been kidnapped near Kabul.')
    expect(feared.map((i) => i.kind)).toEqual(['abduction'])
    const protested = await incidents('Shops closed on Tuesday to protest against the kidnapping of two nurses.')
    expect(protested.map((i) => i.kind)).toEqual(['abduction'])
    expect(await incidents('Gunmen planned to kidnap two nurses near Kabul.')).toEqual([])
  })
})
