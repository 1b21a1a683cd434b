import type { Party } from '../../../record/facts.ts'
import { type Column, column, unclaimed } from '../column.ts'
import { isoDay, lengthOf, middleDay } from '../event-day.ts'
import type { IncidentRow } from '../export-row.ts'
import { countryName, districtOf, isPoint, provinceOf, townOf } from '../geography.ts'
import { isoNumbers } from '../tables.ts'
import { interaction, interOf } from './acled-inter.ts'
import { acledKind } from './acled-kind.ts'

/** The 31 columns of ACLED's data files, in order, after its codebook. */
export const acledColumns: readonly Column<IncidentRow>[] = [
  ...dateColumns(),
  ...kindColumns(),
  ...actorColumns(),
  ...placeColumns(),
  ...sourceColumns(),
]

const countryOf = ({ incident }: IncidentRow): string | null => incident.place?.place.country ?? null

function dateColumns(): readonly Column<IncidentRow>[] {
  const from = 'incident.date'
  return [
    column(
      'event_id_cnty',
      'text',
      'incident.id, incident.place',
      'code of the country, where known, and id of the incident; not a number of ACLED',
      (r: IncidentRow) => `${countryOf(r) ?? ''}${r.incident.id}`,
    ),
    column(
      'event_date',
      'day',
      from,
      'the day; of at most 31 days the middle one, as ACLED has it; empty for longer stretches',
      (r) => dated(r)?.day ?? null,
    ),
    column('year', 'integer', from, 'year of event_date', (r) => yearOf(dated(r)?.day ?? null)),
    column(
      'time_precision',
      'integer',
      from,
      '1 a day that some story names, 2 up to seven days or a day that follows from publication, 3 up to 31 days',
      (r) => dated(r)?.precision ?? null,
    ),
  ]
}

const yearOf = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)))

function dated({ incident: { date } }: IncidentRow): { day: string; precision: 1 | 2 | 3 } | null {
  if (date === null) return null
  const [day, length] = [middleDay(date), lengthOf(date)]
  if (day === null || length === null || length > 31) return null
  return { day, precision: length > 7 ? 3 : length > 1 || !date.told ? 2 : 1 }
}

function kindColumns(): readonly Column<IncidentRow>[] {
  const from = 'incident: kind, victims, targets'
  const kind = ({ incident }: IncidentRow) => acledKind(incident)
  return [
    column('disorder_type', 'text', from, 'of the sub-event type', (r) => kind(r)?.disorder ?? null),
    column('event_type', 'text', from, 'by data/export/acled-types.tsv; empty where no type of ACLED fits', (r) => kind(r)?.event ?? null),
    column('sub_event_type', 'text', from, 'by data/export/acled-types.tsv', (r) => kind(r)?.subEvent ?? null),
  ]
}

/** Who suffers: victims before targets. */
const suffering = ({ incident }: IncidentRow): readonly Party[] => [...incident.victims, ...incident.targets]

function actorColumns(): readonly Column<IncidentRow>[] {
  const [acts, suffers] = ['incident.perpetrators', 'incident: victims, targets']
  const inter1 = (r: IncidentRow) => interOf(r.incident.perpetrators[0], 'acts', countryOf(r))
  const inter2 = (r: IncidentRow) => interOf(suffering(r)[0], 'suffers', countryOf(r))
  const others = (parties: readonly Party[]) => (parties.length > 1 ? parties.slice(1).map((p) => p.name) : null)
  return [
    column(
      'actor1',
      'text',
      acts,
      'first of those who act, in the words of the stories; not a name from the list of ACLED',
      (r: IncidentRow) => r.incident.perpetrators[0]?.name ?? null,
    ),
    column('assoc_actor_1', 'text', acts, 'the others who act', (r) => others(r.incident.perpetrators)),
    column('inter1', 'text', `${acts}: sectors`, 'kind of actor1 (data/export/acled-actors.tsv)', inter1),
    column('actor2', 'text', suffers, 'first of the victims, else of the targets', (r) => suffering(r)[0]?.name ?? null),
    column('assoc_actor_2', 'text', suffers, 'the other victims and targets', (r) => others(suffering(r))),
    column('inter2', 'text', `${suffers}: sectors`, 'kind of actor2', inter2),
    column(
      'interaction',
      'text',
      'inter1, inter2',
      'the two kinds, the lower number of ACLED first; empty where either is not known',
      (r) => {
        const one = r.incident.perpetrators.length > 0 ? inter1(r) : null
        return interaction(one, inter2(r), suffering(r).length === 0)
      },
    ),
    column(
      'civilian_targeting',
      'text',
      'event_type, inter2',
      '`Civilian targeting` in violence or remote violence of which actor2 are civilians; else empty',
      (r) => {
        const isViolent = ['Violence against civilians', 'Explosions/Remote violence'].includes(acledKind(r.incident)?.event ?? '')
        return isViolent && inter2(r) === 'Civilians' ? 'Civilian targeting' : null
      },
    ),
  ]
}

function placeColumns(): readonly Column<IncidentRow>[] {
  const place = ({ incident }: IncidentRow) => incident.place?.place ?? null
  const point = (r: IncidentRow) => {
    const found = place(r)
    return found !== null && isPoint(found) ? found : null
  }
  return [
    column('iso', 'integer', 'place.country', 'ISO 3166-1 number', (r: IncidentRow) => isoNumbers().get(countryOf(r) ?? '') ?? null),
    unclaimed('region', 'regions are not kept'),
    column('country', 'text', 'place.country', 'name of the country', (r) => countryName(countryOf(r))),
    column('admin1', 'text', 'place.admin1', 'first-level unit', (r) => provinceOf(place(r))),
    column('admin2', 'text', 'place.name', 'second-level unit, where the place is one', (r) => districtOf(place(r))),
    unclaimed('admin3', 'third-level units are not kept'),
    column(
      'location',
      'text',
      'place.name',
      'town or place in or near it; empty for an area (ACLED puts a provincial capital there)',
      (r) => townOf(place(r)),
    ),
    column(
      'latitude',
      'text',
      'place.lat',
      'degrees north to four places; only of a town or the like',
      (r) => point(r)?.lat.toFixed(4) ?? null,
    ),
    column('longitude', 'text', 'place.lon', 'degrees east to four places', (r) => point(r)?.lon.toFixed(4) ?? null),
    column(
      'geo_precision',
      'integer',
      'place.precision',
      '1 the town itself, 2 near it or in a second-level unit, 3 in a first-level unit; empty for a country or area',
      (r) => precisionOf(place(r)?.precision),
    ),
  ]
}

function precisionOf(precision: string | undefined): number | null {
  if (precision === 'exact' || precision === 'city') return 1
  if (precision === 'near' || precision === 'admin2') return 2
  return precision === 'admin1' ? 3 : null
}

function sourceColumns(): readonly Column<IncidentRow>[] {
  return [
    column('source', 'texts', 'cards: publisher', 'publishers of the stories that report it', ({ cards }: IncidentRow) =>
      distinct(cards.map((c) => c.publisher)),
    ),
    unclaimed('source_scale', 'how near a source is to the event is not kept'),
    column(
      'notes',
      'text',
      'cards: title',
      'title of the first story that has one; ACLED writes a summary',
      ({ cards }) => cards.find((c) => c.title !== null)?.title ?? null,
    ),
    column(
      'fatalities',
      'integer',
      'incident.tolls: killed, low',
      'the least killed by the best figure; empty where nothing is told (ACLED writes 0)',
      ({ incident }) => incident.tolls.find((t) => t.kind === 'killed')?.low ?? null,
    ),
    column(
      'tags',
      'texts',
      'incident: status, date',
      '`status: confirmed` and the like; `date: from publication` where no story names the day',
      ({ incident }) => [`status: ${incident.status}`, ...(incident.date?.told === false ? ['date: from publication'] : [])],
    ),
    column(
      'timestamp',
      'integer',
      'cards: firstSeen',
      'Unix time, in seconds, at which the record had the last of its stories',
      ({ cards }) => lastSeen(cards.map((c) => c.firstSeen)),
    ),
  ]
}

const distinct = (values: readonly (string | null)[]): string[] | null => {
  const found = [...new Set(values.filter((value) => value !== null))]
  return found.length > 0 ? found : null
}

function lastSeen(instants: readonly string[]): number | null {
  const times = instants.filter((i) => isoDay(i) !== null).map((i) => Date.parse(i))
  return times.length > 0 ? Math.floor(Math.max(...times) / 1000) : null
}
