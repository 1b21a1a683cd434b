import { feedAt, typedAddress } from '../feeds/subscribe.ts'
import { ChanceryError } from '../kit/errors.ts'
import { counted } from '../kit/say.ts'
import { type FeedTold, type PullSummary, pull } from '../pipeline/pull.ts'
import type { FolderStore } from '../store/folder/folder.ts'
import { type FeedPorts, type HomeOptions, tell, withStore } from './feeds-command-ports.ts'
import { makeProgress } from './progress.ts'
import { sanitise } from './sanitise.ts'

export interface PullCommandOptions extends HomeOptions {
  readonly only?: readonly string[]
  /** Also feeds that are not due, as those that are named are asked once in any case. */
  readonly all?: boolean
  /** Goes on until it is interrupted. */
  readonly watch?: boolean
}

/** Between two rounds of `--watch`, in milliseconds; the folder is free for other commands meanwhile. */
const LOOK_MS = 30_000

/** Asks the feeds that are due and stores what they bring; once, or until it is interrupted. */
export async function pullCommand(options: PullCommandOptions, ports: FeedPorts): Promise<number> {
  const first = await round(options, options.all === true || options.only !== undefined, ports)
  await ports.io.stdout.write(`${closing(first)}\n`)
  if (options.watch !== true) return first.failed === 0 && !first.interrupted ? 0 : 1
  let { failed } = first
  while (await waited(LOOK_MS, ports.signal)) {
    const summary = await round(options, false, ports).catch((thrown: unknown) => busy(thrown))
    if (summary === null || summary.feeds === 0) continue
    failed = summary.failed
    await ports.io.stdout.write(`${closing(summary)}\n`)
  }
  return failed === 0 ? 0 : 1
}

/** Another command works in the folder: its turn comes with the next round. */
function busy(thrown: unknown): null {
  if (thrown instanceof ChanceryError && thrown.code === 'HOME_LOCKED') return null
  throw thrown
}

function round(options: PullCommandOptions, all: boolean, ports: FeedPorts): Promise<PullSummary> {
  const { io, signal, fetcher, clock } = ports
  return withStore(options, io, async (store) => {
    if (store.feeds().length === 0) await tell(io, 'no feeds; add one with chancery feeds add URL')
    const only = options.only === undefined ? {} : { only: keysOf(options.only, store) }
    const progress = makeProgress(io, false, 'feeds')
    const onFeed = async (told: FeedTold): Promise<void> => {
      await say(told, ports)
      await progress.tick(told.failed !== null)
    }
    const summary = await pull({ store, fetcher, clock, onFeed, all, ...only, ...(signal === undefined ? {} : { signal }) })
    await progress.end()
    return summary
  })
}

function keysOf(only: readonly string[], store: FolderStore): ReadonlySet<string> {
  return new Set(
    only.map((typed) => {
      const feed = feedAt(store.feeds(), typedAddress(typed) ?? typed)
      if (feed === undefined) throw new ChanceryError('USAGE', 'no such feed', { where: typed, hint: 'see chancery feeds list' })
      return feed.key
    }),
  )
}

/** News of a feed on standard output, its troubles on standard error. */
async function say({ feed, stories, updates, failed, notes }: FeedTold, { io }: FeedPorts): Promise<void> {
  const name = feed.title ?? feed.address
  if (failed !== null) await tell(io, `${feed.address}: ${failed}`)
  for (const note of notes) await tell(io, `${feed.address}: ${note}`)
  if (stories + updates === 0) return
  const clear = io.stdout.isTTY && io.stderr.isTTY ? '\r\u001b[K' : ''
  const news = [...(stories > 0 ? [`${stories} new`] : []), ...(updates > 0 ? [counted(updates, 'update')] : [])]
  await io.stdout.write(`${clear}${sanitise(`${name}: ${news.join(', ')}`)}\n`)
}

/** The one line that ends a pull. */
function closing({ feeds, stories, updates, failed, interrupted, next }: PullSummary): string {
  const sums = `${counted(feeds, 'feed')}, ${counted(stories, 'new story', 'new stories')}, ${counted(updates, 'update')}, ${failed} failing`
  if (interrupted) return `${sums}; stopped, the next pull goes on from here`
  return feeds === 0 && next !== null ? `${sums}; the next is due at ${next.slice(0, 16).replace('T', ' ')}` : sums
}

/** False when it was interrupted. */
function waited(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  if (signal?.aborted) return Promise.resolve(false)
  return new Promise((resolve) => {
    const stop = (): void => {
      clearTimeout(timer)
      resolve(false)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve(true)
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
