import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { EntryKind } from '../../record/entry.ts'
import type { Found, KINDS, Kinds, Listed } from './answers.ts'
import { ask, type Params } from './ask.ts'

const SIZE = 100

type KindOf<K extends Kinds> = (typeof KINDS)[K]

export interface FoundList<E extends EntryKind> {
  readonly items: readonly Listed<E>[]
  /** How many fit in all; null until it is known. */
  readonly total: number | null
  readonly understood: readonly string[]
  readonly isPending: boolean
  readonly error: unknown
  readonly retry: () => void
  /** Asks for the next page, when there is one and it is not asked for already. */
  readonly more: () => void
  readonly hasMore: boolean
}

/** Items of a kind that fit, a page at a time. */
export function useFound<K extends Kinds>(kind: K, params: Params): FoundList<KindOf<K>> {
  const query = useInfiniteQuery({
    queryKey: ['record', kind, params],
    queryFn: ({ pageParam, signal }) => ask<Found<KindOf<K>>>(kind, { size: SIZE, ...params, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  return {
    items: pages.flatMap(({ items }) => items),
    total: pages[0]?.total ?? null,
    understood: pages[0]?.understood ?? [],
    isPending: query.isPending,
    error: query.isError ? query.error : null,
    retry: () => void query.refetch(),
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
    hasMore: query.hasNextPage,
  }
}
