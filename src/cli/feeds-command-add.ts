import { type OfferedFeed, onlyFeed } from '../feeds/discover.ts'
import { type Feed, type FeedSettings, newFeed, PLAIN_SETTINGS, type PollReason } from '../feeds/state.ts'
import { feedAt, typedAddress } from '../feeds/subscribe.ts'
import { counted } from '../kit/say.ts'
import { probe } from '../pipeline/pull-probe.ts'
import { type FeedPorts, type HomeOptions, tell, withStore } from './feeds-command-ports.ts'
import { sanitise } from './sanitise.ts'

export interface AddOptions extends HomeOptions, Partial<Omit<FeedSettings, 'every'>> {
  readonly every?: number
  readonly folder?: string
  /** Added without being asked. */
  readonly unchecked?: boolean
}

/** What came of one address: a feed to add, or why there is none. */
type Answer = { readonly feed: Feed; readonly line: string } | { readonly feed: null; readonly line: string; readonly failed: boolean }

/** Subscribes to addresses, each asked once before; those of a page that offers one feed to that feed. */
export async function feedsAddCommand(addresses: readonly string[], options: AddOptions, ports: FeedPorts): Promise<number> {
  return withStore(options, ports.io, async (store) => {
    let failed = 0
    for (const typed of addresses) {
      const answer = await answerTo(typed, store.feeds(), options, ports)
      if (answer.feed !== null) {
        await store.setFeeds([...store.feeds(), answer.feed])
        await ports.io.stdout.write(`${sanitise(answer.line)}\n`)
      } else {
        failed += Number(answer.failed)
        const [first = '', ...choices] = answer.line.split('\n')
        await tell(ports.io, first)
        for (const line of choices) await ports.io.stderr.write(`  ${sanitise(line)}\n`)
      }
    }
    return failed === 0 ? 0 : 1
  })
}

async function answerTo(typed: string, feeds: readonly Feed[], options: AddOptions, ports: FeedPorts, fromPage = false): Promise<Answer> {
  const address = typedAddress(typed)
  if (address === null) return refusal(`${typed}: no web address; give one that begins with https://`)
  const known = feedAt(feeds, address)
  if (known !== undefined)
    return { feed: null, line: `${address}: already there${known.title === null ? '' : `, as ${known.title}`}`, failed: false }
  const settings = settingsOf(options)
  const given = { settings, folder: options.folder ?? null }
  if (options.unchecked) return { feed: newFeed(address, ports.clock(), given), line: `added ${address}, unchecked` }
  const found = await probe(address, settings, ports)
  if (found.kind === 'fault') return refusal(`${address}: ${found.message}; ${hintFor(found.reason)}`)
  if (found.kind === 'page') {
    const only = fromPage ? null : onlyFeed(found.offered)
    return only === null ? refusal(choice(address, found.offered)) : answerTo(only.url, feeds, options, ports, true)
  }
  const title = found.document.feed?.title ?? null
  const feed = newFeed(address, ports.clock(), { ...given, title })
  return { feed, line: `added ${title === null ? '' : `${title}, `}${address}: ${counted(found.document.items.length, 'item')}` }
}

const hintFor = (reason: PollReason): string =>
  reason === 'private-address' ? '--allow-private allows it' : 'check the address, or add it with --unchecked'

const refusal = (line: string): Answer => ({ feed: null, line, failed: true })

/** One line a feed that the page offers. */
function choice(address: string, offered: readonly OfferedFeed[]): string {
  if (offered.length === 0) return `${address}: a web page that offers no feed`
  const lines = offered.map(({ url, title }) => `${url}${title === null ? '' : `  ${title.replace(/\s+/g, ' ')}`}`)
  return [`${address}: a web page that offers ${counted(offered.length, 'feed')}; add the one you mean:`, ...lines].join('\n')
}

function settingsOf({ fullText, authEnv, allowPrivate, every }: AddOptions): FeedSettings {
  return {
    fullText: fullText ?? PLAIN_SETTINGS.fullText,
    authEnv: authEnv ?? PLAIN_SETTINGS.authEnv,
    allowPrivate: allowPrivate ?? PLAIN_SETTINGS.allowPrivate,
    every: every ?? PLAIN_SETTINGS.every,
  }
}

/** Ends subscriptions. What was stored stays, and what is known of the feed too, so that adding it again brings nothing twice. */
export async function feedsRemoveCommand(
  addresses: readonly string[],
  options: HomeOptions,
  { io }: Pick<FeedPorts, 'io'>,
): Promise<number> {
  return withStore(options, io, async (store) => {
    let failed = 0
    for (const typed of addresses) {
      const feed = feedAt(store.feeds(), typedAddress(typed) ?? typed)
      if (feed === undefined) {
        failed++
        await tell(io, `${typed}: no such feed; see chancery feeds list`)
        continue
      }
      await store.setFeeds(store.feeds().filter(({ key }) => key !== feed.key))
      await io.stdout.write(`${sanitise(`removed ${feed.title === null ? '' : `${feed.title}, `}${feed.address}`)}\n`)
    }
    return failed === 0 ? 0 : 1
  })
}
