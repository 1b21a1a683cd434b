import type { IncidentStatus } from '../../record/incident-record.ts'
import type { Reason } from './reason.ts'

/** What was told of an incident, with which later news are compared. A figure that nothing tells is 0. */
export interface Told {
  readonly killed: number
  readonly injured: number
  readonly abducted: number
  readonly status: IncidentStatus
}

/** `new`: first of its incident. `escalation`: worse or surer than was told. `correction`: what was told is withdrawn, or stands again. */
export type AlertKind = 'new' | 'escalation' | 'correction'

/** One message to send. The same news makes the same id, so that sending twice can be told from sending anew. */
export interface Alert {
  readonly id: string
  readonly watch: string
  readonly incident: string
  readonly kind: AlertKind
  /** Which conditions of the watch it fits; empty for an incident that left the record. */
  readonly reasons: readonly Reason[]
  /** What became of it since it was told: `killed 3 to 9`. Empty when it is new. */
  readonly changes: readonly string[]
  readonly told: Told
}

/**
 * What was decided about an incident for a watch; kept, and given back as `sent` the next time. `sent`: an alert went out. `muted`: it
 * would have. `history`: it came with an import or the first fetch of a feed, and is never told. `queued`: it may be near, for a person.
 */
export interface DeliveryEntry {
  /** Id of the alert, also of one that was not sent. */
  readonly alert: string
  readonly watch: string
  readonly incident: string
  /** ISO instant of the decision. */
  readonly at: string
  readonly outcome: 'sent' | 'muted' | 'history' | 'queued'
  /** Why, in words, each reason and change. */
  readonly why: readonly string[]
  readonly told: Told
}
