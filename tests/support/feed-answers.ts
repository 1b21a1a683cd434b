import { type Poll, poll } from '../../src/feeds/poll.ts'
import { type FeedState, newFeed, newState } from '../../src/feeds/state.ts'
import type { Failed, Fetched, NotModified } from '../../src/fetch/types.ts'
import { parseWire } from '../../src/wire/parse-wire.ts'

/** Answers of a server that is not there. */
export const ADDRESS = 'https://wire.example/rss'

export const start = (address = ADDRESS): FeedState => newState(newFeed(address, '2026-03-01T00:00:00Z'))

export interface Entry {
  readonly title: string
  readonly guid?: string
  readonly link?: string
  readonly date?: string
}

/** An RSS document of these items; `head` is put before them as it is. */
export function rss(entries: readonly Entry[], head = ''): string {
  const items = entries.map(({ title, guid, link, date }) => {
    const parts = [
      `<title>${title}</title><description>${title}, say officials in the port of Qasra.</description>`,
      guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`,
      link === undefined ? '' : `<link>${link}</link>`,
      date === undefined ? '' : `<pubDate>${date}</pubDate>`,
    ]
    return `<item>${parts.join('')}</item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Qasra Wire</title><link>https://wire.example/</link>${head}${items.join('')}</channel></rss>`
}

export const story = (n: number, over: Partial<Entry> = {}): Entry => ({
  title: `Story ${n}`,
  guid: `g${n}`,
  link: `https://wire.example/${n}`,
  ...over,
})

export const ok = (body: string, over: Partial<Fetched> = {}): Fetched => ({
  ...{ kind: 'fetched', url: ADDRESS, hops: [], status: 200, took: 5, contentType: 'application/rss+xml' },
  ...{ etag: null, lastModified: null, maxAge: null, cutOff: false, hub: null, self: null },
  bytes: new TextEncoder().encode(body),
  ...over,
})

export const unchanged = (over: Partial<NotModified> = {}): NotModified => ({
  ...{ kind: 'not-modified', url: ADDRESS, hops: [], status: 304, took: 5, maxAge: null },
  ...over,
})

export const down = (over: Partial<Failed> = {}): Failed => ({
  ...{ kind: 'failed', url: ADDRESS, hops: [], status: null, took: 5, reason: 'timeout', message: 'no answer', retryAfter: null },
  ...over,
})

/** One poll, its body read as the wire reads it. */
export function polled(state: FeedState, outcome: Fetched | NotModified | Failed, now: string): Poll {
  const document =
    outcome.kind === 'fetched' ? parseWire(outcome.bytes, outcome.url, { contentType: outcome.contentType, url: outcome.url }) : null
  return poll(state, outcome, document, now)
}

/** Many polls in turn, one an hour from an instant; gives the last. */
export function polledHourly(state: FeedState, outcomes: readonly (Fetched | NotModified | Failed)[], from: string): Poll {
  let last: Poll = { state, items: [], lost: [], notes: [] }
  for (const [i, outcome] of outcomes.entries()) last = polled(last.state, outcome, hour(from, i))
  return last
}

export const hour = (from: string, n: number): string => new Date(Date.parse(from) + n * 3_600_000).toISOString().replace('.000Z', 'Z')
