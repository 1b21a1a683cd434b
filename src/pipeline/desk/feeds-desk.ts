import { type Health, health } from '../../feeds/health.ts'
import type { FeedSettings } from '../../feeds/state.ts'
import { feedAt, typedAddress } from '../../feeds/subscribe.ts'
import type { Fetcher } from '../../fetch/types.ts'
import { ChanceryError } from '../../kit/errors.ts'
import { type FolderStore, openFolder } from '../../store/folder/folder.ts'
import { readStates } from '../../store/folder/read-folder.ts'
import { type FeedTold, type PullSummary, pull } from '../pull.ts'
import { type FeedAsked, feedAsked } from './feed-asked.ts'
import type { StatusDesk } from './status.ts'

/** How a feed does, with what its owner decided of it. */
export type FeedHealth = Health & { readonly settings: FeedSettings }

/** The subscriptions of a home folder, and the pulling of what is due. */
export interface FeedsDesk {
  health(): Promise<FeedHealth[]>
  /** Throws ChanceryError USAGE, HOME_LOCKED. */
  add(asked: FeedAsked): Promise<FeedHealth>
  /** By key or address; what was stored stays. Throws ChanceryError NO_SUCH_ID, HOME_LOCKED. */
  remove(key: string): Promise<void>
  /** Asks the feeds that are due; `all`: also those that are not. Throws ChanceryError HOME_LOCKED. */
  pull(all: boolean): Promise<PullSummary>
}

export interface FeedsPorts {
  readonly home: string
  /** Opened when the network is first needed. */
  readonly fetcher: () => Promise<Fetcher>
  readonly clock: () => string
  readonly status: StatusDesk
  readonly signal: AbortSignal
  readonly onFeed?: (told: FeedTold) => Promise<void>
  /** Called after a round that brought something, when it is stored. */
  readonly onStored?: () => void
}

export function makeFeedsDesk(ports: FeedsPorts): FeedsDesk {
  const { home, clock, status, signal } = ports
  let last: Promise<unknown> = Promise.resolve()
  /** One piece of work at a time has the folder, which is free for commands meanwhile. */
  const inFolder = <T>(work: (store: FolderStore) => Promise<T>): Promise<T> => {
    const done = last.then(async () => {
      const store = await openFolder(home, clock())
      return work(store).finally(() => store.close())
    })
    last = done.catch(() => {})
    return done
  }
  const list = async (): Promise<FeedHealth[]> =>
    (await readStates(home)).map((state) => ({ ...health(state, clock()), settings: state.settings }))
  return {
    health: list,
    add: async (asked) => {
      const poll = { fetcher: await ports.fetcher(), clock, signal }
      const feed = await inFolder(async (store) => {
        const feed = await feedAsked(asked, store.feeds(), poll)
        await store.setFeeds([...store.feeds(), feed])
        return feed
      })
      return (await list()).find(({ key }) => key === feed.key) as FeedHealth
    },
    remove: (key) =>
      inFolder(async (store) => {
        const feed = feedAt(store.feeds(), typedAddress(key) ?? key) ?? store.feeds().find((one) => one.key === key)
        if (feed === undefined) throw new ChanceryError('NO_SUCH_ID', 'no feed has that key', { hint: 'see the list of feeds' })
        await store.setFeeds(store.feeds().filter((one) => one !== feed))
      }),
    pull: async (all) => {
      const fetcher = await ports.fetcher()
      const onFeed = ports.onFeed === undefined ? {} : { onFeed: ports.onFeed }
      const summary = await inFolder(async (store) => {
        status.pulling(true)
        return pull({ store, fetcher, clock, signal, all, ...onFeed }).finally(() => status.pulling(false))
      })
      if (summary.stories + summary.updates > 0) ports.onStored?.()
      return summary
    },
  }
}
