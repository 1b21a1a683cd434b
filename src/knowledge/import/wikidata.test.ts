import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownCodes } from '../user/user-knowledge.ts'
import { type DumpContext, takeWikidata } from './wikidata.ts'
import { loadWikidataClasses } from './wikidata-classes.ts'
import { bare, wikidataEntity } from './wikidata-entity.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const context: DumpContext = {
  file: 'dump.json',
  classes: loadWikidataClasses(data),
  codes: knownCodes(data),
  agentOf: (phrase) => (phrase === 'governor' ? { sectors: ['GOV'], as: 'own', isRole: true } : null),
}

const item = (id: string, qualifiers: Record<string, string> = {}, rank = 'normal') => ({
  mainsnak: { datavalue: { value: { id } } },
  rank,
  qualifiers: Object.fromEntries(Object.entries(qualifiers).map(([p, time]) => [p, [{ datavalue: { value: { time, precision: 11 } } }]])),
})
const entity = (id: string, label: string, claims: object, aliases: string[] = []) =>
  JSON.stringify({ type: 'item', id, labels: { en: { value: label } }, aliases: { en: aliases.map((value) => ({ value })) }, claims })

const KENYA = entity('Q114', 'Kenya', { P298: [{ mainsnak: { datavalue: { value: 'KEN' } } }] })
const GOVERNOR = entity('Q901', 'Governor of Tana', { P31: [item('Q4164871')], P1001: [item('Q114')] })
const ANNA = entity(
  'Q900',
  'Anna Bright',
  {
    P31: [item('Q5')],
    P39: [item('Q901', { P580: '+2010-03-01T00:00:00Z', P582: '+2015-01-01T00:00:00Z' }), item('Q901', {}, 'deprecated'), item('Q7')],
  },
  ['A. Bright', 'bright', 'A|B'],
)
const PARTY = entity('Q902', 'Tana Unity Party', { P31: [item('Q7278')], P17: [item('Q114')] })
const FOREIGN = entity('Q903', 'River Owls', { P31: [item('Q17149090')], P17: [item('Q555')] })

async function take(lines: readonly (string | null)[]) {
  async function* open() {
    yield* lines
  }
  return takeWikidata(open, context)
}

describe('takeWikidata', () => {
  it('takes people by their offices and bodies by their class, wherever the country stands in the dump', async () => {
    const { actors, passed, faults } = await take(['[', `${ANNA},`, `${PARTY},`, `${FOREIGN},`, `${GOVERNOR},`, KENYA, ']'])
    expect(actors.map((row) => row.join(' / '))).toEqual([
      'person / KEN / GOV / governor / 2010 / 2015 / Anna Bright|A. Bright / wikidata Q900',
      'organization / KEN / PTY /  /  /  / Tana Unity Party / wikidata Q902',
    ])
    expect(passed).toEqual([{ file: 'dump.json', line: 4, message: 'no country whose ISO code (P298) is in the dump' }])
    expect(faults).toEqual([])
  })

  it('tells lines that are too long or broken, once each', async () => {
    const { actors, faults } = await take([null, 'no json', '{"Q7278" "P298" }', `{"id":7,"x":"Q7278"}`, KENYA, PARTY])
    expect(actors.length).toBe(1)
    expect(faults.map(({ line, message }) => `${line} ${message}`).sort()).toEqual([
      '1 too long',
      '2 no JSON object',
      '3 no entity of Wikidata',
      '4 no entity of Wikidata',
    ])
  })

  it('never throws on entities of another shape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('P31', 'P39', 'P17', 'P298', 'P279', '__proto__'), fc.jsonValue()), async (claims) => {
        const line = JSON.stringify({ id: 'Q1', labels: { en: 'Q5' }, note: ['Q5', 'P39', 'P298', 'Q7278'], claims })
        expect((await take([line, KENYA])).faults).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('a line of a dump', () => {
  it('is an entity with or without the marks of an array', () => {
    expect([bare('['), bare(']'), bare('{"a":1},'), bare('[{"a":1}]'), bare('  ')]).toEqual(['', '', '{"a":1}', '{"a":1}', ''])
    expect(wikidataEntity(`[${KENYA},`)?.label).toBe('Kenya')
    expect(() => wikidataEntity('{"id":"X1"}')).toThrow('no entity')
  })
})
