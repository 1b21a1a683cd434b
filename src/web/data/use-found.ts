import type { EntryKind } from '../../record/entry.ts'
import type { Found, KINDS, Kinds, Listed } from './answers.ts'
import type { Params } from './ask.ts'
import { type PagedList, usePages } from './use-pages.ts'

type KindOf<K extends Kinds> = (typeof KINDS)[K]

export type FoundList<E extends EntryKind> = PagedList<Listed<E>, Found<E>>

/** Items of a kind that fit, a page at a time. */
export const useFound = <K extends Kinds>(kind: K, params: Params): FoundList<KindOf<K>> => usePages(kind, params)
