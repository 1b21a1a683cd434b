import { sayWhen } from '../../kit/say.ts'
import type { AlertMessage, AlertSource } from './alert-message.ts'
import { lineOf } from './line-of.ts'

const KIND_WORDS = { new: 'New', escalation: 'Escalation', correction: 'Correction' } as const
const LONGEST_SUBJECT = 180
const LONGEST_LINE = 1_200

const line = (text: string): string => lineOf(text, LONGEST_LINE)

/** The subject and the plain text of a mail with one alert or more, of one watch. */
export function mailOf(
  alerts: readonly AlertMessage[],
  digest: 'hourly' | 'daily' | null,
): { readonly subject: string; readonly text: string } {
  const [first] = alerts
  const name = first?.watch.name ?? ''
  const subject =
    digest === null && first !== undefined && alerts.length === 1
      ? `${KIND_WORDS[first.kind]}: ${first.title} [${name}]`
      : `${alerts.length} ${alerts.length === 1 ? 'alert' : 'alerts'} of ${digest === 'hourly' ? 'the hour' : 'the day'} [${name}]`
  const text = [...alerts.map(alertText), FOOT].join(`\n\n${'-'.repeat(60)}\n\n`)
  return { subject: lineOf(subject, LONGEST_SUBJECT), text: `${text}\n` }
}

const FOOT = 'Written by a program from the stories named; no editor has looked at it.'

function alertText(message: AlertMessage): string {
  const { kind, title, status, statusWhy, why, changes, watch, sources, stories, incident, id } = message
  const left = stories - sources.length
  return [
    line(`${KIND_WORDS[kind]}: ${title}`),
    '',
    line(`Watch: ${watch.name}`),
    line(`Status: ${status}${statusWhy === '' ? '' : ` (${statusWhy})`}`),
    ...(why.length === 0 ? [] : [line(`Why you are told: ${why.join('; ')}`)]),
    ...(changes.length === 0 ? [] : [line(`What changed: ${changes.join('; ')}`)]),
    ...(sources.length === 0 ? [] : ['', 'Sources:', ...sources.flatMap(sourceText)]),
    ...(left > 0 && sources.length > 0 ? [`and ${left} more`] : []),
    '',
    line(`Incident ${incident}, alert ${id}, decided ${sayWhen(message.at)} UTC`),
  ].join('\n')
}

function sourceText({ title, publisher, published, url, sentence }: AlertSource): string[] {
  const from = [publisher, sayWhen(published)].filter(Boolean).join(', ')
  return [
    line(`- ${title === null ? '' : `${title} `}(${from})`),
    ...(sentence === null ? [] : [`  ${line(`“${sentence}”`)}`]),
    ...(url === null ? [] : [`  ${url}`]),
  ]
}
