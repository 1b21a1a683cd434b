import type { Facts } from './facts.ts'

/**
 * One incident as one story tells it. `news`: the story reports it. `recall`: it is background to other news, and makes no incident.
 * `sequel`: what came of an incident: a claim of responsibility, an arrest over it, a trial, a release.
 */
export type AccountRole = 'news' | 'recall' | 'sequel'

/** Which fusion an account takes part in. */
export type Graph = 'incident' | 'commitment'

/** The vertex of fusion. Accounts that tell of one event make one incident; those of one promise, one commitment. */
export interface Account<F = Facts> {
  /** Of the incident in the reading, or of the report for a sequel. */
  readonly id: string
  readonly role: AccountRole
  /** Key of the story version. */
  readonly story: string
  /** Ids of the reports that it rests on, in the order of the text. */
  readonly reports: readonly string[]
  readonly facts: F
}

/** An account in the record. */
export interface PlacedAccount<F = Facts> extends Account<F> {
  /** Accounts that share something specific, directly or through others, have one hood; each hood is settled by itself. */
  readonly hood: string
  /** The incident or commitment that it belongs to; null for a recall or sequel of none that is known. */
  readonly item: string | null
  /** Why it belongs there, in words; empty for the first account. */
  readonly why: readonly string[]
}

/** What an account is found by: a key, such as a place or a group, at a day (a day number). */
export interface AccountKey {
  readonly key: string
  readonly day: number
}

/** Looks for accounts with the key whose day is from `from` to `to`, both included. */
export interface Probe {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly roles: readonly AccountRole[]
}
