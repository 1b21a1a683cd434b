import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { sampleGraph } from '../../../tests/support/sample-graph.ts'
import { loadActors } from '../../knowledge/actors/actors.ts'
import { loadGazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Story } from '../../story/story.ts'
import { groundPlaces } from './place.ts'
import { kmBetween, pointOff } from './place-distance.ts'

const DATA = fileURLToPath(new URL('../../../data', import.meta.url))
const built = existsSync(`${DATA}/places/gazetteer.bin`)
const knowledge = (built ? { gazetteer: loadGazetteer(DATA), actors: loadActors(DATA) } : {}) as Knowledge

interface Around {
  readonly publisher?: string
  readonly dateline?: string
}

function read(text: string, names: Parameters<typeof sampleGraph>[1], { publisher, dateline }: Around = {}) {
  const graph = sampleGraph(text, names)
  const story: Story = {
    id: 't',
    title: null,
    text,
    published: null,
    dateline: dateline === undefined ? null : { place: dateline, date: null, agency: null },
    language: 'en',
    wireId: 't',
    version: null,
    status: null,
    embargoed: null,
    parts: [],
    source: { publisher: publisher ?? null, feed: null, agency: null, syndicated: null, edited: null, notice: null },
  }
  return groundPlaces({ doc: graph.doc, graph, story, knowledge })
}

const places = (...names: readonly string[]) => names.map((name) => ['place', name] as const)

describe.skipIf(!built)('groundPlaces (needs data/places/gazetteer.bin: npm run build)', () => {
  test('a unit after a comma chooses the town, and later mentions follow', () => {
    const [florence, , again] = read(
      'Fire broke out in Florence, Alabama. Florence was calm by night.',
      places('Florence', 'Alabama', 'Florence'),
    )
    expect(florence).toMatchObject({ country: 'USA', admin1: 'Alabama', precision: 'city' })
    expect(again).toMatchObject({ country: 'USA', admin1: 'Alabama' })
  })

  test('without context the best known place wins', () => {
    expect(read('He flew to Florence.', places('Florence'))[0]).toMatchObject({ country: 'ITA' })
  })

  test('the home of the publisher chooses among places of one name', () => {
    expect(read('Fire broke out in Florence.', places('Florence'), { publisher: 'timesdaily.com' })[0]).toMatchObject({ admin1: 'Alabama' })
  })

  test('countries named in the story choose', () => {
    const text = 'Troops left Tripoli on Sunday. The Lebanese army and Lebanon said so.'
    const [tripoli] = read(text, [
      ['place', 'Tripoli'],
      ['group', 'Lebanese'],
      ['place', 'Lebanon'],
    ])
    expect(tripoli).toMatchObject({ country: 'LBN' })
    expect(read('Troops left Tripoli on Sunday.', places('Tripoli'))[0]).toMatchObject({ country: 'LBY' })
  })

  test('the dateline is read from its own words, both cities of it', () => {
    const got = read('LIMA/QUITO: Talks failed.', [], { dateline: 'LIMA/QUITO' })
    expect(got.map((p) => [p.text, p.country])).toEqual([
      ['LIMA', 'PER'],
      ['QUITO', 'ECU'],
    ])
  })

  test('distance and bearing move the point and make it near', () => {
    const [kano] = read('A bus burned 50 km east of Kano.', places('Kano'))
    expect(kano).toMatchObject({ name: 'Kano', precision: 'near' })
    expect(kmBetween({ lat: kano?.lat as number, lon: kano?.lon as number }, { lat: 12, lon: 8.52 })).toBeGreaterThan(40)
  })

  test('units, countries and regions keep their own precision', () => {
    const text = 'Rain fell in Sindh province, Kashmir, Norway and the Red Sea.'
    expect(read(text, places('Sindh', 'Kashmir', 'Norway', 'Red Sea')).map((p) => p.precision)).toEqual([
      'admin1',
      'area',
      'country',
      'area',
    ])
  })

  test('a unit of two names is one place', () => {
    const got = read('Snow fell in Bosnia and Herzegovina.', places('Bosnia', 'Herzegovina'))
    expect(got.map((p) => [p.text, p.country])).toEqual([['Bosnia and Herzegovina', 'BIH']])
  })

  test('an organisation that begins or ends with a place names it', () => {
    const got = read('Nairobi Water Company sued the University of Lagos.', [
      ['organization', 'Nairobi Water Company'],
      ['organization', 'University of Lagos'],
    ])
    expect(got.map((p) => [p.text, p.country])).toEqual([
      ['Nairobi', 'KEN'],
      ['Lagos', 'NGA'],
    ])
  })

  test('a name that the gazetteer has only far from the unit that the words put it in is a place unknown in that unit', () => {
    const [, held, again] = read(
      "Shots were fired in Sindh's Peshawar district. Peshawar was calm.",
      places('Sindh', 'Peshawar', 'Peshawar'),
    )
    for (const place of [held, again])
      expect(place).toMatchObject({ name: 'Peshawar', admin1: 'Sindh', country: 'PAK', geonameid: null, precision: 'admin1' })
    const row = read('Shots were fired in Peshawar, Sindh and Punjab.', places('Peshawar', 'Sindh', 'Punjab'))
    expect(row[0]).toMatchObject({ admin1: 'Khyber Pakhtunkhwa', precision: 'city' })
  })

  test('a small namesake abroad is none of the country that the words put the name in', () => {
    const [hub, , again] = read('Shops burned in Hub, Pakistan. The road to Hub was shut.', places('Hub', 'Pakistan', 'Hub'))
    expect(hub).toMatchObject({ name: 'Hub', country: 'PAK', admin1: null, precision: 'country' })
    expect(again).toMatchObject({ country: 'PAK', precision: 'country' })
  })

  test('a small namesake far from all else, in a country that nobody speaks of, is a place that is not known', () => {
    const text = 'Shops burned in Hub, an hour from Karachi, and police came from Quetta. The road from Pakistan to China was shut.'
    const [hub, karachi] = read(text, places('Hub', 'Karachi', 'Quetta', 'Pakistan', 'China'))
    expect(hub).toMatchObject({ country: null, lat: null, precision: 'area' })
    expect(karachi).toMatchObject({ country: 'PAK' })
    const told = 'Shops burned in Hub, said Austrian police. The owners live in Karachi and Quetta.'
    const spoken = read(told, [...places('Hub'), ['group', 'Austrian'], ...places('Karachi', 'Quetta')])
    expect(spoken[0]).toMatchObject({ country: 'AUT' })
  })

  test('people, peoples, days and streets are no places; a capital that acts is one', () => {
    const text = 'Charlotte Lima met Lima. Kenyans marched down Oxford Street on May. Kinshasa objected.'
    const got = read(text, [
      ['person', 'Charlotte Lima'],
      ['person', 'Lima'],
      ['place', 'Kenyans'],
      ['place', 'Oxford Street'],
      ['place', 'May'],
      ['person', 'Kinshasa'],
    ])
    expect(got.map((p) => p.text)).toEqual(['Kinshasa'])
  })

  test('a name that nothing knows stays, without a point', () => {
    expect(read('They reached Qwyzzhal at dawn.', places('Qwyzzhal'))).toMatchObject([
      { text: 'Qwyzzhal', lat: null, lon: null, country: null, geonameid: null },
    ])
  })
})

test('a point so far off in a direction comes back to its distance', () => {
  for (const bearing of [0, 45, 90, 135, 180, 225, 270, 315]) {
    expect(kmBetween({ lat: 30, lon: 70 }, pointOff({ lat: 30, lon: 70 }, 40, bearing))).toBeCloseTo(40, 0)
  }
})
