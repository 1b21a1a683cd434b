import { overlaps, type Span } from '../../kit/span.ts'
import type { AccountWords, Anchor } from '../decision.ts'

/** Where in the text of its story an account is told; null when only the headline tells it. */
export type SpanOf<A> = (account: A) => Span | null

/**
 * The accounts that an anchor means: by id, and of those that have another id since a recode the ones that were read from the same words.
 */
export function anchoredAmong<A extends { readonly id: string; readonly story: string }>(
  anchor: Anchor,
  accounts: readonly A[],
  spanOf: SpanOf<A>,
): A[] {
  const ids = new Set(anchor.kind === 'account' ? [anchor.id] : [anchor.id, ...anchor.accounts])
  const byId = accounts.filter(({ id }) => ids.has(id))
  const found = new Set(byId.map(({ id }) => id))
  const lost = wordsOf(anchor).filter(({ account }) => !found.has(account))
  if (lost.length === 0) return byId
  return accounts.filter((account) => found.has(account.id) || lost.some((words) => isToldAt(words, account, spanOf)))
}

/** The accounts of an anchor with their words; the anchor's own words are those of its first account. */
export function wordsOf({ kind, id, story, span, accounts, words = [] }: Anchor): readonly AccountWords[] {
  const first = kind === 'account' ? id : (accounts[0] ?? id)
  return story === null || words.some(({ account }) => account === first) ? words : [{ account: first, story, span }, ...words]
}

/** Accounts of an anchor that must be looked for by id, and stories in which its words stand. */
export const placesOf = (anchor: Anchor): { readonly ids: readonly string[]; readonly stories: readonly string[] } => ({
  ids: [anchor.id, ...(anchor.kind === 'account' ? [] : anchor.accounts)],
  stories: [...new Set(wordsOf(anchor).map(({ story }) => story))],
})

function isToldAt<A extends { readonly story: string }>(words: AccountWords, account: A, spanOf: SpanOf<A>): boolean {
  if (account.story !== words.story) return false
  const span = spanOf(account)
  return span === null || words.span === null ? span === words.span : overlaps(span, words.span)
}
