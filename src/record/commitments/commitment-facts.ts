import type { Span } from '../../kit/span.ts'
import type { When } from '../../reading/schema.ts'
import type { CommitmentStatus } from '../commitment-record.ts'
import type { Speaker } from '../facts.ts'
import type { Cite } from '../incident-record.ts'

/** A sum of money (`unit`: ISO 4217) or a number of things (`unit`: their stem, `ambulance`). */
export interface Quantity {
  readonly value: number
  readonly unit: string
}

/** A party as far as the words name it: who it is, and the words it stands under. */
export interface PartyMark extends Speaker {
  readonly span: Span
}

/** What a rule of `data/record/commitment-outcomes.tsv` makes of a sentence. */
export type OutcomeKind = 'kept' | 'done' | 'partly' | 'begun' | 'late' | 'delayed' | 'undone' | 'broken' | 'reversed' | 'restored'

/** What a sentence says became of a promise. */
export interface Outcome {
  readonly kind: OutcomeKind
  /** Id of the rule that read it. */
  readonly rule: string
  /** The words that it read. */
  readonly words: string
  /** The status that it gives by itself; lateness and parts follow from the promise. */
  readonly status: CommitmentStatus
  /** Day number on which it came about, if the words tell. */
  readonly day: number | null
  /** The words say that the day that was promised had passed. */
  readonly late: boolean
  /** Who says so; null when the story itself does. */
  readonly speaker: Speaker | null
}

/** What an account tells of a promise: what is promised in `news` and `recall`, what became of it in a `sequel`. */
export interface CommitmentFacts {
  /** Those who promise; of a sequel those who act, as far as the reading tells. */
  readonly promisers: readonly Speaker[]
  readonly beneficiaries: readonly Speaker[]
  /** All parties that the sentence names, promisers and beneficiaries too. */
  readonly named: readonly Speaker[]
  /** Parties of the sentences beside it, the dateline and the title: weaker evidence. */
  readonly around: readonly Speaker[]
  /** The words of what is promised, or of the sequel. */
  readonly action: string
  /** Stems of the content words of the action or of the sequel's sentence, sorted. */
  readonly stems: readonly string[]
  /** Those of the sentences beside it. */
  readonly nearStems: readonly string[]
  readonly quantities: readonly Quantity[]
  /** Names of programmes that the sentence speaks of, folded. */
  readonly programmes: readonly string[]
  readonly due: When | null
  /** Day number on which the promise was made, if the words tell. */
  readonly made: number | null
  /** Day number of publication. */
  readonly published: number | null
  /** The words name nothing that could be checked; why in words, null when they do. */
  readonly vague: string | null
  /** Null unless the account is a sequel. */
  readonly outcome: Outcome | null
  readonly cite: Cite
}
