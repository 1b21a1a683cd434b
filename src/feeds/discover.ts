import { absoluteAddress } from '../wire/html/address.ts'
import { parsePage } from '../wire/html/dom.ts'

/** A feed that a page offers. */
export interface OfferedFeed {
  /** Absolute. */
  readonly url: string
  readonly title: string | null
  /** It brings what readers say of the stories, not the stories. */
  readonly isComments: boolean
}

const PAGE_UNITS = 1_000_000
const FEED_TYPE = /^(application\/((rss|atom|rdf)\+xml|(feed\+)?json)|text\/xml)\b/i
const OFFERS_MOST = 20

/** The feeds that a page names with `<link rel="alternate">`, in its order, each once. */
export function offeredFeeds(html: string, address: string): OfferedFeed[] {
  const document = parsePage(html.slice(0, PAGE_UNITS))
  const base = absoluteAddress(document.querySelector('base[href]')?.getAttribute('href') ?? '', address) ?? address
  const found = new Map<string, OfferedFeed>()
  for (const link of document.querySelectorAll('link')) {
    const isFeed = /\balternate\b/i.test(link.getAttribute('rel') ?? '') && FEED_TYPE.test((link.getAttribute('type') ?? '').trim())
    const url = isFeed ? absoluteAddress(link.getAttribute('href') ?? '', base) : null
    if (url === null || !/^https?:/.test(url) || found.has(url) || found.size >= OFFERS_MOST) continue
    const title = link.getAttribute('title')?.trim() || null
    found.set(url, { url, title, isComments: /\bcomments?\b/i.test(`${title ?? ''} ${new URL(url).pathname}`) })
  }
  return [...found.values()]
}

/** The one feed that the page means: its only one, comments left aside; null when there is none or a choice. */
export function onlyFeed(offered: readonly OfferedFeed[]): OfferedFeed | null {
  const stories = offered.filter(({ isComments }) => !isComments)
  const [first] = stories.length > 0 ? stories : offered
  return first !== undefined && (stories.length > 0 ? stories : offered).length === 1 ? first : null
}
