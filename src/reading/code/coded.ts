import type { Rule } from '../../knowledge/lexicon.ts'
import type { Modality } from '../mention/clause.ts'
import type { EventMention } from '../mention/event.ts'
import type { Actor, EventType, Status } from '../schema.ts'

/** A mention with what the rules make of it. Further steps copy it with more filled in. */
export interface Coded {
  readonly mention: EventMention
  readonly rule: Rule
  readonly type: EventType
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly actors: readonly Actor[]
  readonly recipients: readonly Actor[]
  readonly modality: Modality
  readonly status: Status
  readonly historic: boolean
  readonly certainty: 'stated' | 'alleged' | 'apparent' | 'doubted'
  /** Triggers of the events that this one promises, asks for, refuses or alleges. */
  readonly inner: readonly number[]
  /** Trigger of the event that this one is the content of, or null. */
  readonly outer: number | null
  /** Tokens of all predicates that tell of this event after joining ("gunmen *stormed* ..., *killing* ..."). */
  readonly predicates: readonly number[]
  /** The mentions that were joined to this event, itself first, each with its rule. */
  readonly members: readonly Member[]
}

/** A mention and the rule that took it. */
export interface Member {
  readonly mention: EventMention
  readonly rule: Rule
}
