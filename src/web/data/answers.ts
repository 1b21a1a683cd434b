import type { CommitmentPage } from '../../desk/look/commitment-page.ts'
import type { IncidentPage } from '../../desk/look/incident-page.ts'
import type { ProgrammePage } from '../../desk/look/programme-page.ts'
import type { ReportPage } from '../../desk/look/report-page.ts'
import type { StoryPage } from '../../desk/look/story-page.ts'
import type { Entry, EntryKind } from '../../record/entry.ts'

/** Items that are asked for by kind, as the address names them. */
export const KINDS = {
  incidents: 'incident',
  reports: 'report',
  stories: 'story',
  commitments: 'commitment',
  programmes: 'programme',
} as const
export type Kinds = keyof typeof KINDS

/** One of a list: without the facets that the store finds it by. */
export type Listed<K extends EntryKind> = Pick<Entry<K>, 'kind' | 'id' | 'doc'>

export interface Found<K extends EntryKind> {
  /** How many fit in all; null on later pages. */
  readonly total: number | null
  readonly next: string | null
  readonly understood: readonly string[]
  readonly items: readonly Listed<K>[]
}

type Looked<K extends EntryKind, P> = P & { readonly kind: K; readonly id: string; readonly via: string | null }

/** An item with all that it rests on. */
export type Item =
  | Looked<'incident', IncidentPage>
  | Looked<'story', StoryPage>
  | Looked<'report', ReportPage>
  | Looked<'commitment', CommitmentPage>
  | Looked<'programme', ProgrammePage>

export interface RecordSums {
  readonly store: string
  readonly totals: Readonly<Record<EntryKind, number>>
  readonly decisions: number
}

/** News of a watch, or of the whole record. */
export interface TodayPart {
  readonly new: number
  readonly escalated: number
  readonly items: readonly (Listed<'incident'> & {
    readonly news: 'new' | 'escalated'
    readonly reasons: readonly string[]
    readonly changes: readonly string[]
  })[]
}

export interface TodayAnswer {
  readonly since: string
  readonly by: 'asked' | 'last 24 hours' | 'newest fortnight'
  /** When the newest story came out; null where there is none. */
  readonly newest: string | null
  readonly record: TodayPart
  readonly watches: readonly (TodayPart & { readonly id: string; readonly name: string; readonly muted: boolean; readonly queue: number })[]
}
