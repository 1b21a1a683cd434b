import type { Programme, Report } from '../reading/schema.ts'
import type { CommitmentRecord } from './commitment-record.ts'
import type { IncidentRecord } from './incident-record.ts'
import type { StoryCard } from './story-card.ts'

/** What can be searched, exported and cited: each kind with what stands in it. */
export interface Entries {
  readonly story: StoryCard
  readonly report: ReportRecord
  readonly incident: IncidentRecord
  readonly commitment: CommitmentRecord
  readonly programme: ProgrammeMention
}

export type EntryKind = keyof Entries

/** An item of the record with what it is found by. */
export interface Entry<K extends EntryKind = EntryKind> {
  readonly kind: K
  readonly id: string
  readonly facets: Facets
  readonly doc: Entries[K]
}

/** A report as it stands now: coded, with what people corrected. Reports of superseded and killed stories are no entries. */
export interface ReportRecord {
  readonly report: Report
  /** Key of its story. */
  readonly story: string
  readonly incident: string | null
  /** Corrected fields, each with the decision that did it and what had been coded. */
  readonly corrected: readonly { readonly path: string; readonly was: unknown; readonly decision: string }[]
}

/** A programme as one story tells it. */
export interface ProgrammeMention {
  readonly programme: Programme
  readonly story: string
  /** ISO day or instant of its story. */
  readonly published: string | null
}

/**
 * What entries are found by; the same for all kinds, so that one filter serves search, exports, watches and the API. A facet that a
 * kind does not have is empty or null.
 */
export interface Facets {
  /** PLOVER types, modes, contexts and quad classes; of an incident those of its reports. */
  readonly types: readonly string[]
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly quads: readonly string[]
  /** Kind of an incident. */
  readonly kinds: readonly string[]
  /** ISO alpha-3 or PLOVER country codes, sector codes and entity ids of those who act (perpetrators, promisers). */
  readonly actors: readonly string[]
  /** The same of those who are acted on (victims and targets, beneficiaries). */
  readonly recipients: readonly string[]
  /** Country codes of the place, names and codes of its first-level unit (`PAK.Balochistan`). */
  readonly countries: readonly string[]
  readonly admin1: readonly string[]
  /** Degrees, WGS 84; null where only a country or area is known: such an entry is in no radius. */
  readonly lat: number | null
  readonly lon: number | null
  /** Day numbers, both included. */
  readonly eventFrom: number | null
  readonly eventTo: number | null
  /** Due or planned day. */
  readonly dueFrom: number | null
  readonly dueTo: number | null
  /** ISO day or instant; of an incident the first. */
  readonly published: string | null
  /** ISO instants: when the record first had it, and when its last story came out. */
  readonly firstSeen: string
  readonly updated: string
  readonly statuses: readonly string[]
  readonly certainties: readonly string[]
  readonly publishers: readonly string[]
  readonly feeds: readonly string[]
  readonly languages: readonly string[]
  readonly score: number | null
  readonly confidence: number | null
  readonly killed: number | null
  readonly historic: boolean
  readonly story: string | null
  readonly incident: string | null
  readonly programmes: readonly string[]
  /** Search words in the order of the text, from `searchWords`. */
  readonly words: readonly string[]
}
