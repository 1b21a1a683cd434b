import { addressKey } from './address-key.ts'
import type { SeenItem } from './seen.ts'

/** What the owner decides of a feed. */
export interface FeedSettings {
  /** Where an item has only a summary, its article page is fetched and read. */
  readonly fullText: boolean
  /** Name of the environment variable that holds the `authorization` header. */
  readonly authEnv: string | null
  /** Private and loopback addresses are allowed. */
  readonly allowPrivate: boolean
  /** Minutes between two fetches, instead of what is learned; null learns. */
  readonly every: number | null
}

export interface AddressChange {
  readonly from: string
  readonly to: string
  /** ISO instant. */
  readonly at: string
  readonly reason: string
}

/** One subscription, as the owner sees it. */
export interface Feed {
  /** Name of the feed for good, also when its address changes. */
  readonly key: string
  readonly address: string
  readonly history: readonly AddressChange[]
  readonly title: string | null
  /** ISO instant. */
  readonly added: string
  /** Folder of an OPML outline: `Africa/Wires`. */
  readonly folder: string | null
  readonly settings: FeedSettings
}

/** What the server gave to ask with, and how far it may be trusted. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
  /** Fetches without validators that showed what "not modified" had said. */
  readonly proved: number
  /** The same, when the body had changed all the same. */
  readonly wrong: number
  /** Why they are not used; null while they are. */
  readonly distrusted: string | null
}

/** Why a poll brought nothing: a reason of the fetch, or one of these. */
export type PollReason = 'gone' | 'not-a-feed' | 'no-items' | 'unreadable' | (string & {})

export interface Failure {
  readonly reason: PollReason
  /** One line for a person. */
  readonly message: string
  /** ISO instant. */
  readonly at: string
}

/** Permanent redirects to one address, seen in a row. */
export interface RedirectStreak {
  readonly to: string
  readonly count: number
  /** ISO instant of the first. */
  readonly since: string
}

/** All that is known of a feed: the subscription, and what polling has shown. Times are ISO instants. */
export interface FeedState extends Feed {
  readonly lastFetch: string | null
  readonly lastSuccess: string | null
  /** When the last new item was seen; of the first fetch, the latest date in it. */
  readonly lastNew: string | null
  /** Not asked again before. */
  readonly next: string | null
  readonly validators: Validators
  /** Hash of what the last document held. */
  readonly content: string | null
  /** The last fetch that was answered with a body. */
  readonly lastBody: string | null
  /** Answers "not modified" since then. */
  readonly unchanged: number
  readonly failures: number
  readonly failingSince: string | null
  /** The last few, latest first. */
  readonly reasons: readonly Failure[]
  /** Since when its server says that it is gone (410). */
  readonly gone: string | null
  /** Repairs by code, counted once a changed document. */
  readonly repairs: Readonly<Record<string, number>>
  /** New items a day, learned when items come; null before anything is known. */
  readonly perDay: number | null
  readonly redirect: RedirectStreak | null
  /** WebSub hub. */
  readonly hub: string | null
  readonly baselineDone: boolean
  /** The feed gives one guid to different items in turn, so that guids name nothing. */
  readonly guidsReused: boolean
  /** Latest first. */
  readonly seen: readonly SeenItem[]
  /** Hashes of the lost items that were told already. */
  readonly told: readonly string[]
}

export const PLAIN_SETTINGS: FeedSettings = { fullText: false, authEnv: null, allowPrivate: false, every: null }

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null, proved: 0, wrong: 0, distrusted: null }

/** A subscription to an address, added at an ISO instant. */
export function newFeed(address: string, added: string, given: Partial<Pick<Feed, 'title' | 'folder' | 'settings'>> = {}): Feed {
  return { key: addressKey(address), address, history: [], title: null, added, folder: null, settings: PLAIN_SETTINGS, ...given }
}

/** The state of a feed that was never asked. */
export function newState(feed: Feed): FeedState {
  return {
    ...feed,
    lastFetch: null,
    lastSuccess: null,
    lastNew: null,
    next: null,
    validators: NO_VALIDATORS,
    content: null,
    lastBody: null,
    unchanged: 0,
    failures: 0,
    failingSince: null,
    reasons: [],
    gone: null,
    repairs: {},
    perDay: null,
    redirect: null,
    hub: null,
    baselineDone: false,
    guidsReused: false,
    seen: [],
    told: [],
  }
}
