import { counted, sayDays } from '../../kit/say.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'

/** What an incident is, in some lines: when, by whom, against whom, how far it is established. No line that the record does not carry. */
export function incidentLines({ date, perpetrators, victims, targets, statusWhy, stories, origins }: IncidentRecord): string[] {
  const names = (parties: readonly { readonly name: string }[]): string => [...new Set(parties.map(({ name }) => name))].join(', ')
  const lines: readonly (readonly [string, string])[] = [
    ['When', date === null ? '' : sayDays(date.start, date.end)],
    ['By', names(perpetrators)],
    ['Victims', names(victims)],
    ['Targets', names(targets)],
    ['Status', statusWhy],
    ['Told in', `${counted(stories, 'story', 'stories')}, ${counted(origins, 'independent origin')}`],
  ]
  return lines.flatMap(([head, says]) => (says === '' ? [] : [`${head}: ${says}`]))
}
