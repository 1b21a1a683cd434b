import type { Actor } from '../../../reading/schema.ts'
import { cameoName, goldsteinOf } from '../cameo.ts'
import { type Column, column, unclaimed } from '../column.ts'
import { delimitedFormat } from '../delimited-format.ts'
import { eventDays, singleDay } from '../event-day.ts'
import type { ExportSettings } from '../export-format.ts'
import { countryName, districtOf, provinceOf, townOf } from '../geography.ts'
import { notAnEvent, type Pair, pairsOf } from '../pairs.ts'

/** Columns of the ICEWS coded event data (Harvard Dataverse, doi:10.7910/DVN/28075), with a header, a line a pair of actors. */
export const icews = delimitedFormat({
  name: 'icews',
  of: 'reports',
  title: 'ICEWS columns',
  notice: 'Laid out like the ICEWS coded event data. Coded by Chancery; not ICEWS data.',
  dialect: 'tsv',
  extension: '.tab',
  hasHeader: true,
  choosable: false,
  columns: icewsColumns,
  lines: pairsOf,
  leavesOut: (row) => notAnEvent(row) ?? (row.report.report.cameo === null ? 'no CAMEO code' : null),
})

function icewsColumns(settings: ExportSettings): readonly Column<Pair>[] {
  const report = (p: Pair) => p.row.report.report
  return [
    column(
      'Event ID',
      'integer',
      'story, report.id',
      'number of the pair, made from story, report and place in its lists',
      (p: Pair) => p.number,
    ),
    column('Event Date', 'day', 'report.date', 'day of the event; empty where it is no single day', (p) =>
      singleDay(eventDays(p.row, settings)),
    ),
    ...partyColumns('Source', 'report.actors', (p) => p.source),
    column('Event Text', 'text', 'report.cameo', 'name of the code in the CAMEO codebook', (p) => cameoName(report(p).cameo)),
    column('CAMEO Code', 'text', 'report.cameo', 'CAMEO code', (p) => report(p).cameo),
    column('Intensity', 'number', 'report.cameo', 'value of the code on the Goldstein scale', (p) => goldsteinOf(report(p).cameo)),
    ...partyColumns('Target', 'report.recipients', (p) => p.target),
    column('Story ID', 'text', 'card.key', 'key of the story version; ICEWS has numbers here', (p) => p.row.card.key),
    unclaimed('Sentence Number', 'sentences are told by their span, not by number; see the formats plover and csv'),
    column('Publisher', 'text', 'card.publisher', 'publisher of the story', (p) => p.row.card.publisher),
    column('City', 'text', 'place.name', 'town or place in or near it', (p) => townOf(report(p).place)),
    column('District', 'text', 'place.name', 'second-level unit, where the place is one', (p) => districtOf(report(p).place)),
    column('Province', 'text', 'place.admin1', 'first-level unit', (p) => provinceOf(report(p).place)),
    column('Country', 'text', 'place.country', 'name of the country', (p) => countryName(report(p).place?.country ?? null)),
    column('Latitude', 'number', 'place.lat', 'degrees north; of an area, a point in its middle', (p) => report(p).place?.lat ?? null),
    column('Longitude', 'number', 'place.lon', 'degrees east', (p) => report(p).place?.lon ?? null),
  ]
}

function partyColumns(side: 'Source' | 'Target', list: string, pick: (pair: Pair) => Actor | null): readonly Column<Pair>[] {
  return [
    column(`${side} Name`, 'text', `${list}: entity.name, name`, 'name of the entity, else the fullest name in the story', (p) => {
      const actor = pick(p)
      return actor?.entity?.name ?? actor?.name ?? null
    }),
    column(`${side} Sectors`, 'text', `${list}: sectors`, 'PLOVER sector codes between commas; ICEWS has names of its own here', (p) => {
      const sectors = pick(p)?.sectors ?? []
      return sectors.length > 0 ? sectors.join(',') : null
    }),
    column(
      `${side} Country`,
      'text',
      `${list}: country`,
      'name of the country, or PLOVER code of a body of no state (IGO, NGO ...)',
      (p) => {
        const code = pick(p)?.country ?? null
        return countryName(code) ?? code
      },
    ),
  ]
}
