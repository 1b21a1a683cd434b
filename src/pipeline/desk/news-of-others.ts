import type { RecordReader } from '../../store/port.ts'
import type { NewsDesk } from './news.ts'

/** How far back the clocks of others may be behind ours, in milliseconds. */
const BEHIND_MS = 120_000
const MOST = 200
/** Stories that were told already are remembered, the latest of them. */
const REMEMBERED = 5_000

export interface OthersPorts {
  readonly store: RecordReader
  readonly news: NewsDesk
  /** ISO instant. */
  readonly clock: () => string
}

export interface Others {
  look(): Promise<void>
  stop(): void
}

/**
 * Each `look` looks for stories that another process put into the record since, and tells of them coarsely: which stories came, and nothing
 * of the incidents. The process that put them there tells of those, and alerts of them. The first look tells nothing.
 */
export function newsOfOthers({ store, news, clock }: OthersPorts): Others {
  const known = new Set<string>()
  const remember = (keys: readonly string[]): void => {
    for (const key of keys) known.add(key)
    for (const key of known) {
      if (known.size <= REMEMBERED) break
      known.delete(key)
    }
  }
  const stop = news.listen((one) => remember(one.stories))
  let isFirst = true
  const look = async (): Promise<void> => {
    const at = clock()
    const from = new Date(Date.parse(at) - BEHIND_MS).toISOString()
    const { entries } = await store.find({ kind: 'story', filter: { firstSeen: { from } }, order: 'newest', size: MOST })
    const stories = entries.map(({ id }) => id).filter((key) => !known.has(key))
    remember(stories)
    if (stories.length > 0 && !isFirst) news.tell({ at, mode: 'live', stories, incidents: [], commitments: [] })
    isFirst = false
  }
  return { look, stop }
}
