/** `--format csv`: one row a report (RFC 4180, UTF-8, LF). A list inside a cell is separated by `; `, unknown is empty. */
import type { Actor, Reading, Report, When } from '../../reading/schema.ts'
import { sayInterval } from './text-values.ts'

type Cell = (report: Report, reading: Reading) => string | number | null

const names = (actors: readonly Actor[]): string => actors.map((a) => a.name).join('; ')
const countries = (actors: readonly Actor[]): string => actors.map((a) => a.country ?? '').join('; ')
const sectors = (actors: readonly Actor[]): string => actors.map((a) => a.sectors.join(' ')).join('; ')
const count = (report: Report, kind: string): string =>
  report.counts
    .filter((c) => c.kind === kind)
    .map(sayInterval)
    .join('; ')
const start = (when: When | null): string | null => when?.start ?? null
const end = (when: When | null): string | null => when?.end ?? null

/** The columns in order; `docs/output.md` describes each one. */
export const CSV_COLUMNS: readonly (readonly [name: string, cell: Cell])[] = [
  ['story_id', (_, { story }) => story.id],
  ['published', (_, { story }) => story.published],
  ['publisher', (_, { story }) => story.source.publisher],
  ['title', (_, { story }) => story.title],
  ['report_id', (r) => r.id],
  ['type', (r) => r.type],
  ['modes', (r) => r.modes.join('; ')],
  ['contexts', (r) => r.contexts.join('; ')],
  ['quad', (r) => r.quad],
  ['score', (r) => r.score],
  ['cameo', (r) => r.cameo],
  ['status', (r) => r.status],
  ['historic', (r) => String(r.historic)],
  ['actors', (r) => names(r.actors)],
  ['actor_countries', (r) => countries(r.actors)],
  ['actor_sectors', (r) => sectors(r.actors)],
  ['recipients', (r) => names(r.recipients)],
  ['recipient_countries', (r) => countries(r.recipients)],
  ['recipient_sectors', (r) => sectors(r.recipients)],
  ['date_start', (r) => start(r.date)],
  ['date_end', (r) => end(r.date)],
  ['planned_start', (r) => start(r.planned)],
  ['planned_end', (r) => end(r.planned)],
  ['place', (r) => r.place?.name ?? null],
  ['place_country', (r) => r.place?.country ?? null],
  ['place_admin1', (r) => r.place?.admin1 ?? null],
  ['lat', (r) => r.place?.lat ?? null],
  ['lon', (r) => r.place?.lon ?? null],
  ['place_precision', (r) => r.place?.precision ?? null],
  ['killed', (r) => count(r, 'killed')],
  ['injured', (r) => count(r, 'injured')],
  ['missing', (r) => count(r, 'missing')],
  ['arrested', (r) => count(r, 'arrested')],
  ['abducted', (r) => count(r, 'abducted')],
  ['displaced', (r) => count(r, 'displaced')],
  ['participants', (r) => count(r, 'participants')],
  ['weapons', (r) => r.weapons.map((w) => w.name).join('; ')],
  ['speaker', (r) => r.attribution.speaker?.name ?? null],
  ['speaker_country', (r) => r.attribution.speaker?.country ?? null],
  ['certainty', (r) => r.attribution.certainty],
  ['confidence', (r) => r.confidence],
  ['sentence', (r, { story }) => story.text.slice(...r.sentence.span).replace(/\s+/g, ' ')],
]

export const csvHeader = (): string => `${CSV_COLUMNS.map(([name]) => name).join(',')}\n`

/** The rows of one story; an empty string where it has no report. */
export const formatCsv = (reading: Reading): string =>
  reading.reports.map((report) => `${CSV_COLUMNS.map(([, cell]) => csvCell(cell(report, reading))).join(',')}\n`).join('')

/** A cell that a spreadsheet would take for a formula is given an apostrophe, as OWASP advises; numbers are left alone. */
function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const clean = value.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  const safe = /^[=+\-@\t\r]/.test(clean) && !/^-?\d+(\.\d+)?$|^-?\d{4,6}-\d\d-\d\d/.test(clean) ? `'${clean}` : clean
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
