import type { Span } from '../kit/span.ts'
import type { Count, Place } from '../reading/schema.ts'

/** A party of an incident, as far as others can be compared with it. */
export interface Party {
  /** The fullest name in the text. */
  readonly name: string
  /** Id of the entity; null when the words name none that is known. */
  readonly entity: string | null
  readonly country: string | null
  readonly sectors: readonly string[]
  /** Lower-case head noun of a description: `engineer`, `soldier`; null for a name. */
  readonly head: string | null
  readonly kind: 'individual' | 'organization' | null
}

/** Figures as told, with who tells them. `high` is null when the words leave it open ("at least nine"). */
export interface Toll {
  readonly kind: Count['kind']
  readonly low: number
  readonly high: number | null
  readonly speaker: Speaker | null
  /** Null when only the headline tells it: it serves comparison and is not cited. */
  readonly report: string | null
  readonly text: string
  readonly span: Span
}

export interface Speaker {
  readonly name: string
  readonly entity: string | null
  readonly country: string | null
  readonly sectors: readonly string[]
  readonly certainty: 'stated' | 'alleged' | 'apparent' | 'doubted'
}

/** First and last day number on which it may have happened. `told`: the words say so; otherwise it follows from the day of publication. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly told: boolean
}

export type FollowUpKind = 'claim' | 'denial' | 'arrest' | 'charge' | 'trial' | 'verdict' | 'release' | 'death'

/** A claim of responsibility, an arrest, a trial ... with the sentence that tells it. */
export interface FollowUpFact {
  readonly kind: FollowUpKind
  /** Day number; null when the words name none. */
  readonly day: number | null
  readonly report: string
  readonly text: string
  readonly span: Span
}

/** What an account says of its event; all that fusion compares, nothing of how it is worded. */
export interface Facts {
  /** What kind of incident the reading calls it: `bombing`. */
  readonly kind: string
  /** PLOVER types, modes, contexts and quad classes of its reports, each once, sorted. */
  readonly types: readonly string[]
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly quads: readonly string[]
  /** Coarse classes of what was done: `abduct`, `kill`, `blast`, `burn`, `arrest` ... */
  readonly acts: readonly string[]
  readonly weapons: readonly string[]
  readonly day: Stretch
  /** Where the words put it: finest place first; countries alone come last. */
  readonly places: readonly Place[]
  /** Countries in which the story's places lie, that of most first. */
  readonly lands: readonly string[]
  /** Proper names of the story, folded: places known or not, people, bodies; no countries. Rare ones tie stories of one event. */
  readonly names: readonly string[]
  /** The rarer search words of the story and its headline, each once, sorted. */
  readonly words: readonly string[]
  readonly perpetrators: readonly Party[]
  readonly victims: readonly Party[]
  readonly targets: readonly Party[]
  readonly tolls: readonly Toll[]
  /** Who tells that it happened. */
  readonly speakers: readonly Speaker[]
  /** Denied by a speaker. */
  readonly denied: boolean
  /** What came of it, as this story tells. */
  readonly followUps: readonly FollowUpFact[]
  /** Day number of publication; null when the story has none. */
  readonly published: number | null
  /** Trigger of its first report in the text, by which people's decisions find it again; null when only the headline tells it. */
  readonly anchor: Span | null
  /** Confidence of the surest report, 0 to 1. */
  readonly confidence: number
}
