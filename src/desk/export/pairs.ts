import { idOf } from '../../kit/id.ts'
import type { Actor } from '../../reading/schema.ts'
import type { ReportRow } from './export-row.ts'

/** One line of a format that has a single source and a single target: a pair out of a report, with its number. */
export interface Pair {
  readonly row: ReportRow
  readonly source: Actor | null
  readonly target: Actor | null
  /** Whole number below 2 to the 52nd, from the story, the report and the pair: the same in every export. */
  readonly number: number
}

/**
 * The pairs of a report, in the order of the text: each actor with each recipient. Without recipients each actor stands alone, except
 * in CONSULT, where those who meet are all actors: there each two of them are a pair, once. An event of which nobody is known is one
 * line without either.
 */
export function pairsOf(row: ReportRow): Pair[] {
  const { actors, recipients, type } = row.report.report
  const meet = type === 'CONSULT' && recipients.length === 0 && actors.length > 1
  if (meet) return actors.flatMap((a, i) => actors.slice(i + 1).map((b, k) => pair(row, a, b, i, i + 1 + k)))
  const sources: (Actor | null)[] = actors.length > 0 ? [...actors] : [null]
  const targets: (Actor | null)[] = recipients.length > 0 ? [...recipients] : [null]
  return sources.flatMap((a, i) => targets.map((b, k) => pair(row, a, b, i, k)))
}

function pair(row: ReportRow, source: Actor | null, target: Actor | null, i: number, k: number): Pair {
  const id = idOf(row.report.story, row.report.report.id, String(i), String(k))
  return { row, source, target, number: Number.parseInt(id.slice(0, 13), 16) }
}

/** What formats without a column for it cannot hold: reports of what did not (yet) happen, and background that older news told. */
export function notAnEvent({ report: { report } }: ReportRow): string | null {
  if (report.historic) return 'historic'
  return report.status === 'happened' || report.status === 'ongoing' ? null : report.status
}
