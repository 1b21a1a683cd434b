import type { Document } from '../wire/document.ts'
import type { Fault } from '../wire/fault.ts'
import type { Item } from '../wire/item.ts'
import type { Answer, Failed, Fetched, NotModified } from './answer.ts'
import { firstHabit, latestDate, learned } from './habit.ts'
import { type Identification, type Identified, identify } from './identity.ts'
import { feedFault } from './is-feed.ts'
import { moved } from './moved.ts'
import { hintsOf, interval } from './pace.ts'
import { short } from './seen.ts'
import type { Failure, FeedState } from './state.ts'
import { between, DAY, later } from './time.ts'
import { afterBody } from './trust.ts'

/** An item that the feed did not have before, or has in new words. */
export interface NewItem {
  readonly item: Item
  /** Its name in the feed. */
  readonly id: string
  /** From 1. */
  readonly version: number
  readonly kind: 'new' | 'update'
  /** Was there when the feed was first read: stored, never alerted. */
  readonly baseline: boolean
}

export interface Poll {
  readonly state: FeedState
  readonly items: readonly NewItem[]
  /** Items of the document that were lost, each told once. */
  readonly lost: readonly Fault[]
  /** What people should know, a line each. */
  readonly notes: readonly string[]
}

const REASONS = 5
const TOLD = 300
const NOTHING_ASKED = { ttl: null, maxAge: null, retryAfter: null }

/** Whether the feed is to be asked now. */
export const due = ({ next }: Pick<FeedState, 'next'>, now: string): boolean => next === null || Date.parse(next) <= Date.parse(now)

/**
 * The whole decision of a poll: what was known and what was answered give what is known next, and the items that are new.
 * @param document what the body was read as; null when there was none
 * @param now ISO instant of the answer
 */
export function poll(state: FeedState, outcome: Answer, document: Document | null, now: string): Poll {
  if (outcome.kind === 'failed') return failed(state, failureOf(outcome, now), now, outcome.retryAfter)
  if (outcome.kind === 'not-modified') return notModified(state, outcome, now)
  if (document === null) return failed(state, { reason: 'unreadable', message: 'it cannot be read', at: now }, now)
  const fault = feedFault(document, now)
  if (fault === null) return fetched(state, outcome, document, now)
  const told = lostIn(document, state)
  const poll = failed({ ...state, told: told.told, lastBody: now, unchanged: 0 }, fault, now)
  return { ...poll, lost: told.lost }
}

function failureOf({ reason, status, message }: Failed, at: string): Failure {
  return { reason: status === 410 ? 'gone' : reason, message, at }
}

/** What is known after a poll that brought nothing. */
export function failed(state: FeedState, failure: Failure, now: string, retryAfter: number | null = null): Poll {
  const next: FeedState = {
    ...state,
    lastFetch: now,
    failures: state.failures + 1,
    failingSince: state.failingSince ?? now,
    reasons: [failure, ...state.reasons].slice(0, REASONS),
    gone: failure.reason === 'gone' ? (state.gone ?? now) : state.gone,
    // A body that is no feed ends a run of redirects: a log-in page stands before the feed, and the feed has not moved there.
    redirect: failure.reason === 'not-a-feed' || failure.reason === 'no-items' ? null : state.redirect,
  }
  const asked = { ...NOTHING_ASKED, retryAfter }
  return { state: { ...next, next: later(now, interval(next, asked, now)) }, items: [], lost: [], notes: [failure.message] }
}

const HEALED = { failures: 0, failingSince: null, gone: null } as const

function notModified(state: FeedState, { hops, maxAge }: NotModified, now: string): Poll {
  const place = moved(state, hops, now)
  const next: FeedState = { ...state, ...place, ...HEALED, lastFetch: now, lastSuccess: now, unchanged: state.unchanged + 1 }
  const wait = interval(next, { ...NOTHING_ASKED, maxAge }, now)
  return { state: { ...next, next: later(now, wait) }, items: [], lost: [], notes: movedNote(state, next) }
}

function fetched(state: FeedState, outcome: Fetched, document: Document, now: string): Poll {
  const found = identify(document.items, state.seen, state.guidsReused)
  const content = short(...found.items.map(({ id, item }) => `${id} ${item.title} ${item.text}`))
  const whole = !outcome.cutOff && !document.faults.some((fault) => fault.code === 'truncated')
  const { lost, told } = lostIn(document, state)
  const hints = hintsOf(outcome.bytes)
  const next: FeedState = {
    ...state,
    ...moved(state, outcome.hops, now),
    ...HEALED,
    ...freshness(state, document, found.items, now),
    title: state.title ?? document.feed?.title ?? null,
    lastFetch: now,
    lastSuccess: now,
    validators: afterBody(state, outcome, content, whole),
    content,
    lastBody: now,
    unchanged: 0,
    repairs: content === state.content ? state.repairs : withRepairs(state.repairs, document, outcome.cutOff),
    hub: outcome.hub ?? hints.hub,
    baselineDone: true,
    guidsReused: found.guidsReused,
    seen: found.seen,
    told,
  }
  const wait = interval(next, { ...NOTHING_ASKED, ttl: hints.ttl, maxAge: outcome.maxAge }, now)
  return {
    state: { ...next, next: later(now, wait) },
    items: newItems(found, !state.baselineDone),
    lost,
    notes: [...movedNote(state, next), ...distrustNote(state, next)],
  }
}

const newItems = ({ items }: Identification, baseline: boolean): NewItem[] =>
  items.flatMap(({ item, id, version, verdict }) => (verdict === 'same' ? [] : [{ item, id, version, kind: verdict, baseline }]))

/** Habit and last new item. The first document is judged by its own dates, as nothing in it is news; later ones by their arrival. */
function freshness(
  state: FeedState,
  { items }: Document,
  found: readonly Identified[],
  now: string,
): Pick<FeedState, 'lastNew' | 'perDay'> {
  if (!state.baselineDone) return { lastNew: latestDate(items, now), perDay: firstHabit(items, now) }
  const count = found.filter(({ verdict }) => verdict === 'new').length
  if (count === 0) return { lastNew: state.lastNew, perDay: state.perDay }
  const since = state.lastNew ?? state.lastSuccess
  return { lastNew: now, perDay: learned(state.perDay, count, since === null ? DAY : between(since, now)) }
}

function withRepairs(repairs: FeedState['repairs'], { faults }: Document, cutOff: boolean): FeedState['repairs'] {
  const codes: string[] = faults.filter((fault) => !fault.lost).map((fault) => fault.code)
  if (cutOff && !codes.includes('truncated')) codes.push('truncated')
  const out: Record<string, number> = { ...repairs }
  for (const code of codes) out[code] = (out[code] ?? 0) + 1
  return out
}

/** Lost items that were not told before: a bad item stays in its feed for days. */
function lostIn({ faults }: Document, { told }: FeedState): { lost: Fault[]; told: string[] } {
  const known = new Set(told)
  const lost: Fault[] = []
  for (const fault of faults.filter((f) => f.lost)) {
    const key = short(fault.code, fault.message)
    if (!known.has(key)) lost.push(fault)
    known.add(key)
  }
  return { lost, told: [...known].slice(-TOLD) }
}

const movedNote = (before: FeedState, after: FeedState): string[] =>
  after.address === before.address ? [] : [`the feed moved from ${before.address} to ${after.address}`]

const distrustNote = (before: FeedState, after: FeedState): string[] =>
  after.validators.distrusted !== null && before.validators.distrusted === null
    ? [`its validators are not used any more: ${after.validators.distrusted}`]
    : []
