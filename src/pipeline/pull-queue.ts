import type { Feed } from '../feeds/state.ts'
import { hostOf } from './pull-order.ts'

/** Feeds to be asked, handed out so that one slow host never takes the places of the others. */
export interface PullQueue {
  /** The next feed whose host is not busy; waits while all that remain have busy hosts. Null when none remains or it was closed. */
  take(): Promise<Feed | null>
  /** A feed that was taken is done. */
  done(feed: Feed): void
  /** Nothing more is handed out. */
  close(): void
}

/** @param perHost feeds of one host that are asked at once */
export function pullQueue(feeds: readonly Feed[], perHost: number): PullQueue {
  let rest = [...feeds]
  const active = new Map<string, number>()
  let waiting: (() => void)[] = []
  const wake = (): void => {
    const woken = waiting
    waiting = []
    for (const go of woken) go()
  }
  return {
    async take() {
      while (rest.length > 0) {
        const at = rest.findIndex(({ address }) => (active.get(hostOf(address)) ?? 0) < perHost)
        const feed = rest[at]
        if (feed !== undefined) {
          rest.splice(at, 1)
          active.set(hostOf(feed.address), (active.get(hostOf(feed.address)) ?? 0) + 1)
          return feed
        }
        await new Promise<void>((go) => waiting.push(go))
      }
      return null
    },
    done({ address }) {
      active.set(hostOf(address), (active.get(hostOf(address)) ?? 1) - 1)
      wake()
    },
    close() {
      rest = []
      wake()
    },
  }
}
