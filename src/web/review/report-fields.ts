import type { Actor } from '../../reading/schema.ts'
import { PLOVER } from '../../record/decide/plover.ts'
import type { ReportRecord } from '../../record/entry.ts'
import type { ReviewField, Words } from './review-field.ts'
import { daysText, figureText, TIPS } from './typed-value.ts'

const STATUSES = ['happened', 'ongoing', 'planned', 'demanded', 'conditional', 'hypothetical', 'denied', 'negated']
const CERTAINTIES = ['stated', 'alleged', 'apparent', 'doubted']

/** What of a report can be corrected, with the words that each value was read from. */
export function reportFields({ report, story }: ReportRecord): ReviewField[] {
  const { id, type, mode, status, historic, place, counts, attribution, trigger } = report
  const words = (text: string | null | undefined): Words[] => (text ? [{ text, story, report: id }] : [])
  const choice = (path: string, value: string, choices: readonly string[]): ReviewField => {
    return { path, form: 'choice', text: value, value, choices, words: words(trigger.text) }
  }
  const modes = Object.keys(PLOVER[type]?.modes ?? {}).filter((one) => one !== '-')
  const days = (path: 'date' | 'planned'): ReviewField => {
    const told = report[path]
    const text = told === null || told.start === null ? '' : daysText(told.start, told.end ?? told.start)
    return { path, form: 'days', text, value: text === '' ? null : text, tip: TIPS.days, words: words(told?.text) }
  }
  return [
    choice('type', type, Object.keys(PLOVER)),
    ...(modes.length === 0 ? [] : [{ ...choice('mode', mode ?? '', modes), value: mode }]),
    choice('status', status, STATUSES),
    { ...choice('historic', String(historic), ['true', 'false']), form: 'flag', value: historic },
    ...partyFields('actors', report.actors, words),
    ...partyFields('recipients', report.recipients, words),
    days('date'),
    days('planned'),
    {
      path: 'place',
      form: 'words',
      text: place === null ? '' : [place.name ?? place.text, place.country].filter(Boolean).join(', '),
      value: place,
      tip: TIPS.place,
      words: words(place?.text),
    },
    ...counts.map(({ kind, low, high, text }): ReviewField => {
      return {
        path: `counts.${kind}`,
        form: 'figure',
        text: figureText(low, high),
        value: [low, high],
        tip: TIPS.figure,
        words: words(text),
      }
    }),
    { ...choice('attribution.certainty', attribution.certainty, CERTAINTIES), words: words(attribution.verb) },
  ]
}

const partyFields = (root: 'actors' | 'recipients', parties: readonly Actor[], words: (text: string) => Words[]): ReviewField[] =>
  parties.flatMap(({ name, text, country }, i): ReviewField[] => [
    { path: `${root}.${i}.name`, form: 'words', text: name ?? text, value: name ?? text, words: words(text) },
    {
      path: `${root}.${i}.country`,
      form: 'words',
      text: country ?? '',
      value: country,
      tip: TIPS.country,
      words: words(text),
    },
  ])
