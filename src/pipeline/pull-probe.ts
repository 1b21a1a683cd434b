import { type OfferedFeed, offeredFeeds } from '../feeds/discover.ts'
import { feedFault } from '../feeds/is-feed.ts'
import type { FeedSettings, PollReason } from '../feeds/state.ts'
import type { Fetched, FetchOutcome } from '../fetch/types.ts'
import { decode } from '../wire/decode.ts'
import type { Document } from '../wire/document.ts'
import { parseWire } from '../wire/parse-wire.ts'
import type { PollPorts } from './pull-one.ts'

/** What stands at an address. */
export type Probe =
  | { readonly kind: 'feed'; readonly outcome: Fetched; readonly document: Document }
  /** A page, with the feeds that it offers: perhaps none. */
  | { readonly kind: 'page'; readonly offered: readonly OfferedFeed[] }
  | { readonly kind: 'fault'; readonly reason: PollReason; readonly message: string }

/** Asks an address once, without conditions; nothing is stored. Rejects only when the signal is aborted. */
export async function probe(
  url: string,
  { allowPrivate, authEnv }: Pick<FeedSettings, 'allowPrivate' | 'authEnv'>,
  { fetcher, clock, signal }: PollPorts,
): Promise<Probe> {
  const outcome: FetchOutcome = await fetcher.fetch({
    ...{ url, kind: 'feed', allowPrivate, authEnv },
    ...(signal === undefined ? {} : { signal }),
  })
  if (outcome.kind === 'failed') return { kind: 'fault', reason: outcome.reason, message: outcome.message }
  if (outcome.kind === 'not-modified') return { kind: 'fault', reason: 'status', message: 'the server answered 304 without being asked to' }
  const { bytes, contentType } = outcome
  const document = parseWire(bytes, url, { contentType, url: outcome.url })
  const fault = feedFault(document, clock())
  if (fault === null || (fault.reason === 'no-items' && document.feed !== null)) return { kind: 'feed', outcome, document }
  if (document.format === 'html') return { kind: 'page', offered: offeredFeeds(decode(bytes, contentType).text, outcome.url) }
  return { kind: 'fault', reason: fault.reason, message: fault.message }
}
