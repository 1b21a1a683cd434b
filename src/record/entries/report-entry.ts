import type { Report } from '../../reading/schema.ts'
import type { Entry, ReportRecord } from '../entry.ts'
import type { StoryCard } from '../story-card.ts'
import { searchWords } from '../words.ts'
import { daysOf, distinct, marksOfActor, NO_FACETS, ofStory } from './facets.ts'
import { facetsOfPlace } from './place-facets.ts'

/** A report of a current story as an entry; its words are those of its sentence. */
export function reportEntry(doc: ReportRecord, card: StoryCard, text: string): Entry<'report'> {
  const { report } = doc
  const event = daysOf(report.date)
  const due = daysOf(report.planned)
  const [start, end] = report.sentence.span
  return {
    kind: 'report',
    id: report.id,
    doc,
    facets: {
      ...NO_FACETS,
      ...ofStory(card),
      ...facetsOfPlace(report.place),
      types: [report.type],
      modes: [...report.modes].sort(),
      contexts: [...report.contexts].sort(),
      quads: [report.quad],
      actors: distinct(report.actors.flatMap(marksOfActor)),
      recipients: distinct(report.recipients.flatMap(marksOfActor)),
      eventFrom: event.from,
      eventTo: event.to,
      dueFrom: due.from,
      dueTo: due.to,
      statuses: [report.status],
      certainties: [report.attribution.certainty],
      score: report.score,
      confidence: report.confidence,
      killed: killedOf(report),
      historic: report.historic,
      story: doc.story,
      incident: doc.incident,
      words: searchWords(`${text.slice(start, end)}`),
    },
  }
}

function killedOf({ counts }: Report): number | null {
  const figures = counts.filter(({ kind }) => kind === 'killed').map(({ low }) => low)
  return figures.length === 0 ? null : Math.max(...figures)
}
