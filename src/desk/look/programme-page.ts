import type { CommitmentRecord, CommitmentStatus } from '../../record/commitment-record.ts'
import { statusOn } from '../../record/commitments/status.ts'
import type { ProgrammeMention } from '../../record/entry.ts'
import type { Filter } from '../../record/filter.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import { type NearSites, nearSites } from '../../record/programme/near.ts'
import { programmesOf } from '../../record/programme/programme-of.ts'
import type { ProgrammeRecord } from '../../record/programme/programme-record.ts'
import type { StoryCard } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'
import { allOf } from './find-page.ts'
import { noSuch } from './no-such.ts'

export interface ProgrammePage {
  readonly programme: ProgrammeRecord
  readonly km: number
  readonly near: NearSites
  /** Those that `near` names, by id. */
  readonly incidents: Readonly<Record<string, IncidentRecord>>
  readonly commitments: readonly { readonly commitment: CommitmentRecord; readonly status: CommitmentStatus }[]
  /** Cards of the stories that tell it, by key. */
  readonly cards: Readonly<Record<string, StoryCard>>
}

/** Incidents around one site that are looked at, the newest. */
const MOST_NEAR = 2000
/** Sites with a point that are looked around. */
const MOST_SITES = 100

/** One programme with what happened within `km` of its sites. `today`: ISO day. Throws ChanceryError NO_SUCH_ID. */
export async function programmePage(reader: RecordReader, id: string, km: number, today: string): Promise<ProgrammePage> {
  const { records, cards } = await recordsOf(reader, { programmes: [id] })
  const programme = records.find((one) => one.id === id)
  if (programme === undefined) throw noSuch('programme', id)
  const incidents = await incidentsAround(reader, programme, km)
  const near = nearSites(programme, [...incidents.values()], km)
  const named = [...near.near, ...near.unplaced].flatMap(({ incident }) => incidents.get(incident) ?? [])
  const commitments: { commitment: CommitmentRecord; status: CommitmentStatus }[] = []
  for await (const { doc } of allOf(reader, 'commitment', { programmes: [id] }))
    commitments.push({ commitment: doc, status: statusOn(doc, today) })
  return { programme, km, near, incidents: Object.fromEntries(named.map((one) => [one.id, one])), commitments, cards }
}

/** All programmes that stories tell of and that fit, by name. */
export const programmesFound = async (reader: RecordReader, filter: Filter): Promise<ProgrammeRecord[]> =>
  (await recordsOf(reader, filter)).records

async function recordsOf(reader: RecordReader, filter: Filter): Promise<{ records: ProgrammeRecord[]; cards: Record<string, StoryCard> }> {
  const mentions: ProgrammeMention[] = []
  for await (const { doc } of allOf(reader, 'programme', filter)) mentions.push(doc)
  const stories = [...new Set(mentions.map(({ story }) => story))]
  const cards = Object.fromEntries((await reader.get('story', stories)).map(({ id, doc }) => [id, doc]))
  return { records: programmesOf(mentions, (story) => cards[story]?.wire ?? story), cards }
}

/** Incidents within the radius of a site, and those in the first-level unit of one. */
async function incidentsAround(reader: RecordReader, { sites }: ProgrammeRecord, km: number): Promise<Map<string, IncidentRecord>> {
  const units = [
    ...new Set(
      sites.flatMap(({ place: { country, admin1, name, precision } }) =>
        country === null
          ? []
          : [admin1 ?? (precision === 'admin1' ? name : null)].flatMap((unit) => (unit === null ? [] : `${country}.${unit}`)),
      ),
    ),
  ]
  const filters: Filter[] = sites
    .slice(0, MOST_SITES)
    .flatMap(({ place: { lat, lon } }) => (lat === null || lon === null ? [] : [{ near: { lat, lon, km } }]))
  if (units.length > 0) filters.push({ admin1: units.slice(0, MOST_SITES) })
  const found = new Map<string, IncidentRecord>()
  for (const filter of filters)
    for (const { id, doc } of (await reader.find({ kind: 'incident', filter, size: MOST_NEAR })).entries) found.set(id, doc)
  return found
}
