import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cursor, type Page, pageAfter } from '../../feeds/cursor.ts'
import type { Feed, FeedState } from '../../feeds/state.ts'
import type { StoredItem } from '../../feeds/stored-item.ts'
import { readFeeds } from './feeds-file.ts'
import { readJsonl } from './jsonl-file.ts'
import { layoutOf, stateFile } from './layout.ts'
import { readState } from './state-file.ts'

/** The states of all feeds of a home, in the owner's order. Takes no lock. */
export async function readStates(home: string): Promise<FeedState[]> {
  const layout = layoutOf(home)
  const out: FeedState[] = []
  for (const feed of await readFeeds(layout.feeds)) out.push({ ...(await readState(stateFile(layout, feed.key), feed)), seen: [] })
  return out
}

/** The next stored items after a cursor, oldest first; never more than `size`. Takes no lock. */
export async function storiesAfter(home: string, after: Cursor, size: number): Promise<Page<StoredItem>> {
  const { stories } = layoutOf(home)
  const names = await readdir(stories).catch(() => [] as string[])
  const days = names.filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name) && name.slice(0, 10) >= after.time.slice(0, 10)).sort()
  for (const day of days) {
    const items: StoredItem[] = []
    for await (const line of readJsonl(join(stories, day))) items.push(line as StoredItem)
    const page = pageAfter(items, after, size)
    if (page.items.length > 0) return page
  }
  return { items: [], next: after }
}

/** The subscriptions of a home, in the owner's order. Takes no lock. */
export const readSubscriptions = (home: string): Promise<Feed[]> => readFeeds(layoutOf(home).feeds)
