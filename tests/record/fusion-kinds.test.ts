// When reports are one incident, and when not: each kind told by stories of our own, read by the real reader.
import { describe, expect, it } from 'vitest'
import { contentOf, incidentsOf, keep, storiesOf, type Told } from './keep.ts'

const LONG = { timeout: 60_000 }

/** Twelve papers on one abduction at a camp. */
const CAMP: readonly Told[] = [
  [
    'The Coast Post',
    '2024-05-14T03:10:00Z',
    'Nine engineers taken from road camp',
    'Gunmen abducted nine Chinese engineers from a road camp near Turbat in Pakistan on Monday night, police said.',
  ],
  [
    'Meridian',
    '2024-05-14T04:00:00Z',
    'Gunmen kidnap nine Chinese in Pakistan',
    'TURBAT, Pakistan, May 14 (Meridian) - Armed men kidnapped nine Chinese engineers near the town of Turbat late on Monday, a senior police officer said. The men had been building a road to the coast.',
  ],
  [
    'Daily Makran',
    '2024-05-14T05:30:00Z',
    'Engineers seized at Turbat',
    'Nine foreign engineers were seized by gunmen at their camp outside Turbat on Monday, the district administration said.',
  ],
  [
    'The Orient Paper',
    '2024-05-14T06:15:00Z',
    'Nine nationals abducted abroad',
    'Nine Chinese nationals have been abducted in the Pakistani town of Turbat, the embassy said on Tuesday. It urged the authorities to do all they can.',
  ],
  [
    'Frontier Record',
    '2024-05-14T07:00:00Z',
    'Hunt for kidnappers',
    'Security forces searched the hills near Turbat on Tuesday for nine Chinese engineers who were kidnapped a night earlier.',
  ],
  [
    'The Herald of Quetta',
    '2024-05-14T08:45:00Z',
    'Road firm halts work',
    'A Chinese road company stopped all work near Turbat on Tuesday after nine of its engineers were abducted on Monday.',
  ],
  [
    'Harbour Wire',
    '2024-05-14T09:30:00Z',
    'China demands rescue',
    'Beijing called on Pakistan on Tuesday to free nine engineers whom gunmen abducted at Turbat on Monday.',
  ],
  [
    'City Express',
    '2024-05-14T10:00:00Z',
    'Camp raid: nine missing',
    'At least nine Chinese workers were kidnapped when gunmen stormed a camp at Turbat on Monday night, officials said.',
  ],
  [
    'The Gulf Daily',
    '2024-05-14T11:20:00Z',
    'Nine engineers held',
    'Gunmen in southwestern Pakistan abducted nine Chinese engineers on Monday near Turbat, the provincial government said.',
  ],
  [
    'Morning Line',
    '2024-05-14T12:00:00Z',
    'Abduction in Makran',
    'Nine engineers from China were abducted by armed men near Turbat on Monday.',
  ],
  [
    'National Courier',
    '2024-05-14T13:40:00Z',
    'Minister flies to Turbat',
    'The interior minister flew to Turbat on Tuesday, where nine Chinese engineers were kidnapped on Monday night.',
  ],
  [
    'Lens',
    '2024-05-14T15:00:00Z',
    'What we know of the kidnapping',
    'Nine Chinese engineers were abducted from their camp near Turbat on Monday. No group has said that it holds them.',
  ],
].map(([source, published, title, text], i) => ({ id: `camp-${i + 1}`, source, published, title, text }) as Told)

describe('fusion', () => {
  it('G01: twelve tellings of one abduction are one incident with twelve reports', LONG, async () => {
    const store = await keep(CAMP)
    const [incident, ...others] = await incidentsOf(store)
    expect(others).toEqual([])
    expect(incident).toMatchObject({ kind: 'abduction', stories: 12, publishers: 12, origins: 12, status: 'confirmed' })
    expect(incident?.place?.place.name).toBe('Turbat')
    expect(incident?.tolls).toMatchObject([{ kind: 'abducted', low: 9 }])
  })

  it('G02: two roadside bombs on one day by one group in two districts are two incidents', LONG, async () => {
    const store = await keep([
      {
        id: 'a',
        published: '2023-03-07T10:00:00Z',
        text: 'A roadside bomb killed four soldiers in the Kandahar district of Panjwayi on Tuesday, officials said. The Taliban claimed the attack.',
      },
      {
        id: 'b',
        published: '2023-03-07T11:00:00Z',
        text: 'A roadside bomb planted by the Taliban killed four soldiers in Kunduz on Tuesday, police said.',
      },
      {
        id: 'c',
        published: '2023-03-07T12:00:00Z',
        text: 'Four soldiers died on Tuesday when a bomb hit their vehicle in Kunduz in northern Afghanistan.',
      },
      {
        id: 'd',
        published: '2023-03-07T13:00:00Z',
        text: 'Four soldiers were killed on Tuesday by a roadside bomb in Panjwayi in Kandahar province.',
      },
    ])
    const incidents = await incidentsOf(store)
    expect(incidents.map(({ stories }) => stories)).toEqual([2, 2])
  })

  it('G03: one wire text under ten mastheads is one wire, one origin, one incident', LONG, async () => {
    const text =
      'MAIDUGURI, Nigeria, June 3 (Harbour Wire) - Suspected jihadist fighters ambushed a convoy of traders on the road between Damboa and Maiduguri on Monday, killing eleven people and burning four trucks, a local official said.\n\nThe attackers opened fire from both sides of the road shortly after noon, driver Musa Bukar told reporters by telephone. He escaped into the bush with two passengers and walked for six hours before soldiers picked them up.\n\nThe army said it had sent troops to the area. No group has claimed the attack.'
    const store = await keep(
      Array.from({ length: 10 }, (_, i) => ({
        id: `m${i}`,
        source: `Masthead ${i}`,
        title: [
          'Eleven killed in convoy ambush',
          'Traders die on Damboa road',
          'Borno: gunmen burn trucks',
          'Convoy attacked, 11 dead',
          'Ambush near Maiduguri',
        ][i % 5] as string,
        published: `2024-06-03T${String(12 + i)}:00:00Z`,
        text,
      })),
    )
    const [incident, ...others] = await incidentsOf(store)
    expect(others).toEqual([])
    expect(incident).toMatchObject({ stories: 10, origins: 1 })
    expect(new Set((await storiesOf(store)).map(({ wire }) => wire)).size).toBe(1)
  })

  it('G04: a storming and a shooting of the same night at one camp are one incident', LONG, async () => {
    const store = await keep([
      {
        id: 'a',
        published: '2024-08-09T05:00:00Z',
        title: 'Raiders storm Karsa camp',
        text: 'Armed men stormed a road camp at Jirapa in northern Ghana overnight on Thursday and killed eight builders, police said.',
      },
      {
        id: 'b',
        published: '2024-08-09T09:00:00Z',
        title: 'Eight road builders shot dead in northern district',
        text: 'Eight road builders were shot dead on Thursday night in the Jirapa district of Ghana, the regional minister said.',
      },
    ])
    expect(await incidentsOf(store)).toMatchObject([{ stories: 2 }])
  })

  it('G05: two attacks known only by country, days apart in text and toll, are two incidents', LONG, async () => {
    const store = await keep([
      { id: 'a', published: '2024-02-05T10:00:00Z', text: 'Gunmen killed three people in Mali on Sunday, state television said.' },
      {
        id: 'b',
        published: '2024-02-11T10:00:00Z',
        text: 'An attack in Mali on Saturday left fourteen villagers dead, the government said.',
      },
    ])
    expect(await incidentsOf(store)).toHaveLength(2)
  })

  it('G06: the same file imported twice changes nothing', LONG, async () => {
    const store = await keep(CAMP)
    const before = await contentOf(store)
    await keep(CAMP, store)
    expect(await contentOf(store)).toBe(before)
  })

  it('G07: a correction moves the facts; a kill takes back what rested on the story alone, visibly', LONG, async () => {
    const first: Told = {
      id: 'slug-1',
      source: 'Harbour Wire',
      published: '2024-09-02T08:00:00Z',
      version: 1,
      title: 'Bomb kills six in Basra market',
      text: 'A bomb killed six people in a market in Basra in southern Iraq on Monday, a health official said.',
    }
    const second: Told = {
      ...first,
      version: 2,
      published: '2024-09-02T10:00:00Z',
      title: 'CORRECTED-Bomb kills three in Basra market',
      text: 'A bomb killed three people in a market in Basra in southern Iraq on Monday, a health official said. (Corrects toll to three)',
    }
    const kill: Told = {
      ...first,
      version: 3,
      published: '2024-09-02T13:00:00Z',
      title: 'KILL-Bomb in Basra market',
      text: 'MANDATORY KILL\n\nPlease kill the story from Basra on a bomb in a market. There was no such blast.',
    }
    const store = await keep([first, second])
    expect((await incidentsOf(store))[0]?.tolls).toMatchObject([{ kind: 'killed', low: 3, range: [3, 3] }])
    await keep([kill], store)
    expect(await incidentsOf(store)).toMatchObject([{ status: 'withdrawn' }])
    expect((await storiesOf(store)).map(({ state }) => state)).toEqual(['superseded', 'killed', 'killed'])
    expect(await store.count({ kind: 'report', filter: {} })).toBe(0)
    const reversed = await keep([kill, second, first])
    expect(await contentOf(reversed)).toBe(await contentOf(store))
  })

  it('G08: a growing toll is one incident with its series, the last best-supported figure and its range', LONG, async () => {
    const store = await keep([
      {
        id: 'a',
        published: '2024-04-10T08:00:00Z',
        text: 'A suicide bomber killed three people at a checkpoint in Mogadishu on Wednesday, police said.',
      },
      {
        id: 'b',
        published: '2024-04-10T14:00:00Z',
        text: 'Five people were killed in a suicide bombing at a checkpoint in Mogadishu on Wednesday, a hospital doctor said.',
      },
      {
        id: 'c',
        published: '2024-04-11T09:00:00Z',
        text: "The death toll from Wednesday's suicide bombing at a checkpoint in Mogadishu rose to six, police said on Thursday. Six people were killed in the blast.",
      },
    ])
    const [incident, ...others] = await incidentsOf(store)
    expect(others).toEqual([])
    const killed = incident?.tolls.find(({ kind }) => kind === 'killed')
    expect(killed).toMatchObject({ low: 6, range: [3, 6] })
    expect(killed?.series.map(({ low }) => low)).toEqual([3, 5, 6])
  })

  it('G09: two speakers with two figures are two claims on one incident', LONG, async () => {
    const store = await keep([
      {
        id: 'a',
        published: '2024-10-01T09:00:00Z',
        text: 'Officials put the dead at nine after rebels attacked an army post at Kidal in northern Mali on Monday; the rebels said they had killed 30 soldiers.',
      },
      {
        id: 'b',
        published: '2024-10-01T11:00:00Z',
        text: 'Nine soldiers were killed in an attack on an army post at Kidal in Mali on Monday, the defence ministry said.',
      },
      {
        id: 'c',
        published: '2024-10-01T12:00:00Z',
        text: 'Rebels said on Tuesday that their fighters killed 30 soldiers in an attack on an army post at Kidal on Monday.',
      },
    ])
    const incidents = await incidentsOf(store)
    expect(incidents).toHaveLength(1)
    const claims = incidents[0]?.claims.filter(({ kind }) => kind === 'toll') ?? []
    expect(claims.map(({ says }) => says)).toEqual(expect.arrayContaining(['9 killed', '30 killed']))
    expect(incidents[0]?.tolls.find(({ kind }) => kind === 'killed')).toMatchObject({ low: 9, range: [9, 30] })
    expect(incidents[0]?.status).toBe('disputed')
  })

  it('G10: a story that recalls an incident joins it as a mention and makes no new one', LONG, async () => {
    const store = await keep([
      {
        id: 'a',
        published: '2024-07-02T08:00:00Z',
        text: 'A bomb on a bus killed twelve workers near Dasu in northern Pakistan on Tuesday, police said.',
      },
      {
        id: 'b',
        published: '2024-08-06T08:00:00Z',
        text: 'The prime minister met engineers in Islamabad on Tuesday. Last month a bomb on a bus killed twelve workers near Dasu.',
      },
    ])
    const incidents = await incidentsOf(store)
    expect(incidents).toMatchObject([{ stories: 1, recalls: 1 }])
    const alone = await keep([
      {
        id: 'b',
        published: '2024-08-06T08:00:00Z',
        text: 'The prime minister met engineers in Islamabad on Tuesday. Last month a bomb on a bus killed twelve workers near Dasu.',
      },
    ])
    expect(await incidentsOf(alone)).toEqual([])
  })

  it('G11: arrests and verdicts follow their incident, in order', LONG, async () => {
    const attack: Told = {
      id: 'a',
      published: '2023-05-03T08:00:00Z',
      text: 'Gunmen abducted four aid workers in Goma in eastern Congo on Tuesday, police said.',
    }
    const arrest: Told = {
      id: 'b',
      published: '2023-05-10T08:00:00Z',
      text: 'Police arrested two suspects on Tuesday over the abduction of four aid workers in Goma last week.',
    }
    const verdict: Told = {
      id: 'c',
      published: '2024-06-12T08:00:00Z',
      text: 'A court in Goma on Tuesday sentenced two men to life in prison for the abduction of four aid workers in Goma in May 2023.',
    }
    const store = await keep([attack, verdict, arrest])
    const incidents = await incidentsOf(store)
    expect(incidents).toHaveLength(1)
    expect(incidents[0]?.followUps.map(({ kind }) => kind)).toEqual(['arrest', 'verdict'])
  })

  it('G12: the order of arrival and the size of portions play no part', LONG, async () => {
    const all = [
      ...CAMP,
      {
        id: 'x',
        published: '2024-05-20T08:00:00Z',
        text: 'Police arrested three men on Sunday over the abduction of nine Chinese engineers at Turbat last week.',
      },
    ]
    const base = await contentOf(await keep(all))
    for (const [i, batch] of [1, 3, 50].entries()) {
      const order = [...all.slice(i * 4), ...all.slice(0, i * 4)].reverse()
      expect(await contentOf(await keep(order, undefined, batch))).toBe(base)
    }
  })
})
