import type { Entry } from '../../record/entry.ts'

/** What one write did to the record. */
export interface News {
  /** Counts up from 1 while the process runs. */
  readonly seq: number
  /** ISO instant. */
  readonly at: string
  /** `history`: an import, a recode, or the first fetch of a feed; nobody is alerted of it. */
  readonly mode: 'history' | 'live'
  /** Keys of stories that came in. */
  readonly stories: readonly string[]
  /** Incidents as they were and as they are; null where it was not there before, or is no longer. */
  readonly incidents: readonly {
    readonly id: string
    readonly before: Entry<'incident'> | null
    readonly after: Entry<'incident'> | null
  }[]
  /** Ids of commitments that came, changed or went. */
  readonly commitments: readonly string[]
}

/** Takes news; one that rejects is told to `fault` and stops nobody else. */
export type NewsListener = (news: News) => Promise<void> | void

/** Tells everybody who listens in this process what is new. */
export interface NewsDesk {
  tell(news: Omit<News, 'seq'>): void
  /** Returns what ends the listening. */
  listen(listener: NewsListener): () => void
  /** The last news, oldest first, at most a thousand: for those who were cut off. */
  since(seq: number): readonly News[]
}

const KEPT = 1000

/** `fault`: told of listeners that fail. */
export function makeNewsDesk(fault: (thrown: unknown) => void): NewsDesk {
  const listeners = new Set<NewsListener>()
  const kept: News[] = []
  let seq = 0
  return {
    tell: (told) => {
      const news = { ...told, seq: ++seq }
      kept.push(news)
      if (kept.length > KEPT) kept.shift()
      for (const listener of listeners)
        void Promise.resolve()
          .then(() => listener(news))
          .catch(fault)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    since: (after) => kept.filter((news) => news.seq > after),
  }
}
