import { onlyFeed } from '../../feeds/discover.ts'
import { type Feed, type FeedSettings, newFeed, PLAIN_SETTINGS } from '../../feeds/state.ts'
import { feedAt, typedAddress } from '../../feeds/subscribe.ts'
import { ChanceryError } from '../../kit/errors.ts'
import type { PollPorts } from '../pull-one.ts'
import { probe } from '../pull-probe.ts'

/** A subscription that is asked for over the API: to a public address, without credentials. */
export interface FeedAsked {
  readonly address: string
  readonly folder?: string | undefined
  readonly fullText?: boolean | undefined
  /** Minutes. */
  readonly every?: number | undefined
}

const WHERE = 'address'

/**
 * The feed at the address, or the one that the page there offers; it is asked once. Throws ChanceryError USAGE for what is no feed, cannot be
 * reached, may not be asked (a private address) or is subscribed to already.
 */
export async function feedAsked(asked: FeedAsked, feeds: readonly Feed[], ports: PollPorts, fromPage = false): Promise<Feed> {
  const address = typedAddress(asked.address)
  if (address === null) throw refused(`${asked.address.slice(0, 200)} is no web address`, 'give one that begins with https://')
  const known = feedAt(feeds, address)
  if (known !== undefined) throw refused(`${address} is there already${known.title === null ? '' : `, as ${known.title}`}`)
  const settings: FeedSettings = { ...PLAIN_SETTINGS, fullText: asked.fullText ?? false, every: asked.every ?? null }
  const found = await probe(address, settings, ports)
  if (found.kind === 'fault') throw refused(`${address}: ${found.message}`, hintFor(found.reason))
  if (found.kind === 'page') {
    const only = fromPage ? null : onlyFeed(found.offered)
    if (only !== null) return feedAsked({ ...asked, address: only.url }, feeds, ports, true)
    const offered = found.offered.slice(0, 10).map(({ url }) => url)
    throw refused(
      `${address}: a web page that offers ${offered.length === 0 ? 'no feed' : 'several feeds'}`,
      offered.length === 0 ? 'give the address of a feed' : `add the one you mean: ${offered.join(' ')}`,
    )
  }
  const title = found.document.feed?.title ?? null
  return newFeed(address, ports.clock(), { settings, folder: asked.folder ?? null, title })
}

const hintFor = (reason: string): string =>
  reason === 'private-address' ? 'the owner of this machine may add it: chancery feeds add --allow-private' : 'check the address'

const refused = (message: string, hint?: string): ChanceryError =>
  new ChanceryError('USAGE', message, { where: WHERE, ...(hint === undefined ? {} : { hint }) })
