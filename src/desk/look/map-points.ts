import type { Place } from '../../reading/schema.ts'
import type { Entry } from '../../record/entry.ts'
import type { Filter } from '../../record/filter.ts'
import type { IncidentRecord, TollFigure } from '../../record/incident-record.ts'
import type { RecordReader } from '../../store/port.ts'
import { spotOfPlace } from '../picture/spread.ts'
import { type FoundPage, findPage } from './find-page.ts'
import { placeOfWhat } from './place-words.ts'
import { sayToll } from './say-toll.ts'

/** An incident on a map. */
export interface MapPoint {
  readonly id: string
  /** Degrees, WGS 84. Of a country or an area it is where a label stands, and no incident happened there. */
  readonly lat: number
  readonly lon: number
  readonly precision: Place['precision']
  /** How far off it may be; null for a country or an area, whose borders say it. */
  readonly km: number | null
  readonly place: string
  readonly country: string | null
  readonly kind: string
  /** ISO day on which it happened, or began; null when none is known. */
  readonly day: string | null
  /** The least of what is told; null when nothing is. */
  readonly killed: number | null
  readonly injured: number | null
  readonly abducted: number | null
  readonly status: string
  /** `bombing near Witu: 4 killed, at least 9 injured` */
  readonly says: string
}

export interface MapPoints {
  /** Incidents that fit in all. */
  readonly total: number
  /** The newest first. */
  readonly points: readonly MapPoint[]
  /** Of the incidents that were looked at, those of which no coordinates are known. */
  readonly unplaced: number
  /** Older ones were not looked at. */
  readonly cutOff: boolean
}

const PAGE = 1_000

/** What is wanted on a map. */
export interface MapAsked {
  readonly filter: Filter
  /** What must hold of an incident beside the filter. */
  readonly also?: (entry: Entry) => boolean
  /** Incidents that are looked at: the newest that fit. */
  readonly most: number
}

/** Incidents that fit, as points of a map. */
export async function mapPoints(reader: RecordReader, { most, ...search }: MapAsked): Promise<MapPoints> {
  const points: MapPoint[] = []
  let [seen, total, after]: [number, number, string | null] = [0, 0, null]
  do {
    const size = Math.min(PAGE, most - seen)
    const page: FoundPage<'incident'> = await findPage(reader, { kind: 'incident', ...search, order: 'newest', size, after, today: '' })
    for (const { doc } of page.entries) points.push(...pointOf(doc))
    seen += page.entries.length
    total = page.total ?? total
    after = page.next
  } while (after !== null && seen < most)
  return { total, points, unplaced: seen - points.length, cutOff: after !== null }
}

function pointOf(incident: IncidentRecord): MapPoint[] {
  const place = incident.place?.place
  if (place === undefined || place.lat === null || place.lon === null) return []
  const { id, kind, date, tolls, status } = incident
  const toll = (of: TollFigure['kind']): number | null => tolls.find((one) => one.kind === of)?.low ?? null
  return [
    {
      ...{ id, lat: place.lat, lon: place.lon, precision: place.precision, km: spotOfPlace(place)?.km ?? null },
      ...{ place: place.name, country: place.country, kind, day: date?.start ?? null },
      ...{ killed: toll('killed'), injured: toll('injured'), abducted: toll('abducted'), status, says: saysOf(incident, place) },
    },
  ]
}

function saysOf({ kind, tolls }: IncidentRecord, { name, precision }: Place): string {
  const figures = tolls.map(sayToll).join(', ')
  return `${kind} ${placeOfWhat(name, precision)}${figures === '' ? '' : `: ${figures}`}`
}
