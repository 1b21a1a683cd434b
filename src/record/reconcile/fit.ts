import type { Actor, Commitment, Incident, Programme, Report } from '../../reading/schema.ts'
import { overlapShare } from './match.ts'

/**
 * How well two reports are one: triggers that share words come before all; else one sentence and one type, the more so with the
 * same parties. 0: not the same.
 */
export function reportFit(before: Report, after: Report): number {
  const trigger = overlapShare(before.trigger.span, after.trigger.span)
  const sentence = overlapShare(before.sentence.span, after.sentence.span)
  const same = before.type === after.type
  if (trigger > 0) return 10 + 4 * trigger + (same ? 2 : 0) + sentence
  return same && sentence > 0 ? sentence + sharedParties(before, after) : 0
}

/** 0 to 1. */
function sharedParties(a: Report, b: Report): number {
  const names = (actors: readonly Actor[]): string[] => actors.map((x) => x.entity?.id ?? x.name.toLowerCase())
  return (share(names(a.actors), names(b.actors)) + share(names(a.recipients), names(b.recipients))) / 2
}

/** Share of both that both have; 0 when neither has any. */
function share(a: readonly string[], b: readonly string[]): number {
  const [one, all] = [new Set(a), new Set([...a, ...b])]
  return all.size === 0 ? 0 : [...new Set(b)].filter((x) => one.has(x)).length / all.size
}

type Renamed = ReadonlyMap<string, string>

/** By the reports that they rest on. `now`: ids of the matched reports, old to new. */
export const incidentFit =
  (now: Renamed) =>
  (before: Incident, after: Incident): number =>
    share(
      before.reports.map((id) => now.get(id) ?? id),
      after.reports,
    )

/** By common words, else by the report that tells it. */
export const commitmentFit =
  (now: Renamed) =>
  (before: Commitment, after: Commitment): number => {
    const words = overlapShare(before.span, after.span)
    if (words > 0) return 1 + words
    return before.report !== null && (now.get(before.report) ?? before.report) === after.report ? 1 : 0
  }

/** By id, else by name, else by a common alias. */
export function programmeFit(before: Programme, after: Programme): number {
  if (before.id === after.id) return 3
  if (before.name.toLowerCase() === after.name.toLowerCase()) return 2
  const names = ({ name, aliases }: Programme): string[] => [name, ...aliases].map((n) => n.toLowerCase())
  return share(names(before), names(after))
}
