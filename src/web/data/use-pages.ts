import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ask, type Params } from './ask.ts'

const SIZE = 100

interface Paged<T> {
  /** Null on later pages. */
  readonly total: number | null
  readonly next: string | null
  readonly items: readonly T[]
}

/** A list of the API that is read a page at a time. */
export interface PagedList<T, P> {
  readonly items: readonly T[]
  /** How many there are in all; of those that are there while it is not known. */
  readonly total: number
  /** The first page, for what it tells beside its items. */
  readonly first: P | undefined
  readonly isPending: boolean
  readonly error: unknown
  readonly retry: () => void
  /** Asks for the next page, when there is one and it is not asked for already. */
  readonly more: () => void
}

/** What a path answers, a page at a time. */
export function usePages<T, P extends Paged<T>>(path: string, params: Params = {}): PagedList<T, P> {
  const query = useInfiniteQuery({
    queryKey: ['record', path, params],
    queryFn: ({ pageParam, signal }) => ask<P>(path, { size: SIZE, ...params, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  const items = pages.flatMap((page) => page.items)
  return {
    items,
    total: pages[0]?.total ?? items.length,
    first: pages[0],
    isPending: query.isPending,
    error: query.isError ? query.error : null,
    retry: () => void query.refetch(),
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
  }
}
