import type { Place } from '../../reading/schema.ts'
import type { Cite } from '../incident-record.ts'

/** A named long-running undertaking over all stories that tell of it. Every line says how many stories tell it, and which did first. */
export interface ProgrammeRecord extends Heard {
  readonly id: string
  /** The name that most stories give it. */
  readonly name: string
  /** Its other names, those of most stories first. */
  readonly aliases: readonly string[]
  readonly parties: readonly ProgrammeParty[]
  /** Oldest first. The same sum told by many is one line; differing sums stay apart, and none is added to another. */
  readonly sums: readonly ProgrammeSum[]
  /** From the lowest to the highest sum of each currency; currencies are never converted. */
  readonly ranges: readonly SumRange[]
  readonly sites: readonly ProgrammeSite[]
  readonly disputes: readonly ProgrammeDispute[]
}

/** Where and how often something is told. */
export interface Heard {
  readonly stories: number
  /** Independent wires among the stories; as many as stories where copies are not known. */
  readonly origins: number
  /** ISO day or instant of the first and last story that tells it; null when none has a date. */
  readonly firstTold: string | null
  readonly lastTold: string | null
}

/** The words of the story that told it first. A programme is told by many reports or none, so no report is named. */
export type StoryCite = Omit<Cite, 'report'>

export interface Told extends Heard {
  readonly cite: StoryCite
}

export interface ProgrammeParty extends Told {
  readonly name: string
  readonly entity: string | null
  readonly country: string | null
  readonly sectors: readonly string[]
}

export interface ProgrammeSum extends Told {
  readonly value: number
  /** ISO 4217 code, as read. */
  readonly currency: string
}

export interface SumRange {
  readonly currency: string
  readonly low: number
  readonly high: number
  /** How many differing sums. */
  readonly sums: number
}

export interface ProgrammeSite extends Told {
  /** As the story tells it that places it best. */
  readonly place: Place
}

/** Who speaks against it; `firstTold` says since when. */
export interface ProgrammeDispute extends ProgrammeParty {
  /** Keys of the stories, oldest first. */
  readonly toldBy: readonly string[]
}
