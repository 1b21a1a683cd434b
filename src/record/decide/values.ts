import { ChanceryError } from '../../kit/errors.ts'
import { CERTAINTIES, COUNT_KINDS, EVENT_TYPES, type Place, type Report, reportSchema, STATUSES } from '../../reading/schema.ts'
import type { CommitmentRecord } from '../commitment-record.ts'
import { correct } from '../commitments/corrections.ts'
import type { Anchor } from '../decision.ts'
import { incidentValue } from '../incident/describe/corrected.ts'
import type { IncidentRecord } from '../incident-record.ts'
import { figureOf, valueAt, withValue } from './amend.ts'
import { INCIDENT_KINDS, INCIDENT_STATUSES, isIncidentKind, isPlace, isStatus, stretchOf } from './incident-values.ts'
import { PLOVER } from './plover.ts'
import { isOf, type Target } from './target.ts'

/** A value that can stand at a path, and what stands there now. */
export interface Checked {
  readonly value: unknown
  readonly was: unknown
}

/** What a person typed: JSON where it is JSON, words otherwise. */
export function typedValue(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    return typed.trim()
  }
}

/** Checks a value for a path of an item. Throws ChanceryError NO_SUCH_PATH or USAGE that says what could stand there. */
export function checkValue(target: Target, path: string, typed: unknown): Checked {
  if (isOf('report', target)) return ofReport(target.entry.doc.report, path, typed)
  if (isOf('incident', target)) return ofIncident(target.entry.doc, path, typed)
  if (isOf('commitment', target)) return ofCommitment(target.entry.doc, path, typed)
  throw refused(
    `${target.entry.kind} ${target.entry.id}`,
    `values of a ${target.entry.kind} are not corrected`,
    'name a report, incident or commitment; a note can stand on anything',
  )
}

const REPORT_PATHS =
  'type, mode, modes.N, contexts.N, status, historic, date, planned, place, place.country, counts.killed, actors.N.country, recipients.N.name, attribution.certainty'
const REPORT_ROOTS = new Set([
  'type',
  'mode',
  'modes',
  'contexts',
  'status',
  'historic',
  'date',
  'planned',
  'place',
  'counts',
  'actors',
  'recipients',
  'weapons',
  'attribution',
  'cameo',
])

function ofReport(report: Report, path: string, typed: unknown): Checked {
  const where = `report ${report.id}`
  if (!REPORT_ROOTS.has(path.split('.')[0] as string)) throw noPath(where, path, REPORT_PATHS)
  const value = asReportValue(report, path, typed)
  const hint = hintFor(path, report)
  if (fieldRefuses(path, value, report)) throw refused(where, `${path} cannot be ${told(typed)}`, hint)
  const text = typeof value === 'string' ? value : String(typed)
  for (const one of [value, text]) if (withValue(report, path, one) !== null) return { value: one, was: valueAt(report, path) ?? null }
  const isThere = valueAt(report, path) !== undefined || valueAt(report, path.split('.').slice(0, -1).join('.')) !== undefined
  throw isThere || hint !== ''
    ? refused(where, `${path} cannot be ${told(typed)}`, hint || fieldHint(report, path, value))
    : noPath(where, path, REPORT_PATHS)
}

/** Days and places as people type them, made whole. */
function asReportValue(report: Report, path: string, typed: unknown): unknown {
  const { text, span } = report.trigger
  if (path === 'date' || path === 'planned') {
    const stretch = stretchOf(typed)
    const precision = stretch?.start === stretch?.end ? 'day' : 'range'
    return stretch === null ? typed : { ...(report[path] ?? { text, span }), ...stretch, precision }
  }
  if (path === 'place' && isPlain(typed)) return wholePlace(typed, report.place ?? { text, span })
  if (/^(actors|recipients)\.\d+$/.test(path) && isPlain(typed))
    return { text, span, ...NOBODY, ...(valueAt(report, path) as object | undefined), ...typed }
  return typed
}

const NOBODY = { name: '', country: null, sector: null, sectors: [], role: null, via: 'description', entity: null }
const NOWHERE = { name: '', country: null, admin1: null, lat: null, lon: null, kind: null, geonameid: null }

/** A place of which a person gave some fields; the words it stands under stay those of the text. */
export const wholePlace = (given: Readonly<Record<string, unknown>>, { text, span }: Pick<Place, 'text' | 'span'>): unknown => ({
  ...NOWHERE,
  precision: given.lat === undefined ? 'area' : 'exact',
  ...given,
  text,
  span,
})

function fieldRefuses(path: string, value: unknown, report: Report): boolean {
  if (path.endsWith('.country') || path === 'country') return !(value === null || (typeof value === 'string' && /^[A-Z]{3}$/.test(value)))
  if (path === 'mode') return !(value === null || Object.hasOwn(PLOVER[report.type]?.modes ?? {}, String(value)))
  if (path === 'place' && isPlain(value)) return typeof value.name !== 'string' || value.name === ''
  return /\.name$/.test(path) && (typeof value !== 'string' || value.trim() === '')
}

function hintFor(path: string, { type }: Report): string {
  if (path === 'type') return `one of ${EVENT_TYPES.join(', ')}`
  if (path === 'status') return `one of ${STATUSES.join(', ')}`
  if (path === 'attribution.certainty') return `one of ${CERTAINTIES.join(', ')}`
  if (path === 'mode')
    return `of ${type}: ${
      Object.keys(PLOVER[type]?.modes ?? {})
        .filter((mode) => mode !== '-')
        .join(', ') || 'none'
    }, or null`
  if (path === 'date' || path === 'planned') return 'a day such as 2026-03-04, a stretch such as 2026-03-04..2026-03-06, or null'
  if (path.endsWith('.country')) return 'three letters such as PAK, or null'
  if (path.startsWith('counts.') && COUNT_KINDS.some((kind) => path === `counts.${kind}`)) return FIGURE
  if (path === 'historic') return 'true or false'
  if (path === 'place') return PLACE
  return ''
}

const FIGURE = 'a number such as 9, from low to high such as [9,12], at least such as [9,null], or null'
const PLACE =
  'its name, a comma and its country, such as "Turbat, PAK"; fields such as {"name":"Turbat","country":"PAK","lat":26,"lon":63.04}; or null'

/** What the schema says of the value that it refuses. */
function fieldHint(report: Report, path: string, value: unknown): string {
  const copy = structuredClone(report) as unknown as Record<string, unknown>
  const steps = path.split('.')
  const last = steps.pop() as string
  const holder = steps.length === 0 ? copy : valueAt(copy, steps.join('.'))
  if (typeof holder !== 'object' || holder === null) return `paths of a report: ${REPORT_PATHS}`
  ;(holder as Record<string, unknown>)[last] = value
  const issue = reportSchema.safeParse(copy).error?.issues[0]
  return issue === undefined ? `paths of a report: ${REPORT_PATHS}` : issue.message.replace(/^Invalid input: /, '')
}

const TOLL_PATHS = COUNT_KINDS.map((kind) => `tolls.${kind}`)
const INCIDENT_PATHS = `kind, status, date, place, ${TOLL_PATHS.join(', ')}`

function ofIncident(record: IncidentRecord, path: string, typed: unknown): Checked {
  const where = `incident ${record.id}`
  const was = incidentValue(record, path)
  if (was === undefined) throw noPath(where, path, INCIDENT_PATHS)
  const at = record.place?.place ?? { text: '', span: [0, 0] as const }
  const place = isPlain(typed) && typed.name !== '' ? wholePlace(typed, at) : typed
  const [value, hint] = incidentForm(path, typed, place)
  if (value === undefined) throw refused(where, `${path} cannot be ${told(typed)}`, hint)
  return { value, was }
}

/** The value as it is kept, undefined when it cannot stand, and what could. */
function incidentForm(path: string, typed: unknown, place: unknown): [value: unknown, hint: string] {
  if (path === 'kind') return [isIncidentKind(typed) ? typed : undefined, `one of ${INCIDENT_KINDS.join(', ')}`]
  if (path === 'status') return [isStatus(typed) ? typed : undefined, `one of ${INCIDENT_STATUSES.join(', ')}`]
  if (typed === null) return [null, '']
  if (path === 'date') return [stretchOf(typed) ?? undefined, 'a day such as 2026-03-04, a stretch such as 2026-03-04..2026-03-06, or null']
  if (path === 'place') return [isPlace(place) ? place : undefined, PLACE]
  return [figureOf(typed) ?? undefined, FIGURE]
}

const COMMITMENT_PATHS = 'status, due, amount, action, made, promisers.N.name, promisers.N.country, beneficiaries.N.name'

function ofCommitment(record: CommitmentRecord, path: string, typed: unknown): Checked {
  const where = `commitment ${record.id}`
  const value = path === 'due' ? (stretchOf(typed) ?? typed) : path === 'amount' ? (amountOf(typed) ?? typed) : typed
  const target: Anchor = { kind: 'commitment', id: record.id, story: null, span: null, accounts: record.accounts }
  const act = { kind: 'correct', target, path, value, was: null } as const
  const { corrected } = correct(record, [{ id: 'try', by: '', at: '', note: null, act }])
  if (corrected.length > 0) return { value, was: valueAt(record, path) ?? null }
  const isThere = /^(status|due|amount|action|made)$/.test(path) || valueAt(record, path) !== undefined
  throw isThere
    ? refused(where, `${path} cannot be ${told(typed)}`, COMMITMENT_HINTS[path] ?? 'a name, or a code of three letters')
    : noPath(where, path, COMMITMENT_PATHS)
}

const COMMITMENT_HINTS: Readonly<Record<string, string>> = {
  status: 'one of pending, in progress, kept, kept late, partly kept, broken, overdue, reversed, unverifiable',
  due: 'a day such as 2026-03-04, a stretch such as 2026-03-04..2026-03-31, or null',
  made: 'a day such as 2026-03-04, or null',
  amount: 'a sum such as "25000000 USD", or null',
  action: 'words',
}

/** `25000000 USD` as a sum. */
function amountOf(typed: unknown): { value: number; currency: string } | null {
  const match = typeof typed === 'string' ? /^([\d.,]+)\s+([A-Z]{3})$/.exec(typed) : null
  return match === null ? null : { value: Number((match[1] as string).replaceAll(',', '')), currency: match[2] as string }
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const told = (typed: unknown): string =>
  typeof typed === 'string' ? `"${typed.slice(0, 80)}"` : (JSON.stringify(typed)?.slice(0, 80) ?? 'nothing')
const refused = (where: string, message: string, hint: string): ChanceryError => new ChanceryError('USAGE', message, { where, hint })
const noPath = (where: string, path: string, paths: string): ChanceryError =>
  new ChanceryError('NO_SUCH_PATH', `no value "${path.slice(0, 80)}" that can be corrected`, { where, hint: `there are ${paths}` })
