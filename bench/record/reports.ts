/** Made-up reports in the proportions of a newswire archive: few countries, actors and words are very common, most are rare. */
import { isoDayOf } from '../../src/kit/when.ts'
import { EVENT_TYPES } from '../../src/reading/schema.ts'
import type { Entry, Facets } from '../../src/record/entry.ts'

/** Numbers in [0, 1) that follow from a seed (mulberry32, public domain). */
export function numbersOf(seed: number): () => number {
  let state = (seed * 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A rank below `count`; the first ranks are the commonest, as words are (Zipf). */
export const rank = (next: () => number, count: number): number => Math.min(count - 1, Math.floor(count ** next()) - 1)

const letters = (number: number, size: number): string =>
  Array.from({ length: size }, (_, i) => String.fromCharCode(97 + (Math.floor(number / 26 ** i) % 26))).join('')

export const COUNTRIES = 190
export const ENTITIES = 20_000
export const WORDS = 60_000
const PUBLISHERS = 400
const TOWNS = 60
const SECTORS = ['GOV', 'MIL', 'COP', 'CIV', 'REB', 'OPP', 'MED', 'BUS', 'JUD', 'NGO']
const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict']
/** Ten years. */
export const [FIRST_DAY, LAST_DAY] = [16_801, 20_454]
const SENTENCE = 34

export const countryAt = (i: number): string => `${letters(i * 7 + 3, 3).toUpperCase()}`
export const entityAt = (i: number): string => `entity/${letters(i * 131 + 17, 5)}`
export const wordAt = (i: number): string => letters(i * 37 + 11, i < 600 ? 4 : 7)
export const typeAt = (i: number): string => EVENT_TYPES[i % EVENT_TYPES.length] as string

/** Each country has its own towns. */
export function townAt(country: number, town: number): { readonly lat: number; readonly lon: number } {
  const next = numbersOf(country * 1000 + 7)
  const [lat, lon] = [next() * 110 - 50, next() * 340 - 170]
  const own = numbersOf(country * 1000 + town + 11)
  return { lat: lat + own() * 8 - 4, lon: lon + own() * 10 - 5 }
}

const idAt = (i: number): string =>
  ((Math.imul(i + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0') + i.toString(16).padStart(8, '0')).slice(0, 16)

function party(next: () => number, country: string): { codes: string[]; doc: unknown } {
  const sector = SECTORS[rank(next, SECTORS.length)] as string
  const entity = next() < 0.4 ? entityAt(rank(next, ENTITIES)) : null
  const doc = {
    text: `${country} ${sector}`,
    span: [0, 7],
    name: `${country} ${sector}`,
    country,
    sector,
    sectors: [sector],
    role: null,
    via: 'name',
  }
  return {
    codes: [country, sector, ...(entity === null ? [] : [entity])],
    doc: { ...doc, entity: entity === null ? null : { id: entity, name: entity, kind: 'organization', aliases: [] } },
  }
}

/** The report of a number: always the same. */
export function reportAt(i: number): Entry<'report'> {
  const next = numbersOf(i + 1)
  const id = idAt(i)
  const place = rank(next, COUNTRIES)
  const country = countryAt(place)
  const town = next() < 0.7 ? townAt(place, rank(next, TOWNS)) : null
  const day = FIRST_DAY + Math.floor(next() * (LAST_DAY - FIRST_DAY))
  const length = next() < 0.85 ? 0 : Math.floor(next() * 30)
  const type = Math.floor(16 * next() ** 1.6)
  const quad = QUADS[Math.floor(type / 4)] as string
  const actor = party(next, next() < 0.6 ? country : countryAt(rank(next, COUNTRIES)))
  const recipient = party(next, next() < 0.5 ? country : countryAt(rank(next, COUNTRIES)))
  const dated = next() < 0.8
  const published = `${isoDayOf(day + length + Math.floor(next() * 2))}T${String(Math.floor(next() * 24)).padStart(2, '0')}:15:00.000Z`
  const words = Array.from({ length: SENTENCE }, () => wordAt(rank(next, WORDS)))
  const status = next() < 0.8 ? 'happened' : next() < 0.5 ? 'planned' : 'denied'
  const killed = type > 13 && next() < 0.3 ? 1 + rank(next, 200) : null
  const score = Math.round((8 - type) * 10) / 10
  const story = idAt(Math.floor(i / 5) + 0x40000000)
  const facets: Facets = {
    types: [typeAt(type)],
    modes: type > 9 ? [`mode${type}`] : [],
    contexts: [`context${rank(next, 37)}`],
    quads: [quad],
    kinds: [],
    actors: actor.codes,
    recipients: recipient.codes,
    countries: [country],
    admin1: town === null ? [] : [`${country}.${rank(next, 20)}`],
    lat: town?.lat ?? null,
    lon: town?.lon ?? null,
    eventFrom: dated ? day : null,
    eventTo: dated ? day + length : null,
    dueFrom: null,
    dueTo: null,
    published,
    firstSeen: published,
    updated: published,
    statuses: [status],
    certainties: [next() < 0.7 ? 'stated' : 'alleged'],
    publishers: [`publisher ${rank(next, PUBLISHERS)}`],
    feeds: [`feed/${rank(next, PUBLISHERS)}`],
    languages: ['en'],
    score,
    confidence: Math.round(next() * 100) / 100,
    killed,
    historic: next() < 0.1,
    story,
    incident: type > 13 ? idAt(Math.floor(i / 3) + 0x20000000) : null,
    programmes: [],
    words,
  }
  const when = dated ? { start: isoDayOf(day), end: isoDayOf(day + length), precision: 'day', text: 'on Monday', span: [10, 19] } : null
  const report = {
    id,
    type: typeAt(type),
    mode: facets.modes[0] ?? null,
    modes: facets.modes,
    contexts: facets.contexts,
    quad,
    score,
    cameo: null,
    actors: [actor.doc],
    recipients: [recipient.doc],
    date: when,
    planned: null,
    place:
      town === null
        ? null
        : { text: 'town', span: [30, 34], name: 'town', country, admin1: null, ...town, kind: 'city', geonameid: null, precision: 'city' },
    counts: killed === null ? [] : [{ kind: 'killed', low: killed, high: killed, text: `${killed}`, span: [40, 42], of: null }],
    weapons: [],
    attribution: { speaker: null, verb: 'said', certainty: facets.certainties[0], quoted: false },
    status,
    historic: facets.historic,
    trigger: { text: words.slice(3, 4).join(' '), span: [20, 26] },
    sentence: { span: [0, 200] },
    confidence: facets.confidence,
  }
  return {
    kind: 'report',
    id,
    facets,
    doc: { report, story, incident: facets.incident, corrected: [] } as unknown as Entry<'report'>['doc'],
  }
}
