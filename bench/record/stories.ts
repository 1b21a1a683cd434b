/**
 * Made-up stories as a reader would give them: two to four reports each, attacks with their dead, promises, names and places. Half of
 * them tell an event that another story of the same days told, in other words, so that there is something to fuse.
 */
import { idOf } from '../../src/kit/id.ts'
import type { Span } from '../../src/kit/span.ts'
import { isoDayOf } from '../../src/kit/when.ts'
import type { Actor, Commitment, Place, Report, When } from '../../src/reading/schema.ts'
import { arrivalOf } from '../../src/record/arrival.ts'
import type { StoryReading } from '../../src/record/change.ts'
import type { ReadStory } from '../../src/record/derive.ts'
import { bareItem } from '../../src/wire/item.ts'
import { makeProse, type Prose } from './prose.ts'
import { COUNTRIES, countryAt, entityAt, numbersOf, rank, townAt } from './reports.ts'
import { properName, sentence, word } from './words.ts'

/** Stories that come out in a day. */
export const STORIES_A_DAY = 90
/** Stories back at which another one of the same event lies at most. */
const NEAR = 120
const PUBLISHERS = 60
const MODES = ['explosives', 'firearms', 'abduct', 'aerial', 'heavy-weapons'] as const
const DEEDS: Readonly<Record<string, string>> = {
  explosives: 'bombed',
  firearms: 'shot',
  abduct: 'seized',
  aerial: 'struck',
  'heavy-weapons': 'shelled',
}

interface Event {
  readonly day: number
  readonly violent: boolean
  readonly country: string
  readonly town: Place
  readonly mode: (typeof MODES)[number]
  readonly killed: number
  readonly group: Actor
  readonly official: string
}

/** The event of a number: stories that tell it agree on these. */
function eventAt(at: number, firstDay: number): Event {
  const next = numbersOf(at * 31 + 5)
  const land = rank(next, COUNTRIES)
  const country = countryAt(land)
  const town = rank(next, 60)
  const name = properName(numbersOf(land * 1000 + town), 4_000).split(' ')[0] as string
  return {
    day: firstDay + Math.floor(at / STORIES_A_DAY),
    violent: next() < 0.6,
    country,
    town: { ...placeOf(name, country, `${country}.${town % 20}`, 'city'), ...townAt(land, town) },
    mode: MODES[Math.floor(next() * MODES.length)] as (typeof MODES)[number],
    killed: 1 + rank(next, 60),
    group: actorOf(next() < 0.5 ? properName(next, 800) : 'gunmen', null, 'REB', next() < 0.5 ? entityAt(rank(next, 800)) : null),
    official: properName(next, 8_000),
  }
}

const placeOf = (name: string, country: string, admin1: string | null, precision: Place['precision']): Place => ({
  ...{ text: name, span: [0, 0], name, country, admin1, lat: null, lon: null, kind: precision, geonameid: null, precision },
})

const actorOf = (name: string, country: string | null, sector: string, entity: string | null): Actor => ({
  ...{ text: name, span: [0, 0], name, country, sector, sectors: [sector], role: null },
  via: entity === null ? 'description' : 'name',
  entity: entity === null ? null : { id: entity, name, kind: 'organization', aliases: [] },
})

const at = <T extends { readonly span: Span }>(thing: T, span: Span): T => ({ ...thing, span })

/** The story of a number, read: always the same. `firstDay`: day number on which the first stories come out. */
export function storyAt(i: number, firstDay: number): ReadStory {
  const next = numbersOf(i * 17 + 3)
  const told = i === 0 || next() < 0.5 ? i : Math.max(0, i - 1 - Math.floor(next() * NEAR))
  const event = eventAt(told, firstDay)
  const day = firstDay + Math.floor(i / STORIES_A_DAY)
  const key = idOf('bench story', `${i}`, `${firstDay}`)
  const prose = makeProse()
  const reading = write(prose, { key, event, next })
  const title = sentence(next, 7).slice(0, -1)
  const item = bareItem(prose.text(), `bench ${i}`)
  const { card, story } = arrivalOf(
    {
      ...{ ...item, id: key, title, published: `${isoDayOf(day)}T${String(i % 24).padStart(2, '0')}:05:00Z` },
      ...{ source: `Post ${rank(next, PUBLISHERS)}`, language: 'en' },
    },
    `${isoDayOf(day)}T23:59:00.000Z`,
  )
  return { card, story, reading }
}

interface Telling {
  readonly key: string
  readonly event: Event
  readonly next: () => number
}

function write(prose: Prose, telling: Telling): StoryReading {
  const { key, event, next } = telling
  const place = at(event.town, prose.add(event.town.name))
  prose.add(': ')
  const attack = event.violent ? attackIn(prose, telling, place) : null
  if (attack === null) pad(prose, next, 1)
  const said = [statementIn(prose, telling, place), statementIn(prose, telling, place)]
  pad(prose, next, 4)
  const promised = next() < 0.25 ? promiseIn(prose, telling, place) : null
  const past = event.violent && next() < 0.25 ? historicIn(prose, telling, place) : null
  pad(prose, next, 5)
  const reports = [attack, ...said, promised?.report ?? null, past].filter((report) => report !== null)
  return {
    ...{ reports, programmes: [], headline: null },
    incidents: [attack, past].flatMap((report) => (report === null ? [] : [incidentOf(key, report)])),
    commitments: promised === null ? [] : [promised.commitment],
    places: [place, placeOf(event.country, event.country, null, 'country')],
    names: Array.from({ length: 3 }, () => properName(next, 20_000)).map((text) => ({
      text,
      kind: 'person' as const,
      span: prose.add(` ${text}`),
    })),
  }
}

function pad(prose: Prose, next: () => number, sentences: number): void {
  for (let i = 0; i < sentences; i++) {
    prose.add(sentence(next, 16 + Math.floor(next() * 24)))
    prose.end()
  }
  prose.rest()
}

interface Told {
  readonly type: Report['type']
  readonly mode: string | null
  readonly actors: readonly Actor[]
  readonly recipients: readonly Actor[]
  readonly place: Place
  readonly trigger: { readonly text: string; readonly span: Span }
  readonly sentence: Span
}

function reportOf({ key, next }: Telling, told: Told, more: Partial<Report> = {}): Report {
  const { mode, sentence: span, ...rest } = told
  return {
    ...{
      id: idOf(key, 'report', `${told.trigger.span[0]}`),
      mode,
      modes: mode === null ? [] : [mode],
      contexts: [],
      quad: 'material conflict',
    },
    ...{ score: -5, cameo: null, date: null, planned: null, counts: [], weapons: [], status: 'happened', historic: false },
    ...{ attribution: { speaker: null, verb: 'say', certainty: 'stated', quoted: false }, sentence: { span } },
    ...{ confidence: Math.round(next() * 100) / 100, ...rest, ...more },
  }
}

const whenOf = (day: number, text: string, span: Span): When => ({ start: isoDayOf(day), end: isoDayOf(day), precision: 'day', text, span })

function attackIn(prose: Prose, telling: Telling, place: Place): Report {
  const { event, next } = telling
  const by = at(event.group, prose.add(event.group.name))
  prose.add(' ')
  const deed = DEEDS[event.mode] as string
  const trigger = { text: deed, span: prose.add(deed) }
  const victims = at(actorOf('villagers', event.country, 'CVL', null), prose.add(` ${word(next)} villagers`))
  const when = whenOf(event.day, 'Monday', prose.add(` ${word(next)} Monday`))
  prose.add(` ${word(next)} killed `)
  // Some voices have other figures.
  const low = next() < 0.8 ? event.killed : event.killed + 1 + Math.floor(next() * 3)
  const counts = [{ kind: 'killed' as const, low, high: low, text: `${low}`, span: prose.add(`${low}`), of: null }]
  prose.add('.')
  const told = { type: 'ASSAULT' as const, mode: event.mode, actors: [by], recipients: [victims], place, trigger }
  return reportOf(telling, { ...told, sentence: prose.end() }, { date: next() < 0.8 ? when : null, counts })
}

function historicIn(prose: Prose, telling: Telling, place: Place): Report {
  const { event, next } = telling
  prose.add(`${sentence(next, 3).slice(0, -1)} `)
  const trigger = { text: 'killed', span: prose.add('killed') }
  const when = whenOf(event.day - 30 - Math.floor(next() * 600), 'then', prose.add(` ${word(next)} then`))
  const victims = actorOf('soldiers', event.country, 'MIL', null)
  prose.add('.')
  const told = { type: 'ASSAULT' as const, mode: 'explosives', actors: [event.group], recipients: [victims], place, trigger }
  return reportOf(telling, { ...told, sentence: prose.end() }, { date: when, historic: true })
}

function statementIn(prose: Prose, telling: Telling, place: Place): Report {
  const { event, next } = telling
  const speaker = at(actorOf(event.official, event.country, 'GOV', null), prose.add(event.official))
  prose.add(' ')
  const trigger = { text: 'condemned', span: prose.add('condemned') }
  prose.add(` ${sentence(next, 6).toLowerCase()}`)
  const told = { type: 'ACCUSE' as const, mode: 'disapprove', actors: [speaker], recipients: [], place, trigger }
  return reportOf(telling, { ...told, sentence: prose.end() })
}

function promiseIn(prose: Prose, telling: Telling, place: Place): { report: Report; commitment: Commitment } {
  const { event, next } = telling
  const promiser = at(actorOf(event.official, event.country, 'GOV', null), prose.add(event.official))
  prose.add(' ')
  const trigger = { text: 'promised', span: prose.add('promised') }
  prose.add(' to ')
  const action = `build ${1 + rank(next, 300)} ${sentence(next, 5).slice(0, -1).toLowerCase()}`
  const span = prose.add(action)
  prose.add('.')
  const told = { type: 'AGREE' as const, mode: null, actors: [promiser], recipients: [], place, trigger }
  const report = reportOf(telling, { ...told, sentence: prose.end() })
  return {
    report,
    commitment: {
      ...{ id: idOf(telling.key, 'promise'), promisers: [promiser], beneficiaries: [], action, span, due: null },
      ...{ attribution: report.attribution, status: 'happened', report: report.id },
    },
  }
}

function incidentOf(key: string, report: Report): StoryReading['incidents'][number] {
  const { id, date, place, actors, recipients, counts } = report
  return {
    ...{ id: idOf(key, 'incident', id), kind: report.mode === 'explosives' ? 'bombing' : 'attack', date, place, counts, reports: [id] },
    ...{
      perpetrators: actors.map((actor) => ({ ...actor, kind: 'organization' as const })),
      targets: [],
      victims: recipients,
      weapons: [],
    },
  }
}
