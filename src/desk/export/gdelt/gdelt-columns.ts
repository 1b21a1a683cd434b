import type { Actor } from '../../../reading/schema.ts'
import { cameoActor, goldsteinOf, quadNumber } from '../cameo.ts'
import { type Column, column, unclaimed } from '../column.ts'
import { eventDays, singleDay } from '../event-day.ts'
import type { ExportSettings } from '../export-format.ts'
import type { Pair } from '../pairs.ts'
import { geographyColumns } from './gdelt-geography.ts'

/**
 * The 61 columns of the Events table of GDELT 2.0, in order, after its codebook (Event Database Data Format Codebook V2.0, 19 February
 * 2015).
 */
export function gdeltColumns(settings: ExportSettings): readonly Column<Pair>[] {
  return [...dateColumns(settings), ...actorColumns(1), ...actorColumns(2), ...actionColumns(), ...geographyColumns(), ...sourceColumns()]
}

function dateColumns(settings: ExportSettings): readonly Column<Pair>[] {
  const days = ({ row }: Pair) => eventDays(row, settings)
  const from = 'report.date'
  /** Digits that the first and the last day share, up to `length` of `YYYYMMDD`; null where they differ. */
  const shared = (pair: Pair, length: number): number | null => {
    const both = days(pair)
    if (both === null) return null
    const [a, b] = [digits(both.start).slice(0, length), digits(both.end).slice(0, length)]
    return a === b ? Number(a) : null
  }
  return [
    column(
      'GlobalEventID',
      'integer',
      'story, report.id',
      'number of the pair, made from story, report and place in its lists; not a number of GDELT',
      (p) => p.number,
    ),
    column('Day', 'integer', from, 'day of the event as YYYYMMDD; empty where it is no single day', (p) => shared(p, 8)),
    column('MonthYear', 'integer', from, 'YYYYMM; empty where it lies in two months', (p) => shared(p, 6)),
    column('Year', 'integer', from, 'YYYY; empty where it lies in two years', (p) => shared(p, 4)),
    column('FractionDate', 'number', from, 'year + (month * 30 + day) / 365, to four places, of a single day', (p) =>
      fraction(singleDay(days(p))),
    ),
  ]
}

const digits = (isoDay: string): string => isoDay.replaceAll('-', '')

function fraction(day: string | null): number | null {
  if (day === null) return null
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return Number((year + Math.min((month * 30 + date) / 365, 0.9999)).toFixed(4))
}

function actorColumns(n: 1 | 2): readonly Column<Pair>[] {
  const [list, pick] = n === 1 ? ['report.actors', (p: Pair) => p.source] : ['report.recipients', (p: Pair) => p.target]
  const name = (part: string): string => `Actor${n}${part}`
  const code = (p: Pair) => cameoActor(pick(p))
  const known = (a: Actor | null): string | null => (a === null ? null : (a.entity?.name ?? a.name).toUpperCase())
  return [
    column(name('Code'), 'text', `${list}: country, sectors`, 'CAMEO code: country, body, group, roles', (p) => code(p)?.code ?? null),
    column(name('Name'), 'text', `${list}: entity.name, name`, 'name of the entity, else the fullest name in the story, in capitals', (p) =>
      known(pick(p)),
    ),
    column(name('CountryCode'), 'text', `${list}: country`, 'CAMEO country code', (p) => code(p)?.country ?? null),
    column(
      name('KnownGroupCode'),
      'text',
      `${list}: country`,
      'UNO or EEC for bodies of the United Nations and the European Union; other groups are not coded',
      (p) => code(p)?.group ?? null,
    ),
    unclaimed(name('EthnicCode'), 'ethnic groups are not coded'),
    unclaimed(name('Religion1Code'), 'religions are not coded'),
    unclaimed(name('Religion2Code'), 'religions are not coded'),
    ...[0, 1, 2].map((i) =>
      column<Pair>(
        name(`Type${i + 1}Code`),
        'text',
        `${list}: sectors, country`,
        `CAMEO role ${i + 1} (data/export/cameo-roles.tsv)`,
        (p) => code(p)?.types[i] ?? null,
      ),
    ),
  ]
}

function actionColumns(): readonly Column<Pair>[] {
  const cameo = ({ row }: Pair): string | null => row.report.report.cameo
  return [
    unclaimed('IsRootEvent', 'whether the event stands in the lead is not kept'),
    column('EventCode', 'text', 'report.cameo', 'CAMEO code', cameo),
    column('EventBaseCode', 'text', 'report.cameo', 'its first three digits', (p) => cameo(p)?.slice(0, 3) ?? null),
    column('EventRootCode', 'text', 'report.cameo', 'its first two digits', (p) => cameo(p)?.slice(0, 2) ?? null),
    column(
      'QuadClass',
      'integer',
      'report.quad',
      '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict',
      (p) => quadNumber(p.row.report.report.quad),
    ),
    column(
      'GoldsteinScale',
      'number',
      'report.cameo',
      'value of the code on the Goldstein scale (data/export/cameo-codes.tsv); not the PLOVER score',
      (p) => goldsteinOf(cameo(p)),
    ),
    unclaimed('NumMentions', 'mentions are not counted'),
    column(
      'NumSources',
      'integer',
      'incident.publishers',
      'publishers that report the incident; empty for a report of no incident',
      (p) => p.row.incident?.publishers ?? null,
    ),
    column(
      'NumArticles',
      'integer',
      'incident.stories',
      'stories that report the incident; empty for a report of no incident',
      (p) => p.row.incident?.stories ?? null,
    ),
    unclaimed('AvgTone', 'tone is not measured'),
  ]
}

function sourceColumns(): readonly Column<Pair>[] {
  return [
    column('DATEADDED', 'integer', 'card.firstSeen', 'when the record first had the story, YYYYMMDDHHMMSS in UTC', (p) =>
      stamp(p.row.card.firstSeen),
    ),
    column('SOURCEURL', 'text', 'card.url', 'address of the story', (p) => p.row.card.url),
  ]
}

/** Fourteen digits of an instant; null for what is none. */
function stamp(instant: string): number | null {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? null : Number(new Date(time).toISOString().slice(0, 19).replace(/\D/g, ''))
}
