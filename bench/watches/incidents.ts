import { dayNumber } from '../../src/kit/when.ts'
import type { Place } from '../../src/reading/schema.ts'
import { NO_FACETS } from '../../src/record/entries/facets.ts'
import { facetsOfPlace } from '../../src/record/entries/place-facets.ts'
import type { Entry } from '../../src/record/entry.ts'
import type { IncidentRecord } from '../../src/record/incident-record.ts'
import { searchWords } from '../../src/record/words.ts'

const COUNTRIES = ['KEN', 'PAK', 'TUR', 'UGA', 'SOM', 'ETH']
const PRECISIONS = ['exact', 'city', 'near', 'admin1', 'country', 'city'] as const
const KINDS = ['bombing', 'abduction', 'attack', 'arrest']
const FIRST_DAY = dayNumber('2025-01-01') ?? 0
const WORDS = searchWords(
  'Gunmen attacked security guards of a road camp near the town on Monday, police said, and a convoy of the company was burnt; no group claimed it',
)

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T

function placeNumber(i: number): Place | null {
  if (i % 9 === 0) return null
  const [country, precision] = [pick(COUNTRIES, i), pick(PRECISIONS, Math.floor(i / 6))]
  return {
    ...{ text: 'Town', span: [0, 4], name: `Town ${i % 500}`, country, admin1: `Unit ${i % 40}`, kind: 'town', geonameid: null, precision },
    ...{ lat: -5 + ((i * 7) % 3_300) / 100, lon: 36 + ((i * 13) % 4_000) / 100 },
  }
}

/** An incident of a record, made up: always the same one for a number. */
export function incidentNumber(i: number): Entry<'incident'> {
  const place = placeNumber(i)
  const day = FIRST_DAY + (i % 300)
  const at = new Date((day + 1) * 86_400_000).toISOString()
  const victim = {
    name: 'road workers',
    entity: null,
    country: pick(COUNTRIES, i + 2),
    sectors: ['LAB'],
    head: 'worker',
    kind: null,
    stories: 2,
  }
  const gunmen = {
    name: 'Gunmen',
    entity: null,
    country: null,
    sectors: [pick(['UAF', 'REB', 'CRM'], i)],
    head: 'gunman',
    kind: null,
    stories: 2,
  }
  const doc = {
    ...{ id: `i${i}`, kind: pick(KINDS, i), status: pick(['confirmed', 'unconfirmed', 'disputed'], i) },
    place: place && { place, stories: 2, others: [], correctedBy: null },
    ...{ perpetrators: [gunmen], targets: [], victims: [victim], tolls: [], accounts: [`i${i}`] },
  } as unknown as IncidentRecord
  return {
    ...{ kind: 'incident', id: `i${i}`, doc },
    facets: {
      ...NO_FACETS,
      ...facetsOfPlace(place),
      ...{
        kinds: [doc.kind],
        statuses: [doc.status],
        modes: [pick(['abduct', 'kill', 'blast', 'shoot'], i)],
        killed: i % 7 === 0 ? null : i % 12,
      },
      ...{ actors: gunmen.sectors, recipients: [victim.country, 'LAB'], eventFrom: day, eventTo: day },
      ...{ published: at, firstSeen: at, updated: at, words: [...WORDS, `word${i}`] },
    },
  }
}
