import type { Span } from '../../kit/span.ts'
import type { Account, PlacedAccount } from '../account.ts'
import type { Anchor } from '../decision.ts'
import type { Entry, EntryKind } from '../entry.ts'

/** An account as decisions speak of it. */
export interface TargetAccount extends Pick<Account<unknown>, 'id' | 'story' | 'reports'> {
  readonly span: Span | null
}

/** An item of the record with the accounts that tell of it: what a person decides on. */
export interface Target<K extends EntryKind = EntryKind> {
  readonly entry: Entry<K>
  /** Of an incident or commitment; in the order in which the item names them. */
  readonly accounts: readonly TargetAccount[]
}

export const isOf = <K extends EntryKind>(kind: K, target: Target): target is Target<K> => target.entry.kind === kind

/** Finds the item again after a recode: by its id, its accounts and their words. */
export function anchorOf({ entry, accounts }: Target): Anchor {
  const { kind, id } = entry
  const plain = { kind, id, story: null, span: null, accounts: [] }
  if (kind === 'story') return { ...plain, story: id }
  if (kind === 'programme') return plain
  if (kind === 'report') {
    const { report, story } = (entry as Entry<'report'>).doc
    const { trigger, type, sentence } = report
    return { ...plain, story, span: trigger.span, report: { type, sentence: sentence.span } }
  }
  const [first] = accounts
  return {
    ...plain,
    story: first?.story ?? null,
    span: first?.span ?? null,
    accounts: accounts.map((account) => account.id),
    words: accounts.map(({ id: account, story, span }) => ({ account, story, span })),
  }
}

export const anchorOfAccount = ({ id, story, span }: TargetAccount): Anchor => ({ kind: 'account', id, story, span, accounts: [] })

/** Accounts of an item in its own order. `placed`: those that the store has of it. */
export function targetAccounts(
  ids: readonly string[],
  placed: readonly PlacedAccount<unknown>[],
  spanOf: (account: Account<unknown>) => Span | null,
): TargetAccount[] {
  const byId = new Map(placed.map((account) => [account.id, account]))
  return ids.flatMap((id) => {
    const account = byId.get(id)
    return account === undefined ? [] : [{ id, story: account.story, reports: account.reports, span: spanOf(account) }]
  })
}
