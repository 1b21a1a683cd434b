import { mkdir } from 'node:fs/promises'
import type { Feed, FeedState } from '../../feeds/state.ts'
import { lineKey, type StoredItem } from '../../feeds/stored-item.ts'
import { readFeeds, writeFeeds } from './feeds-file.ts'
import { readJsonl } from './jsonl-file.ts'
import { type Layout, layoutOf, stateFile, storiesFile } from './layout.ts'
import { takeLock } from './lock.ts'
import type { Outcome } from './outcome.ts'
import { readNext, readState } from './state-file.ts'
import { storeError } from './store-error.ts'
import { makeWriter } from './writer.ts'

/** A home folder that this process alone writes. */
export interface FolderStore {
  readonly layout: Layout
  feeds(): readonly Feed[]
  /** Replaces the list of subscriptions. What is known of one that ends stays, so that it may come back and bring nothing twice. */
  setFeeds(feeds: readonly Feed[]): Promise<void>
  state(feed: Feed): Promise<FeedState>
  /** When the feed is due: `next` of its state, at little cost. */
  next(feed: Feed): Promise<string | null>
  /** Resolves when all of it is on disk: items first, then the state that knows them. Items that are there already are not doubled. */
  keep(outcome: Outcome): Promise<void>
  close(): Promise<void>
}

/** Opens a home folder to write, made when it is not there. Throws HOME_LOCKED, HOME_BROKEN or HOME_FAILED. */
export async function openFolder(home: string, now: string): Promise<FolderStore> {
  const layout = layoutOf(home)
  await Promise.all([mkdir(layout.stories, { recursive: true }), mkdir(layout.states, { recursive: true })]).catch((thrown) => {
    throw storeError(thrown, home)
  })
  const lock = await takeLock(layout.lock)
  try {
    let written: readonly Feed[] = await readFeeds(layout.feeds)
    let feeds = written
    const writer = makeWriter(layout, lock.afterCrash ? await recentKeys(layout, now) : new Set())
    return {
      layout,
      feeds: () => feeds,
      async setFeeds(next) {
        await writeFeeds(layout.feeds, next)
        feeds = next
        written = next
      },
      state: (feed) => readState(stateFile(layout, feed.key), feed, { setAside: true }),
      next: (feed) => readNext(stateFile(layout, feed.key), feed),
      async keep(outcome) {
        await writer.keep(outcome)
        feeds = withFeed(feeds, outcome.state)
      },
      async close() {
        const well = await writer.close()
        const list = feeds === written ? Promise.resolve() : writeFeeds(layout.feeds, feeds)
        await list.finally(() => lock.release(well))
      },
    }
  } catch (thrown) {
    await lock.release(true)
    throw thrown
  }
}

/** What polling changes of a subscription: its address and the title it gives itself. */
function withFeed(feeds: readonly Feed[], { key, address, title, history }: FeedState): readonly Feed[] {
  const before = feeds.find((feed) => feed.key === key)
  if (before === undefined || (before.address === address && before.title === title)) return feeds
  return feeds.map((feed) => (feed.key === key ? { ...feed, address, title, history } : feed))
}

/** Keys of the items that were stored today and yesterday: a crash may have come between an item and the state that knows it. */
async function recentKeys(layout: Layout, now: string): Promise<Set<string>> {
  const yesterday = new Date(Date.parse(now) - 86_400_000).toISOString()
  const keys = new Set<string>()
  for (const day of [yesterday, now]) {
    for await (const line of readJsonl(storiesFile(layout, day))) keys.add(lineKey(line as StoredItem))
  }
  return keys
}
