import type { Reading, Report } from '../../reading/schema.ts'
import type { FollowUpKind } from '../facts.ts'
import type { Episode } from './episodes.ts'
import { followUpOf } from './follow-up.ts'

/** What came of the event of an episode, as the story tells it. */
export interface Sequel {
  readonly kind: FollowUpKind
  readonly report: Report
  /** It is the story's news: told before the event itself, or in the sentence that first names it. */
  readonly leads: boolean
}

/** Sentences of a story that carry its news. */
const LEAD = 2

/** Follow-ups by the episode that they follow. An arrest with an attack beside it is one; an arrest by itself is an event of its own. */
export function sequelsOf(reading: Reading, episodes: readonly Episode[]): Map<Episode, Sequel[]> {
  const attacks = episodes.filter((episode) => !isLaw(episode))
  const found = new Map<Episode, Sequel[]>()
  if (attacks.length === 0) return found
  const starts = [...new Set(reading.reports.map(({ sentence }) => sentence.span[0]))].sort((a, b) => a - b)
  for (const report of reading.reports) {
    const kind = followUpOf(report, reading.story.text)
    if (kind === null || (kind === 'arrest' && isHostage(report))) continue
    const episode = nearest(report, attacks)
    const leads =
      starts.indexOf(report.sentence.span[0]) < LEAD &&
      episode.reports.every((other) => other.sentence.span[0] >= report.sentence.span[0]) &&
      kind !== 'claim' &&
      kind !== 'denial'
    found.set(episode, [...(found.get(episode) ?? []), { kind, report, leads }])
  }
  return found
}

/** An episode of arrests and the like alone. */
export const isLaw = ({ reports }: Episode): boolean =>
  reports.every(({ type, modes }) => type === 'COERCE' && (modes.includes('arrest') || modes.includes('deport')))

/** "was holding five engineers": the reading calls it an arrest, its count an abduction. */
const isHostage = ({ counts }: Report): boolean =>
  counts.some(({ kind }) => kind === 'abducted') && !counts.some(({ kind }) => kind === 'arrested')

/** The episode of the same sentence, else the first one of the story. */
function nearest(report: Report, attacks: readonly Episode[]): Episode {
  const same = attacks.find(({ reports }) => reports.some(({ sentence }) => sentence.span[0] === report.sentence.span[0]))
  return same ?? (attacks[0] as Episode)
}
