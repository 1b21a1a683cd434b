import { COUNT_KINDS } from '../../../reading/schema.ts'
import type { PartyFigure } from '../../../record/incident-record.ts'
import { type Column, column } from '../column.ts'
import type { ExportSettings } from '../export-format.ts'
import type { IncidentRow } from '../export-row.ts'
import { placeColumns } from './place-columns.ts'

/** The columns of a table of incidents: the record's own fields under their own names. */
export function incidentColumns(settings: ExportSettings): readonly Column<IncidentRow>[] {
  return [
    ...statusColumns(),
    ...placeColumns((r: IncidentRow) => r.incident.place?.place ?? null),
    ...partyColumns('perpetrators', (r) => r.incident.perpetrators),
    ...partyColumns('victims', (r) => r.incident.victims),
    ...partyColumns('targets', (r) => r.incident.targets),
    ...tollColumns(),
    ...claimColumns(),
    ...sourceColumns(),
    column('snapshot', 'text', 'settings', 'id of the snapshot that the file is read from', () => settings.snapshot),
    column('reader', 'text', 'settings', 'version of Chancery that made the file', () => settings.readerVersion),
  ]
}

function statusColumns(): readonly Column<IncidentRow>[] {
  return [
    column('id', 'text', 'incident.id', 'id of the incident', ({ incident }: IncidentRow) => incident.id),
    column('kind', 'text', 'incident.kind', 'what took place', ({ incident }) => incident.kind),
    column('status', 'text', 'incident.status', 'confirmed, disputed, unconfirmed or withdrawn', ({ incident }) => incident.status),
    column('statusWhy', 'text', 'incident.statusWhy', 'the rule that gave the status', ({ incident }) => incident.statusWhy),
    column('date.start', 'day', 'incident.date', 'first day', ({ incident }) => incident.date?.start ?? null),
    column('date.end', 'day', 'incident.date', 'last day', ({ incident }) => incident.date?.end ?? null),
    column(
      'date.told',
      'truth',
      'incident.date',
      'whether some story names the day; otherwise it follows from publication',
      ({ incident }) => incident.date?.told ?? null,
    ),
    column('weapons', 'texts', 'incident.weapons', 'weapons', ({ incident }) => incident.weapons),
  ]
}

function partyColumns(
  list: 'perpetrators' | 'victims' | 'targets',
  of: (row: IncidentRow) => readonly PartyFigure[],
): readonly Column<IncidentRow>[] {
  const each = (field: string, holds: string, read: (party: PartyFigure) => string | null): Column<IncidentRow> =>
    column(`${list}.${field}`, 'texts', `incident.${list}`, holds, (r) => of(r).map(read))
  return [
    each('name', 'fullest name of each', (p) => p.name),
    each('country', 'code of each', (p) => p.country),
    each('sectors', 'PLOVER sectors of each, with + between', (p) => (p.sectors.length > 0 ? p.sectors.join('+') : null)),
    each('entity', 'id of the entity of each', (p) => p.entity),
  ]
}

function tollColumns(): readonly Column<IncidentRow>[] {
  return COUNT_KINDS.flatMap((kind) => {
    const toll = (r: IncidentRow) => r.incident.tolls.find((t) => t.kind === kind)
    const from = 'incident.tolls'
    return [
      column(`tolls.${kind}.low`, 'number', from, `least ${kind} by the best figure`, (r: IncidentRow) => toll(r)?.low ?? null),
      column(`tolls.${kind}.high`, 'number', from, `most ${kind} by the best figure; empty for no bound`, (r) => toll(r)?.high ?? null),
      column(`tolls.${kind}.least`, 'number', from, 'least that any story tells', (r) => toll(r)?.range[0] ?? null),
      column(`tolls.${kind}.most`, 'number', from, 'most that any story tells', (r) => toll(r)?.range[1] ?? null),
    ]
  })
}

function claimColumns(): readonly Column<IncidentRow>[] {
  return [
    column(
      'claims.kind',
      'texts',
      'incident.claims',
      'toll, responsibility or denial: what each differing statement is about',
      ({ incident }: IncidentRow) => incident.claims.map((c) => c.kind),
    ),
    column('claims.speaker', 'texts', 'incident.claims', 'whose it is', ({ incident }) => incident.claims.map((c) => c.speaker.name)),
    column('claims.says', 'texts', 'incident.claims', 'what it says', ({ incident }) => incident.claims.map((c) => c.says)),
    column('followUps.kind', 'texts', 'incident.followUps', 'what came of it: arrest, trial, release ...', ({ incident }) =>
      incident.followUps.map((f) => f.kind),
    ),
    column('followUps.day', 'texts', 'incident.followUps', 'when', ({ incident }) => incident.followUps.map((f) => f.day)),
    column('followUps.says', 'texts', 'incident.followUps', 'what the story says', ({ incident }) => incident.followUps.map((f) => f.says)),
  ]
}

function sourceColumns(): readonly Column<IncidentRow>[] {
  return [
    column('stories', 'integer', 'incident.stories', 'stories that report it', ({ incident }: IncidentRow) => incident.stories),
    column('publishers', 'integer', 'incident.publishers', 'publishers among them', ({ incident }) => incident.publishers),
    column('origins', 'integer', 'incident.origins', 'independent origins (wires) among them', ({ incident }) => incident.origins),
    column('recalls', 'integer', 'incident.recalls', 'stories that recall it', ({ incident }) => incident.recalls),
    column(
      'firstPublished',
      'instant',
      'incident.firstPublished',
      'of the first story that reports it',
      ({ incident }) => incident.firstPublished,
    ),
    column('lastPublished', 'instant', 'incident.lastPublished', 'of the last', ({ incident }) => incident.lastPublished),
    column(
      'decisions',
      'texts',
      'incident.decisions',
      'ids of the decisions by people that shaped it',
      ({ incident }) => incident.decisions,
    ),
    column('cards.key', 'texts', 'cards', 'keys of the stories', ({ cards }) => cards.map((c) => c.key)),
    column('cards.publisher', 'texts', 'cards', 'their publishers', ({ cards }) => cards.map((c) => c.publisher)),
    column('cards.url', 'texts', 'cards', 'their addresses', ({ cards }) => cards.map((c) => c.url)),
  ]
}
