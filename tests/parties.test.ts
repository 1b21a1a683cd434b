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
    expect(await dyads('Gunmen killed five villagers near Goma on Monday.')).toEqual(['ASSAULT - > COD'])
    expect(await dyads('Gunmen killed five foreign tourists near Goma on Monday.')).toEqual(['ASSAULT - > -'])
  })

  it('takes the place that force falls on, but not the own country of those who use it', async () => {
    expect(await dyads('Turkey strengthened its troops in Syria on Monday.')).toEqual(['MOBILIZE TUR > SYR'])
    expect(await dyads('Rebels shelled the port of Aden on Monday, a Yemeni official said.')).toContain('ASSAULT - > YEM')
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

/** Country, sectors and role of the first actor of the last report. */
async function lastActor(text: string, published: string): Promise<string> {
  const { reports } = await reader.read({ text, published })
  const actor = reports.at(-1)?.actors[0]
  return [actor?.country ?? '-', actor?.sectors.join('+'), actor?.role ?? '-', actor?.entity?.name].join(' ')
}

describe('offices', () => {
  it('are remembered from the story for the short name', async () => {
    const story = "Pakistan's new foreign minister Hina Qureshi visited Kabul on Monday. Qureshi praised Afghanistan."
    expect(await lastActor(story, '2024-05-01')).toBe('PAK GOV foreign minister Hina Qureshi')
  })

  it('of a list hold in their years, and give way to what the story says', async () => {
    expect(await lastActor('Colin Powell praised Chad on Monday.', '2002-05-01')).toBe('USA GOV secretary of state Colin Powell')
    expect(await lastActor('Colin Powell praised Chad on Monday.', '2012-05-01')).toBe('USA ELI - Colin Powell')
    const namesake = 'Colin Powell, the new mayor of Accra, thanked Togo on Monday. Powell praised the police.'
    expect(await lastActor(namesake, '2002-05-01')).toBe('GHA GOV mayor Colin Powell')
  })

  it('that are over make one of the elites', async () => {
    expect(await lastActor('Former Polish president Adam Nowak praised Chad on Monday.', '2024-05-01')).toBe(
      'POL ELI former president Adam Nowak',
    )
    expect(await lastActor('The rebel commander praised Chad on Monday.', '2024-05-01')).toMatch(/^- REB/)
  })
})

describe('incidents', () => {
  it('are one where a blast, its dead and its injured are told in one sentence', async () => {
    const { reports, incidents } = await reader.read({
      text: 'At least 12 people were killed and more than 30 injured on Friday when a bomb exploded near the port of Karachi.',
      published: '2025-03-14',
    })
    expect(reports.map((r) => [r.type, r.mode, r.date?.start])).toEqual([['ASSAULT', 'explosives', '2025-03-14']])
    expect(incidents[0]?.counts.map((c) => [c.kind, c.low])).toEqual([
      ['killed', 12],
      ['injured', 30],
    ])
  })

  it('name the body beside its people, count its people as persons, and take no town for a target', async () => {
    const text = 'Members of the Shining Path killed six Jesuits and burned a truck in Ayacucho on Monday.'
    const { incidents } = await reader.read(text)
    const names = (list: readonly { readonly name: string }[]): string[] => list.map((party) => party.name)
    const [incident] = incidents
    expect(names(incident?.perpetrators ?? [])).toEqual(['Members of the Shining Path', 'Shining Path'])
    expect(names(incident?.victims ?? [])).toEqual(['six Jesuits'])
    const shelling = (await reader.read('Rebels shelled Aden on Monday.')).incidents[0]
    expect(names(shelling?.targets ?? [])).not.toContain('Aden')
  })
})

describe('why', () => {
  it('tells which other places a name might have stood for, and by how much they lost', async () => {
    const reading = await reader.read('Libyan rebels seized Tripoli on Sunday.')
    const why = await reader.why(reading, reading.reports[0]?.id ?? '', 'place.country')
    expect(why.value).toBe('LBY')
    expect(why.others.map((other) => other.country)).toContain('LBN')
    expect(why.others.every((other, i) => other.margin >= (why.others[i - 1]?.margin ?? 0))).toBe(true)
    expect((await reader.why(reading, reading.reports[0]?.id ?? '', 'type')).others).toEqual([])
  })
})
