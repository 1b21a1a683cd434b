import { INCIDENT_KINDS } from '../../record/incident/kinds.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import type { Item } from '../data/answers.ts'
import { commitmentFields } from './commitment-fields.ts'
import { reportFields } from './report-fields.ts'
import type { ReviewField } from './review-field.ts'
import { daysText, figureText, TIPS } from './typed-value.ts'

/** What of an item can be corrected. Stories are not: their reports are. */
export function fieldsOf(item: Item): readonly ReviewField[] {
  if (item.kind === 'incident') return incidentFields(item.incident)
  if (item.kind === 'report') return reportFields(item.record)
  return item.kind === 'commitment' ? commitmentFields(item.commitment) : []
}

/** Tolls that an incident may have though no story tells them. */
const USUAL = ['killed', 'injured', 'abducted'] as const

function incidentFields({ kind, status, date, place, tolls }: IncidentRecord): ReviewField[] {
  const untold = USUAL.filter((toll) => !tolls.some((told) => told.kind === toll))
  return [
    { path: 'kind', form: 'choice', text: kind, value: kind, choices: [...new Set([...INCIDENT_KINDS, kind])], words: [] },
    {
      path: 'status',
      form: 'choice',
      text: status,
      value: status,
      choices: ['confirmed', 'disputed', 'unconfirmed', 'withdrawn'],
      words: [],
    },
    {
      path: 'date',
      form: 'days',
      text: date === null ? '' : daysText(date.start, date.end),
      value: date === null ? null : daysText(date.start, date.end),
      tip: TIPS.days,
      words: [],
    },
    {
      path: 'place',
      form: 'words',
      text: place === null ? '' : [place.place.name, place.place.country].filter(Boolean).join(', '),
      value: place?.place ?? null,
      tip: TIPS.place,
      words: [],
    },
    ...tolls.map(({ kind: of, low, high, series }): ReviewField => {
      const words = series.map(({ cite: { text, story, report } }) => ({ text, story, report }))
      return { path: `tolls.${of}`, form: 'figure', text: figureText(low, high), value: [low, high], tip: TIPS.figure, words }
    }),
    ...untold.map((of): ReviewField => ({ path: `tolls.${of}`, form: 'figure', text: '', value: null, tip: TIPS.figure, words: [] })),
  ]
}
