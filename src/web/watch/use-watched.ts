import { type PagedList, usePages } from '../data/use-pages.ts'
import type { Watched, WatchedAnswer } from './answers.ts'

export type WatchedList = PagedList<Watched, WatchedAnswer>

/** Incidents of a watch, or of its queue, a page at a time. */
export const useWatched = (id: string, part: 'incidents' | 'queue'): WatchedList => usePages(`watches/${encodeURIComponent(id)}/${part}`)
