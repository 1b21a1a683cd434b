import type { Place } from '../../reading/schema.ts'
import type { CommitmentRecord } from '../commitment-record.ts'
import type { Entry, ReportRecord } from '../entry.ts'
import type { IncidentRecord } from '../incident-record.ts'

/** A value in words, before and after; null where nothing is known. */
export interface Difference {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

/** What is other of an item than it was, by the names that a page gives the values. An item that was not, or is no more, has all of them. */
export function differencesOf(before: Entry | null, after: Entry | null): Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((name) => ({ name, from: was[name] ?? null, to: is[name] ?? null }))
    .filter(({ from, to }) => from !== to)
}

type Fields = Readonly<Record<string, string | null>>

function fieldsOf(entry: Entry | null): Fields {
  if (entry?.kind === 'incident') return incidentFields((entry as Entry<'incident'>).doc)
  if (entry?.kind === 'report') return reportFields((entry as Entry<'report'>).doc)
  return entry?.kind === 'commitment' ? commitmentFields((entry as Entry<'commitment'>).doc) : {}
}

const incidentFields = (doc: IncidentRecord): Fields => ({
  kind: doc.kind,
  status: doc.status,
  date: doc.date === null ? null : days(doc.date),
  place: doc.place === null ? null : placeWords(doc.place.place),
  ...Object.fromEntries(doc.tolls.map(({ kind, low, high }) => [kind, figure(low, high)])),
  by: names(doc.perpetrators),
  victims: names(doc.victims),
  targets: names(doc.targets),
  stories: String(doc.stories),
  origins: String(doc.origins),
})

const reportFields = ({ report, incident }: ReportRecord): Fields => ({
  type: [report.type, ...report.modes].join('/'),
  contexts: report.contexts.join(', ') || null,
  status: report.historic ? `${report.status}, historic` : report.status,
  date: report.date === null ? null : days(report.date),
  planned: report.planned === null ? null : days(report.planned),
  place: report.place === null ? null : placeWords(report.place),
  ...Object.fromEntries(report.counts.map(({ kind, low, high }) => [kind, figure(low, high)])),
  actors: coded(report.actors),
  recipients: coded(report.recipients),
  weapons: report.weapons.map(({ name }) => name).join(', ') || null,
  speaker: report.attribution.speaker?.name ?? null,
  certainty: report.attribution.certainty,
  incident,
})

const commitmentFields = (doc: CommitmentRecord): Fields => ({
  status: doc.status,
  action: doc.action,
  due: doc.due === null ? null : days(doc.due),
  made: doc.made,
  amount: doc.amount === null ? null : `${doc.amount.value} ${doc.amount.currency}`,
  by: names(doc.promisers),
  to: names(doc.beneficiaries),
  stories: String(doc.stories),
})

const days = ({ start, end }: { readonly start: string; readonly end: string }): string => (start === end ? start : `${start}..${end}`)
export const figure = (low: number, high: number | null): string =>
  high === null ? `${low} or more` : low === high ? String(low) : `${low} to ${high}`
export const placeWords = ({ name, country, lat, lon }: Place): string =>
  `${name}${country === null ? '' : `, ${country}`}${lat === null || lon === null ? '' : ` (${lat}, ${lon})`}`
const names = (parties: readonly { readonly name: string }[]): string | null => parties.map(({ name }) => name).join(', ') || null
const coded = (
  parties: readonly { readonly name: string; readonly country: string | null; readonly sectors: readonly string[] }[],
): string | null => parties.map(({ name, country, sectors }) => [name, country, ...sectors].filter(Boolean).join(' ')).join(', ') || null
