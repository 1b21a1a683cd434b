import type { ReportRecord } from '../../record/entry.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import type { StoryCard } from '../../record/story-card.ts'

/** What a format of reports gets: a report with all that the record knows of it. */
export interface ReportRow {
  readonly report: ReportRecord
  /** Of its story. */
  readonly card: StoryCard
  readonly incident: IncidentRecord | null
  /** Text of the story; null where it is not at hand: quoted words are then left out. */
  readonly text: string | null
}

/** What a format of incidents gets. */
export interface IncidentRow {
  readonly incident: IncidentRecord
  /** Of the stories that report it. */
  readonly cards: readonly StoryCard[]
}

/** What the rows of a format are. */
export interface ExportRows {
  readonly reports: ReportRow
  readonly incidents: IncidentRow
}

export type ExportOf = keyof ExportRows

/** A row of either. */
export type ExportRow = ExportRows[ExportOf]
