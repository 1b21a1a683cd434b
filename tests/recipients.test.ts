import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeReader, type Reader } from '../src/pipeline/reader.ts'

let reader: Reader

beforeAll(async () => {
  reader = await makeReader({ threads: 1 })
})
afterAll(() => reader.close())

/** `type actors > recipients` by country, of each report of a sentence. */
async function dyads(text: string): Promise<string[]> {
  const { reports } = await reader.read(text)
  const codes = (list: (typeof reports)[number]['actors']): string => list.map((a) => a.country ?? '-').join(',')
  return reports.map((r) => `${r.type} ${codes(r.actors)} > ${codes(r.recipients)}`)
}

describe('recipients', () => {
  it('has local people at home where they were hit', async () => {
    expect(await dyads('Gunmen killed five villagers near Goma on Monday.')).toEqual(['ASSAULT COD > COD'])
    expect(await dyads('Gunmen killed five foreign tourists near Goma on Monday.')).toEqual(['ASSAULT COD > -'])
  })

  it('takes the place that force falls on, but not the own country of those who use it', async () => {
    expect(await dyads('Turkey strengthened its troops in Syria on Monday.')).toEqual(['MOBILIZE TUR > SYR'])
    expect(await dyads('Rebels shelled the port of Aden on Monday, a Yemeni official said.')).toContain('ASSAULT YEM > YEM')
  })

  it('looks for the other side past the actor itself, and in what an act is for', async () => {
    expect(await dyads('On Monday Mali closed all its southern borders with Senegal.')).toEqual(['COERCE MLI > SEN'])
    expect(await dyads('Dockers in Lima went on strike on Monday to demand the resignation of the Peruvian president.')).toContainEqual(
      expect.stringMatching(/^PROTEST PER > PER$/),
    )
  })

  it('hears a demand in what others must do, when they are another side', async () => {
    expect(
      await dyads('The British foreign secretary said that the Sudanese government and the rebels must reach an agreement.'),
    ).toContain('REQUEST GBR > SDN,-')
  })

  it('takes no condition for a state', async () => {
    expect(await dyads('Chad lifted a state of emergency on Monday.')).toEqual(['CONCEDE TCD > '])
  })
})
