import type { Decision } from '../../record/decision.ts'
import type { ReportRecord } from '../../record/entry.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import type { StoryCard } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'
import { decisionsOn } from './decisions-on.ts'
import { noSuch } from './no-such.ts'

/** A report with the words it was read from. */
export interface ReportPage {
  readonly record: ReportRecord
  readonly card: StoryCard
  /** Its sentence, in three: before the trigger, the trigger, behind it. */
  readonly sentence: readonly [string, string, string]
  readonly incident: IncidentRecord | null
  readonly decisions: readonly Decision[]
  /** Version of the reader that coded it. */
  readonly reader: string | null
  /** Fields that people corrected: what had been coded, and what stands there now. */
  readonly corrected: readonly { readonly path: string; readonly was: unknown; readonly now: unknown; readonly decision: string }[]
}

/** Throws ChanceryError NO_SUCH_ID. */
export async function reportPage(reader: RecordReader, id: string): Promise<ReportPage> {
  const [entry] = await reader.get('report', [id])
  const stored = entry === undefined ? null : await reader.story(entry.doc.story)
  if (entry === undefined || stored === null) throw noSuch('report', id)
  const { report, incident } = entry.doc
  const { text } = stored.story
  const [start, end] = report.sentence.span
  const [from, to] = report.trigger.span
  const [held] = incident === null ? [] : await reader.get('incident', [incident])
  return {
    record: entry.doc,
    card: stored.card,
    sentence: [text.slice(start, from), text.slice(from, to), text.slice(to, end)],
    incident: held?.doc ?? null,
    decisions: await decisionsOn(
      reader,
      [id],
      entry.doc.corrected.map(({ decision }) => decision),
    ),
    reader: stored.reader,
    corrected: entry.doc.corrected.map((one) => ({ ...one, now: valueAt(report, one.path) })),
  }
}

/** What stands at a path with dots, such as `actors.0.country`. */
const valueAt = (item: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? at[step as keyof typeof at] : undefined),
      item,
    )
