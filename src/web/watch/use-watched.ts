import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ask } from '../data/ask.ts'
import type { Watched, WatchedAnswer } from './answers.ts'

const SIZE = 100

export interface WatchedList {
  readonly items: readonly Watched[]
  readonly total: number
  /** Of a queue: the day since which incidents are in it. */
  readonly from: string | null
  readonly isPending: boolean
  readonly error: unknown
  readonly retry: () => void
  readonly more: () => void
}

/** Incidents of a watch, or of its queue, a page at a time. */
export function useWatched(id: string, part: 'incidents' | 'queue'): WatchedList {
  const path = `watches/${encodeURIComponent(id)}/${part}`
  const query = useInfiniteQuery({
    queryKey: ['record', path],
    queryFn: ({ pageParam, signal }) => ask<WatchedAnswer>(path, { size: SIZE, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  const items = pages.flatMap((page) => page.items)
  return {
    items,
    total: pages[0]?.total ?? items.length,
    from: pages[0]?.from ?? null,
    isPending: query.isPending,
    error: query.isError ? query.error : null,
    retry: () => void query.refetch(),
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
  }
}
