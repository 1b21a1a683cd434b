import type { News, NewsDesk } from '../../pipeline/desk/news.ts'
import type { LiveEvent } from './live-queue.ts'

const MOST_KEYS = 50
const MOST_INCIDENTS = 500

/** News as a client is told it: what to look at again, and no more than a screen can use. */
export function newsEvent({ seq, at, mode, stories, incidents, commitments }: News): LiveEvent {
  const told = incidents.slice(0, MOST_INCIDENTS).map(({ id, after }) => (after === null ? { id, gone: true } : { id }))
  return {
    event: 'news',
    id: String(seq),
    data: {
      ...{ seq, at, mode, stories: stories.length, storyKeys: stories.slice(0, MOST_KEYS), incidents: told },
      ...(incidents.length > told.length ? { moreIncidents: incidents.length - told.length } : {}),
      commitments: commitments.length,
    },
  }
}

/**
 * What a client missed since the event that it had last. Where that is no longer known (too long ago, or the desk was started anew) it is
 * told to look at everything again.
 */
export function missedSince(lastId: string, news: NewsDesk): readonly LiveEvent[] {
  const seq = /^\d{1,15}$/.test(lastId) ? Number(lastId) : null
  const kept = news.since(0)
  const [first, last] = [kept[0]?.seq ?? 1, kept.at(-1)?.seq ?? 0]
  if (seq === null || seq > last || seq < first - 1) return [{ event: 'reset', id: String(last), data: { seq: last } }]
  return news.since(seq).map(newsEvent)
}
