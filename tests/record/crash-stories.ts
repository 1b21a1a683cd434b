import { idOf } from '../../src/kit/id.ts'
import type { Span } from '../../src/kit/span.ts'
import { dayNumber, isoDayOf } from '../../src/kit/when.ts'
import type { Reader } from '../../src/pipeline/reader.ts'
import type { Actor, Commitment, Count, Incident, Place, Reading, Report, When } from '../../src/reading/schema.ts'
import type { Story } from '../../src/story/story.ts'
import { bareItem, type Item } from '../../src/wire/item.ts'
import { makeWords } from './crash-words.ts'

const TOWNS = [
  ['Hasan Bridge', 'PAK', 'Balochistan', 28.1, 65.2],
  ['Old Qarya', 'IRQ', 'Anbar', 33.4, 43.3],
  ['Port Ndege', 'KEN', 'Lamu', -2.3, 40.9],
  ['Mbanza Luka', 'COD', 'Ituri', 1.6, 30.2],
  ['Dar Rahim', 'AFG', 'Kunduz', 36.7, 68.9],
  ['San Telmo', 'COL', 'Arauca', 7.1, -70.7],
  ['Gora Novy', 'UKR', 'Kharkiv', 49.9, 36.2],
] as const
const VICTIMS = ['guards', 'engineers', 'farmers', 'drivers', 'teachers', 'porters'] as const
const GROUPS = ['Karsa Front', 'Red Valley Army', 'Sons of the Dune'] as const
const PAPERS = ['Harbour Post', 'Valley Courier', 'North Gazette', 'Evening Ledger', 'The Dispatch', 'Border Times'] as const

/**
 * Little stories of our own: events that several papers tell with other words and tolls, reprints, corrected versions, promises, and
 * stories that recall an event. The same for one seed.
 */
export function crashStories(count: number, seed = 7): Item[] {
  const { pick, number, filler } = makeWords(seed)
  const items: Item[] = []
  const add = (more: Partial<Item> & { readonly text: string }): void => {
    items.push({ ...bareItem(more.text, `crash:${items.length + 1}`), id: `story-${items.length + 1}`, ...more })
  }
  for (let event = 0; items.length < count; event++) {
    const [town] = pick(TOWNS)
    const [victims, group, day] = [pick(VICTIMS), pick(GROUPS), isoDayOf((dayNumber('2024-01-03') as number) + Math.floor(event / 2))]
    const dead = number(2, 9)
    const tell = (n: number, who: string): string => `${who} shot dead ${n} ${victims} in ${town} on ${day}, police said.`
    for (let telling = number(2, 6); telling > 0; telling--) {
      const n = dead + number(0, 2)
      const text = `${tell(n, pick([`The ${group}`, 'Gunmen']))} ${filler(26)}`
      add({ text, title: `${victims} killed in ${town}: ${filler(4)}`, published: `${day}T1${telling}:00:00Z`, source: pick(PAPERS) })
      if (number(0, 3) === 0)
        add({ text: `${text} ${filler(3)}`, title: `From the wires: ${filler(4)}`, published: `${day}T19:00:00Z`, source: pick(PAPERS) })
      if (number(0, 5) === 0)
        add({
          text: `${tell(n + 1, 'Gunmen')} ${filler(26)}`,
          title: `More dead: ${filler(4)}`,
          published: `${day}T20:00:00Z`,
          source: 'Harbour Post',
          id: `story-${items.length}`,
          version: 2,
        })
    }
    const later = isoDayOf((dayNumber(day) as number) + 2)
    add({
      text: `The Ministry of Works promised to build ${number(2, 9)} clinics in ${town} by 2024-12-31. ${filler(20)}`,
      ...{ title: `Clinics: ${filler(4)}`, published: `${later}T08:00:00Z`, source: pick(PAPERS) },
    })
  }
  return items.slice(0, count)
}

const TOLD =
  /((?:The )?(Gunmen|Karsa Front|Red Valley Army|Sons of the Dune)) shot dead (\d+) (\w+) in (.+?) on (\d{4}-\d\d-\d\d), (police) said\./
const PROMISED = /(The Ministry of Works) promised (to build (\d+) clinics in (.+?) by (\d{4}-\d\d-\d\d))\./

/** Reads the stories of `crashStories` and nothing else; stands for the reader where only the keeping is tested. */
export const crashReader: Pick<Reader, 'read'> = {
  async read(input) {
    const story = input as Story
    const told = TOLD.exec(story.text)
    const promised = PROMISED.exec(story.text)
    const empty: Reading = { story, reports: [], incidents: [], commitments: [], programmes: [], places: [], names: [] }
    if (told !== null) return attack(empty, told)
    return promised === null ? empty : promise(empty, promised)
  },
}

function attack(empty: Reading, found: RegExpExecArray): Reading {
  const { story } = empty
  const [sentence, who, name, n, victims, town, day] = found as unknown as string[] as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const [start, end] = [found.index, found.index + sentence.length]
  const at = (words: string): Span => spanOf(story, words, start)
  const actor = actorOf(who, at(who), name === 'Gunmen' ? null : name)
  const target = { ...actorOf(`${n} ${victims}`, at(`${n} ${victims}`), null), name: victims, sectors: ['CVL'], sector: 'CVL' }
  const place = placeOf(town, at(town))
  const date = whenOf(day, at(day))
  const count: Count = { kind: 'killed', low: Number(n), high: Number(n), text: n, span: at(n), of: target }
  const report: Report = {
    ...{
      id: idOf(story.id, 'r'),
      type: 'ASSAULT',
      mode: 'firearms',
      modes: ['firearms'],
      contexts: [],
      quad: 'material conflict',
      score: -10,
    },
    ...{ cameo: '190', actors: [actor], recipients: [target], date, planned: null, place, counts: [count], weapons: [] },
    attribution: { speaker: null, verb: 'said', certainty: 'stated', quoted: false },
    ...{
      status: 'happened',
      historic: false,
      trigger: { text: 'shot dead', span: at('shot dead') },
      sentence: { span: [start, end] },
      confidence: 0.9,
    },
  }
  const incident: Incident = {
    ...{ id: idOf(story.id, 'i'), kind: 'shooting', date, place, perpetrators: [{ ...actor, kind: 'organization' }], targets: [] },
    ...{ victims: [target], weapons: [], counts: [count], reports: [report.id] },
  }
  return { ...empty, reports: [report], incidents: [incident], places: [place] }
}

function promise(empty: Reading, found: RegExpExecArray): Reading {
  const { story } = empty
  const [sentence, who, action, , town, day] = found as unknown as string[] as [string, string, string, string, string, string]
  const at = (words: string): Span => spanOf(story, words, found.index)
  const actor = { ...actorOf(who, at(who), 'Ministry of Works'), sectors: ['GOV'], sector: 'GOV', country: placeOf(town, [0, 0]).country }
  const place = placeOf(town, at(town))
  const attribution = { speaker: actor, verb: 'promised', certainty: 'stated', quoted: false } as const
  const report: Report = {
    ...{ id: idOf(story.id, 'p'), type: 'AGREE', mode: null, modes: [], contexts: [], quad: 'verbal cooperation', score: 4, cameo: '05' },
    ...{ actors: [actor], recipients: [], date: null, planned: whenOf(day, at(day)), place, counts: [], weapons: [], attribution },
    ...{ status: 'happened', historic: false, trigger: { text: 'promised', span: at('promised') }, confidence: 0.9 },
    sentence: { span: [found.index, found.index + sentence.length] },
  }
  const commitment: Commitment = {
    ...{ id: idOf(story.id, 'c'), promisers: [actor], beneficiaries: [], action, span: at(action), due: whenOf(day, at(day)) },
    ...{ attribution, status: 'happened', report: report.id },
  }
  return { ...empty, reports: [report], commitments: [commitment], places: [place] }
}

function spanOf({ text }: Story, words: string, from: number): Span {
  const start = text.indexOf(words, from)
  return [start, start + words.length]
}

const actorOf = (text: string, span: Span, name: string | null): Actor => ({
  ...{
    text,
    span,
    name: name ?? text,
    country: null,
    sector: 'REB',
    sectors: ['REB'],
    role: null,
    via: name === null ? 'description' : 'name',
  },
  entity: name === null ? null : { id: idOf('group', name), name, kind: 'group', aliases: [] },
})

const whenOf = (day: string, span: Span): When => ({ start: day, end: day, precision: 'day', text: day, span })

function placeOf(name: string, span: Span): Place {
  const [, country = null, admin1 = null, lat = null, lon = null] = TOWNS.find(([town]) => town === name) ?? []
  return { text: name, span, name, country, admin1, lat, lon, kind: 'town', geonameid: null, precision: 'city' }
}
