import type { Actor } from '../../../reading/schema.ts'
import { LIST_MARK } from '../cell.ts'
import { type Column, column, unclaimed } from '../column.ts'
import { delimitedFormat } from '../delimited-format.ts'
import { eventDays, isoDay, singleDay } from '../event-day.ts'
import type { ExportSettings } from '../export-format.ts'
import type { ReportRow } from '../export-row.ts'
import { countryName, cowOf, districtOf, provinceOf, townOf } from '../geography.ts'
import { notAnEvent } from '../pairs.ts'

/**
 * Columns of the POLECAT data set (Harvard Dataverse), with a header, a line a report. In a cell, actors are
 * parted by `; ` and several values of one actor by `|`.
 */
export const polecat = delimitedFormat({
  name: 'polecat',
  of: 'reports',
  title: 'POLECAT columns',
  notice: 'Laid out like the POLECAT data set. Coded by Chancery; not POLECAT data.',
  dialect: 'tsv',
  extension: '.txt',
  hasHeader: true,
  choosable: false,
  columns: polecatColumns,
  lines: (row: ReportRow) => [row],
  leavesOut: notAnEvent,
})

function polecatColumns(settings: ExportSettings): readonly Column<ReportRow>[] {
  const report = (row: ReportRow) => row.report.report
  return [
    column(
      'Event ID',
      'text',
      'story, report.id',
      'key of the story and id of the report, joined by `_`',
      (r: ReportRow) => `${r.report.story}_${report(r).id}`,
    ),
    column('Event Date', 'day', 'report.date', 'day of the event; empty where it is no single day', (r) =>
      singleDay(eventDays(r, settings)),
    ),
    column('Event Type', 'text', 'report.type', 'PLOVER type', (r) => report(r).type),
    column('Event Mode', 'text', 'report.modes', 'PLOVER modes', (r) => report(r).modes),
    column('Intensity', 'number', 'report.score', 'PLOVER score of type and mode', (r) => report(r).score),
    column('Quad Code', 'text', 'report.quad', 'quad class in capitals', (r) => report(r).quad.toUpperCase()),
    column('Contexts', 'text', 'report.contexts', 'PLOVER contexts', (r) => report(r).contexts),
    ...partyColumns('Actor', 'report.actors', (r) => report(r).actors),
    ...partyColumns('Recipient', 'report.recipients', (r) => report(r).recipients),
    ...placeColumns(),
    column('Source', 'text', 'card.publisher', 'publisher of the story', (r) => r.card.publisher),
    column('Publication Date', 'day', 'card.published', 'day of publication', (r) => isoDay(r.card.published)),
    unclaimed('Story People', 'names of the whole story are not kept with its reports'),
    unclaimed('Story Organizations', 'names of the whole story are not kept with its reports'),
    unclaimed('Story Locations', 'names of the whole story are not kept with its reports'),
    column('Language', 'text', 'card.language', 'language of the story', (r) => r.card.language),
    column('Version', 'text', 'settings', 'version of Chancery that made the file', () =>
      settings.readerVersion === '' ? null : `chancery ${settings.readerVersion}`,
    ),
  ]
}

function partyColumns(
  side: 'Actor' | 'Recipient',
  list: string,
  actors: (row: ReportRow) => readonly Actor[],
): readonly Column<ReportRow>[] {
  const each = (name: string, field: string, holds: string, read: (actor: Actor) => string | null): Column<ReportRow> =>
    column(name, 'text', `${list}: ${field}`, holds, (row) => joined(actors(row).map(read)))
  const sectors = (a: Actor): string | null => (a.sectors.length > 0 ? a.sectors.join('|') : null)
  const named = 'name of the entity; empty for words that name none that is known'
  const country = 'name of the country, or PLOVER code of a body of no state'
  return [
    each(`${side} Name`, 'entity.name', named, (a) => a.entity?.name ?? null),
    each(`${side} Country`, 'country', country, (a) => countryName(a.country) ?? a.country),
    each(`${side} COW`, 'country', 'Correlates of War number of the state', (a) => cowOf(a.country)),
    each(`Primary ${side} Sector`, 'sector', 'PLOVER sector', (a) => a.sector),
    each(`${side} Sectors`, 'sectors', 'all PLOVER sectors', sectors),
    each(`${side} Title`, 'role', 'office or function', (a) => a.role),
    each(`${side} Name Raw`, 'text', 'the words of the story', (a) => a.text),
    unclaimed(`Wikipedia ${side} ID`, 'entities have ids of their own, which stand in the formats plover and csv'),
  ]
}

/** One part an actor, so that the columns stay aligned; nothing when there is nothing of any. A mark within a value gives way. */
function joined(values: readonly (string | null)[]): string | null {
  if (values.every((value) => value === null)) return null
  return values.map((value) => (value ?? '').replaceAll(';', ',')).join(LIST_MARK)
}

function placeColumns(): readonly Column<ReportRow>[] {
  const place = (row: ReportRow) => row.report.report.place
  return [
    column('Placename', 'text', 'place.name', 'name in the gazetteer', (r: ReportRow) => place(r)?.name ?? null),
    column('City', 'text', 'place.name', 'town or place in or near it', (r) => townOf(place(r))),
    column('District', 'text', 'place.name', 'second-level unit, where the place is one', (r) => districtOf(place(r))),
    column('Province', 'text', 'place.admin1', 'first-level unit', (r) => provinceOf(place(r))),
    column('Country', 'text', 'place.country', 'code of the country (ISO alpha-3)', (r) => place(r)?.country ?? null),
    column('Latitude', 'number', 'place.lat', 'degrees north; of an area, a point in its middle', (r) => place(r)?.lat ?? null),
    column('Longitude', 'number', 'place.lon', 'degrees east', (r) => place(r)?.lon ?? null),
    column('GeoNames ID', 'text', 'place.geonameid', 'GeoNames id', (r) => place(r)?.geonameid ?? null),
    column('Raw Placename', 'text', 'place.text', 'the words of the story', (r) => place(r)?.text ?? null),
    unclaimed('Feature Type', 'feature codes of GeoNames are not kept; kinds of places stand in the formats plover and csv'),
  ]
}
