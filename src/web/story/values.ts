import { sayDays, sayFigure } from '../../kit/say.ts'
import type { Span } from '../../kit/span.ts'
import type { Report } from '../../reading/schema.ts'

/** What a value is in the sentence; each has a colour. */
export type Tells = 'what' | 'who' | 'whom' | 'when' | 'where' | 'many' | 'with' | 'says'

/** A coded value, and the words that it was read from. */
export interface Value {
  readonly field: string
  readonly tells: Tells
  readonly says: string
  readonly span: Span
}

type Actor = Report['actors'][number]

const actorWords = ({ name, text, country, sectors }: Actor): string =>
  `${name ?? text}${country === null && sectors.length === 0 ? '' : ` (${[country, ...sectors].filter(Boolean).join(' ')})`}`

/** The values of a report in the order of a sentence: who did what to whom, when, where, how many, with what, and who says so. */
export function valuesOf(report: Report): Value[] {
  const { actors, recipients, date, planned, place, counts, weapons, attribution, trigger } = report
  const value = (field: string, tells: Tells, says: string, span: Span): Value => ({ field, tells, says, span })
  return [
    value('What', 'what', trigger.text, trigger.span),
    ...actors.map((actor) => value('Who', 'who', actorWords(actor), actor.span)),
    ...recipients.map((actor) => value('To whom', 'whom', actorWords(actor), actor.span)),
    ...(date === null ? [] : [value('When', 'when', daysOf(date), date.span)]),
    ...(planned === null ? [] : [value('Planned for', 'when', daysOf(planned), planned.span)]),
    ...(place === null
      ? []
      : [
          value(
            'Where',
            'where',
            `${place.name ?? place.text}${place.country === null ? '' : `, ${place.country}`} (${place.precision})`,
            place.span,
          ),
        ]),
    ...counts.map(({ kind, low, high, span }) => value('How many', 'many', `${sayFigure(low, high)} ${kind}`, span)),
    ...weapons.map(({ name, span }) => value('With', 'with', name, span)),
    ...(attribution.speaker === null
      ? []
      : [value('Who says so', 'says', `${actorWords(attribution.speaker)}, ${attribution.certainty}`, attribution.speaker.span)]),
  ]
}

const daysOf = ({ start, end, text }: { readonly start: string | null; readonly end: string | null; readonly text: string }): string =>
  start === null ? text : sayDays(start, end ?? start)
