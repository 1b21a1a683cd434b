import { failed, type Poll, poll } from '../feeds/poll.ts'
import type { FeedState } from '../feeds/state.ts'
import { storedFault, storedItem } from '../feeds/stored-item.ts'
import { conditions } from '../feeds/trust.ts'
import type { Fetcher, FetchOutcome, FetchRequest } from '../fetch/types.ts'
import type { Outcome } from '../store/folder/outcome.ts'
import type { Document } from '../wire/document.ts'
import { parseWire } from '../wire/parse-wire.ts'
import { withFullText } from './pull-full-text.ts'

/** What polling needs of the world. */
export interface PollPorts {
  readonly fetcher: Fetcher
  /** The time of day, as an ISO instant. */
  readonly clock: () => string
  readonly signal?: AbortSignal
}

/** A poll, what it was decided from, and what is to be kept of it. */
export interface Polled {
  readonly poll: Poll
  readonly outcome: FetchOutcome
  readonly document: Document | null
  readonly kept: Outcome
}

/** Asks one feed and decides; nothing is stored. Rejects only when the signal is aborted. */
export async function pollOne(state: FeedState, { fetcher, clock, signal }: PollPorts): Promise<Polled> {
  const { address: url, settings } = state
  const { allowPrivate, authEnv } = settings
  const outcome = await ask(
    { ...{ url, kind: 'feed', allowPrivate, authEnv, ...conditions(state, clock()) }, ...(signal === undefined ? {} : { signal }) },
    fetcher,
  )
  const { decided, document, now } = decide(state, outcome, instant(clock()))
  const full = await withFullText(decided.items, settings, fetcher, signal)
  const items = decided.items.flatMap((found, i) => {
    const text = full[i]
    return text === undefined ? [] : storedItem(decided.state, found, text, now)
  })
  const faults = decided.lost.map((fault) => storedFault(decided.state, fault, now))
  return { poll: decided, outcome, document, kept: { state: decided.state, items, faults } }
}

/** A fetcher that breaks on one address is that feed's failure too. */
function ask(request: FetchRequest, fetcher: Fetcher): Promise<FetchOutcome> {
  return fetcher.fetch(request).catch((thrown: unknown) => {
    if (request.signal?.aborted) throw thrown
    const message = `a fault in asking it: ${thrown instanceof Error ? thrown.message : String(thrown)}; please report it`
    const answered = { url: request.url, hops: [], status: null, took: 0 }
    return { ...answered, kind: 'failed', reason: 'network', message, retryAfter: null }
  })
}

/** A fault of our own, met on one feed, is that feed's failure: it stops no other. */
function decide(state: FeedState, outcome: FetchOutcome, now: string): { decided: Poll; document: Document | null; now: string } {
  try {
    const document = documentOf(outcome)
    return { decided: poll(state, outcome, document, now), document, now }
  } catch (thrown) {
    const message = `a fault in reading it: ${thrown instanceof Error ? thrown.message : String(thrown)}; please report it`
    return { decided: failed(state, { reason: 'unreadable', message, at: now }, now), document: null, now }
  }
}

function documentOf(outcome: FetchOutcome): Document | null {
  return outcome.kind === 'fetched' ? parseWire(outcome.bytes, outcome.url, { contentType: outcome.contentType, url: outcome.url }) : null
}

/** To the second, so that instants compare as text. */
const instant = (time: string): string => time.replace(/\.\d{1,9}Z$/, 'Z')
