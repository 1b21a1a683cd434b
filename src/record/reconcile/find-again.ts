import type { Span } from '../../kit/span.ts'
import type { Incident, Report } from '../../reading/schema.ts'
import type { StoryReading } from '../change.ts'
import type { Anchor } from '../decision.ts'
import { compare } from '../story-card.ts'
import { overlapShare } from './match.ts'

/**
 * The item of a new reading of a story that an old decision was about: the one of the same id, else the one whose trigger shares most with
 * the anchor's span, else the one of its sentence that is alone in it, or that has the type of `was`, the old report, where that is
 * given. Of an account or incident: the incident that holds that report, or the report itself where none does. Null when nothing fits:
 * the decision is kept, and waits.
 */
export function findAgain(anchor: Anchor, reading: StoryReading, was?: Pick<Report, 'type' | 'sentence'>): string | null {
  const { kind, id, span } = anchor
  if (kind === 'story' || knows(kind, id, reading)) return id
  if (span === null || kind === 'programme') return null
  if (kind === 'commitment') return best(reading.commitments, (c) => overlapShare(c.span, span))?.id ?? null
  const report = reportAt(span, reading.reports, was)
  if (!report || kind === 'report') return report?.id ?? null
  const incident = holderOf(report, reading.incidents)
  return incident?.id ?? (kind === 'account' ? report.id : null)
}

function knows(kind: Anchor['kind'], id: string, { reports, incidents, commitments, programmes }: StoryReading): boolean {
  const has = (items: readonly { readonly id: string }[]): boolean => items.some((item) => item.id === id)
  if (kind === 'report') return has(reports)
  if (kind === 'incident') return has(incidents)
  if (kind === 'account') return has(incidents) || has(reports) || has(commitments)
  return kind === 'commitment' ? has(commitments) : has(programmes)
}

function reportAt(span: Span, reports: readonly Report[], was?: Pick<Report, 'type' | 'sentence'>): Report | null {
  const sameType = (r: Report): number => (r.type === was?.type ? 1 : 0)
  const byTrigger = best(reports, (r) => {
    const share = overlapShare(r.trigger.span, span)
    return share > 0 ? share + sameType(r) / 1000 : 0
  })
  if (byTrigger) return byTrigger
  const sentence = was?.sentence.span ?? span
  const inSentence = reports.filter((r) => overlapShare(r.sentence.span, sentence) > 0)
  if (was) return best(inSentence, (r) => sameType(r) * overlapShare(r.sentence.span, sentence))
  return inSentence.length === 1 ? (inSentence[0] as Report) : null
}

const holderOf = (report: Report, incidents: readonly Incident[]): Incident | null =>
  best(incidents, (incident) => (incident.reports.includes(report.id) ? 1 : 0))

/** The item that fits best, of equals the one with the lowest id; null when none fits. */
function best<T extends { readonly id: string }>(items: readonly T[], fitOf: (item: T) => number): T | null {
  const fits = items.map((item) => ({ item, score: fitOf(item) })).filter(({ score }) => score > 0)
  return fits.sort((a, b) => b.score - a.score || compare(a.item.id, b.item.id))[0]?.item ?? null
}
