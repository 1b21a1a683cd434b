import type { Span } from '../../kit/span.ts'
import type { Commitment, Incident, Programme, Report } from '../../reading/schema.ts'
import type { StoryReading } from '../change.ts'
import { compare } from '../story-card.ts'
import { commitmentFit, incidentFit, programmeFit, reportFit } from './fit.ts'
import { type Matched, matchItems } from './match.ts'
import type { ItemsDiff, LoneItem, PathChange, ReadingDiff } from './reading-diff.ts'
import { changesBetween, type ToldPaths, toldByCommitment, toldByIncident, toldByProgramme, toldByReport } from './told.ts'

const MOST_WORDS = 300

/**
 * What a newer reading of a story tells otherwise. Reports are matched by their triggers and sentences, incidents by their reports, commitments by
 * their words or reports, programmes by id or name. `text`: the text of the story, to which both readings' spans belong. The order of
 * items within the readings plays no part.
 */
export function diffReadings(before: StoryReading, after: StoryReading, text: string): ReadingDiff {
  const reports = matchItems(before.reports, after.reports, reportFit, byText)
  const now = new Map(reports.pairs.map(([old, item]) => [old.id, item.id]))
  const words = wordsOf(text)
  const says = spansOfIncidents([before, after])
  const incidents = matchItems(
    before.incidents,
    after.incidents,
    incidentFit(now),
    (a, b) => compareSpans(says(a), says(b)) || compare(a.id, b.id),
  )
  const commitments = matchItems(before.commitments, after.commitments, commitmentFit(now), byWords)
  const programmes = matchItems(before.programmes, after.programmes, programmeFit, byName)
  return {
    reports: itemsDiff(reports, toldByReport, (r) => ({ id: r.id, type: r.type, words: words(r.sentence.span) })),
    incidents: itemsDiff(
      incidents,
      toldByIncident,
      (i) => ({ id: i.id, type: i.kind, words: words(says(i)) }),
      (a, b) => membership(a, b, now),
    ),
    commitments: itemsDiff(commitments, toldByCommitment, (c) => ({ id: c.id, type: 'commitment', words: words(c.span) })),
    programmes: itemsDiff(programmes, toldByProgramme, (p) => ({ id: p.id, type: p.name, words: p.name })),
  }
}

function itemsDiff<T>(
  { pairs, gone, added }: Matched<T>,
  told: (item: T) => ToldPaths,
  note: (item: T) => LoneItem,
  more: (before: T, after: T) => PathChange[] = () => [],
): ItemsDiff {
  const both = pairs.map(([old, item]) => {
    const { id, type, words } = note(old)
    const changes = [...changesBetween(told(old), told(item)), ...more(old, item)].sort((a, b) => compare(a.path, b.path))
    return { before: id, after: note(item).id, type, words, changes }
  })
  return {
    kept: both.filter((p) => p.changes.length === 0).map(({ before, after, type }) => ({ before, after, type })),
    changed: both.filter((p) => p.changes.length > 0),
    gone: gone.map(note),
    added: added.map(note),
  }
}

/** Reports that an incident lost or gained; a report that has a new id is the same. */
function membership(before: Incident, after: Incident, now: ReadonlyMap<string, string>): PathChange[] {
  const from = [...new Set(before.reports.map((id) => now.get(id) ?? id))].sort(compare)
  const to = [...new Set(after.reports)].sort(compare)
  return from.join() === to.join() ? [] : [{ path: 'reports', from, to }]
}

/** The sentence of the first report of an incident. */
function spansOfIncidents(readings: readonly StoryReading[]): (incident: Incident) => Span {
  const sentences = new Map(readings.flatMap(({ reports }) => reports.map((r) => [r.id, r.sentence.span] as const)))
  return ({ reports }) => {
    const spans = reports.map((id) => sentences.get(id)).filter((span) => span !== undefined)
    return spans.sort(compareSpans)[0] ?? [0, 0]
  }
}

function wordsOf(text: string): (span: Span) => string {
  return ([start, end]) => {
    const told = text.slice(start, end).replace(/\s+/g, ' ').trim()
    return told.length > MOST_WORDS ? `${told.slice(0, MOST_WORDS - 1).trimEnd()}…` : told
  }
}

const compareSpans = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1]

const byText = (a: Report, b: Report): number =>
  compareSpans(a.trigger.span, b.trigger.span) ||
  compareSpans(a.sentence.span, b.sentence.span) ||
  compare(a.type, b.type) ||
  compare(a.id, b.id)

const byWords = (a: Commitment, b: Commitment): number => compareSpans(a.span, b.span) || compare(a.id, b.id)
const byName = (a: Programme, b: Programme): number => compare(a.name, b.name) || compare(a.id, b.id)
