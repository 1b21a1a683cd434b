import type { NewItem } from '../feeds/poll.ts'
import type { FeedSettings } from '../feeds/state.ts'
import type { FullText } from '../feeds/stored-item.ts'
import type { Fetched, Fetcher } from '../fetch/types.ts'
import type { Item } from '../wire/item.ts'
import { parseWire } from '../wire/parse-wire.ts'

/** Pages asked for one poll of one feed; the items beyond keep their summary. */
const PAGES_MOST = 40

/**
 * The items, each with its article's text where the feed gives only a summary and the owner wants more. A page that cannot be had, or
 * holds less than the summary, leaves the item as it is, with the reason.
 */
export async function withFullText(
  items: readonly NewItem[],
  settings: FeedSettings,
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<FullText[]> {
  const out: FullText[] = []
  let pages = 0
  for (const { item } of items) {
    const wanted = settings.fullText && item.textFrom !== 'content' && item.url !== null && pages < PAGES_MOST && !signal?.aborted
    if (wanted) pages++
    out.push(wanted ? await fromPage(item, item.url, settings, fetcher, signal) : asItIs(item))
  }
  return out
}

const asItIs = (item: Item, textMissing: FullText['textMissing'] = null): FullText => ({ item, textSource: null, textMissing })

async function fromPage(item: Item, url: string, settings: FeedSettings, fetcher: Fetcher, signal?: AbortSignal): Promise<FullText> {
  const { allowPrivate } = settings
  const outcome = await fetcher.fetch({ url, kind: 'page', allowPrivate, ...(signal === undefined ? {} : { signal }) })
  if (outcome.kind === 'not-modified') return asItIs(item)
  if (outcome.kind === 'failed') return asItIs(item, { url, reason: outcome.reason, message: outcome.message })
  const page = articleOf(outcome)
  if (page === undefined || page.text.length <= item.text.length)
    return asItIs(item, { url, reason: 'no-article', message: 'the page holds no more than the feed' })
  const { text, html, base, marks } = page
  const textSource = { url: outcome.url, feedText: item.text, feedTextFrom: item.textFrom }
  return { item: { ...item, text, html, base, marks, textFrom: 'content' }, textSource, textMissing: null }
}

/** A page that trips the parser is one without an article. */
function articleOf({ bytes, contentType, url }: Fetched): Item | undefined {
  try {
    return parseWire(bytes, url, { contentType, url }).items[0]
  } catch {
    return undefined
  }
}
