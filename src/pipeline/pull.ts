import { due } from '../feeds/poll.ts'
import type { Feed } from '../feeds/state.ts'
import type { FolderStore } from '../store/folder/folder.ts'
import { type PollPorts, pollOne } from './pull-one.ts'
import { fairOrder, type Waiting } from './pull-order.ts'
import { pullQueue } from './pull-queue.ts'

export interface PullOptions extends PollPorts {
  readonly store: FolderStore
  /** Also feeds that are not due. */
  readonly all?: boolean
  /** Only these keys. */
  readonly only?: ReadonlySet<string>
  /** Called after each feed. */
  readonly onFeed?: (told: FeedTold) => Promise<void>
}

/** What came of one feed. */
export interface FeedTold {
  readonly feed: Feed
  readonly stories: number
  readonly updates: number
  /** Why it brought nothing; null when it was well. */
  readonly failed: string | null
  readonly notes: readonly string[]
  readonly done: number
  readonly total: number
}

export interface PullSummary {
  /** Feeds that were asked. */
  readonly feeds: number
  readonly stories: number
  readonly updates: number
  readonly failed: number
  /** When the next feed is due, as an ISO instant; null when there is none. */
  readonly next: string | null
  readonly interrupted: boolean
}

/** Feeds that are asked at once, in all and of one host. The fetcher keeps its own, stricter pace. */
const AT_ONCE = 48
const PER_HOST = 4

/**
 * Asks all feeds that are due and keeps what they bring. A bad feed never stops another; an aborted signal ends it after what is in
 * flight was given up, with everything that was answered kept. Rejects when the folder cannot be written.
 */
export async function pull(options: PullOptions): Promise<PullSummary> {
  const { store, clock, all = false, only, signal } = options
  const next = new Map<string, string | null>()
  const waiting: Waiting[] = []
  for (const feed of store.feeds()) {
    if (only !== undefined && !only.has(feed.key)) continue
    const state = { next: await store.next(feed) }
    next.set(feed.key, state.next)
    if (all || due(state, clock())) waiting.push({ feed, next: state.next })
  }
  const queue = pullQueue(fairOrder(waiting), PER_HOST)
  signal?.addEventListener('abort', queue.close, { once: true })
  if (signal?.aborted) queue.close()
  const sums = { feeds: 0, stories: 0, updates: 0, failed: 0 }
  const stop = (thrown: unknown): never => {
    queue.close()
    throw thrown
  }
  const work = async (): Promise<void> => {
    for (let feed = await queue.take(); feed !== null; feed = await queue.take()) {
      const told = await pullFeed(feed, options, next).finally(() => queue.done(feed as Feed))
      if (told === null) continue
      sums.feeds++
      sums.stories += told.stories
      sums.updates += told.updates
      sums.failed += Number(told.failed !== null)
      await options.onFeed?.({ ...told, done: sums.feeds, total: waiting.length })
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, () => work().catch(stop)))
  signal?.removeEventListener('abort', queue.close)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return { ...sums, next: earliest(next), interrupted: signal?.aborted === true }
}

/** Null when it was interrupted. */
async function pullFeed(
  feed: Feed,
  { store, fetcher, clock, signal }: PullOptions,
  next: Map<string, string | null>,
): Promise<Omit<FeedTold, 'done' | 'total'> | null> {
  const ports = { fetcher, clock, ...(signal === undefined ? {} : { signal }) }
  const polled = await pollOne(await store.state(feed), ports).catch((thrown: unknown) => {
    if (signal?.aborted) return null
    throw thrown
  })
  if (polled === null) return null
  const { poll, kept } = polled
  await store.keep(kept)
  next.set(feed.key, poll.state.next)
  const failed = poll.state.failures > 0 ? (poll.state.reasons[0]?.message ?? 'failed') : null
  const count = (kind: 'new' | 'update'): number => poll.items.filter((item) => item.kind === kind).length
  return { feed: poll.state, stories: count('new'), updates: count('update'), failed, notes: failed === null ? poll.notes : [] }
}

const earliest = (times: ReadonlyMap<string, string | null>): string | null =>
  [...times.values()].flatMap((time) => time ?? []).sort()[0] ?? null
