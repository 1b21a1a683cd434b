import type { IncidentStatus } from '../../record/incident-record.ts'
import type { AlertKind } from '../watch/alert.ts'

/** What an alert says. Nothing in it that the record does not carry; all in words as a person reads them. */
export interface AlertMessage {
  /** Id of the alert: the same for each time that it is sent. */
  readonly id: string
  readonly watch: { readonly id: string; readonly name: string }
  /** Id of the incident. */
  readonly incident: string
  readonly kind: AlertKind
  /** ISO instant at which it was decided. */
  readonly at: string
  /** What, where, when, by whom, against whom, and the figures, as far as the record has them. */
  readonly title: string
  readonly status: IncidentStatus
  /** The rule that gave the status. */
  readonly statusWhy: string
  /** Which conditions of the watch it fits; empty for an incident that left the record. */
  readonly why: readonly string[]
  /** What became of it since the alert before; empty when it is new. */
  readonly changes: readonly string[]
  /** Stories that report it, and how many of them there are. */
  readonly sources: readonly AlertSource[]
  readonly stories: number
}

/** A story with the sentence in which it tells of the incident; null where the record no longer has that. */
export interface AlertSource {
  /** Key of the story. */
  readonly story: string
  readonly title: string | null
  readonly publisher: string | null
  /** ISO day or instant. */
  readonly published: string | null
  /** Of the origin, http or https; null where the source gives none. */
  readonly url: string | null
  readonly sentence: string | null
}
