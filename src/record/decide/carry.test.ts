import { describe, expect, it } from 'vitest'
import type { Actor, Incident, Place, Report } from '../../reading/schema.ts'
import type { StoryReading } from '../change.ts'
import { withValue } from './amend.ts'
import { carried } from './carry.ts'

const who = (name: string, at: number): Actor => ({
  ...{
    text: name,
    span: [at, at + name.length],
    name,
    country: null,
    sector: null,
    sectors: [],
    role: null,
    via: 'description',
    entity: null,
  },
})
const place = (name: string): Place => ({
  ...{ text: name, span: [30, 35], name, country: 'SDN', admin1: null, lat: 13, lon: 25, kind: 'town', geonameid: null, precision: 'city' },
})
const report = (id: string, more: Partial<Report> = {}): Report => ({
  ...{ id, type: 'ASSAULT', mode: 'firearms', modes: ['firearms'], contexts: [], quad: 'material conflict', score: -9, cameo: '190' },
  ...{ actors: [who('raiders', 0)], recipients: [who('herders', 12)], date: null, planned: null, place: place('Nyala'), weapons: [] },
  counts: [{ kind: 'killed', low: 3, high: 3, text: 'three', span: [20, 25], of: null }],
  attribution: { speaker: null, verb: null, certainty: 'stated', quoted: false },
  ...{ status: 'happened', historic: false, trigger: { text: 'shot', span: [8, 12] }, sentence: { span: [0, 60] }, confidence: 0.8 },
  ...more,
})
const incident = (reports: readonly Report[]): Incident => ({
  ...{ id: 'i1', kind: 'shooting', date: null, place: place('Nyala'), targets: [], weapons: [] },
  perpetrators: [{ ...who('raiders', 0), kind: 'organization' }],
  victims: [who('herders', 12)],
  counts: reports[0]?.counts ?? [],
  reports: reports.map(({ id }) => id),
})
const reading = (...reports: readonly Report[]): StoryReading => ({
  reports,
  incidents: [incident(reports)],
  commitments: [],
  programmes: [],
  places: [],
  names: [],
})

/** The reading in which a value of its first report was corrected. */
function corrected(path: string, value: unknown, of: StoryReading = reading(report('r1'))): StoryReading {
  const [before] = of.reports
  const after = withValue(before as Report, path, value)
  if (after === null) throw new Error(`${path} cannot be that`)
  return carried(of, before as Report, after, 's1')
}

describe('what was corrected in a report is so in its incident', () => {
  it('its place, unless another report puts it there too', () => {
    expect(corrected('place', place('Zalingei')).incidents[0]?.place?.name).toBe('Zalingei')
    expect(corrected('place', place('Zalingei'), reading(report('r1'), report('r2'))).incidents[0]?.place?.name).toBe('Zalingei')
    const elsewhere = reading(report('r1', { place: place('Geneina') }), report('r2'))
    expect(corrected('place', place('Zalingei'), elsewhere).incidents[0]?.place?.name).toBe('Nyala')
  })

  it('its parties: fields, those put in and those taken out', () => {
    expect(corrected('actors.0.country', 'TCD').incidents[0]?.perpetrators[0]).toMatchObject({
      name: 'raiders',
      country: 'TCD',
      kind: 'organization',
    })
    expect(corrected('recipients.0.sectors', ['CVL']).incidents[0]?.victims[0]).toMatchObject({ name: 'herders', sectors: ['CVL'] })
    expect(corrected('actors.1', who('Dune Guard', 50)).incidents[0]?.perpetrators.map(({ name }) => name)).toEqual([
      'raiders',
      'Dune Guard',
    ])
    expect(corrected('actors.0', null).incidents[0]?.perpetrators).toEqual([])
  })

  it('its figures and its kind', () => {
    expect(corrected('counts.killed', 5).incidents[0]?.counts.map(({ low }) => low)).toEqual([5])
    expect(corrected('mode', 'explosives').incidents[0]?.kind).toBe('bombing')
  })

  it('and whether it is one: what is no violence leaves it, what is now makes one', () => {
    expect(corrected('type', 'PROTEST').incidents).toEqual([])
    expect(corrected('type', 'PROTEST', reading(report('r1'), report('r2'))).incidents[0]?.reports).toEqual(['r2'])
    const march: StoryReading = { ...reading(report('r1', { type: 'PROTEST', mode: null, modes: [] })), incidents: [] }
    expect(corrected('type', 'ASSAULT', march).incidents).toMatchObject([{ kind: 'attack', reports: ['r1'], place: { name: 'Nyala' } }])
  })
})
