import { findItem } from '../../desk/look/find-item.ts'
import { ChanceryError } from '../../kit/errors.ts'
import type { Graph } from '../../record/account.ts'
import { type Target, targetAccounts } from '../../record/decide/target.ts'
import type { Entry } from '../../record/entry.ts'
import { GRAPHS } from '../../record/graph-rules.ts'
import type { RecordReader } from '../../store/port.ts'

/**
 * The item that an id leads to, with its accounts: its own id, that of one of its accounts, or the one that a source gave its story.
 * Throws ChanceryError NO_SUCH_ID.
 */
export async function findTarget(store: RecordReader, id: string): Promise<Target> {
  const found = await findItem(store, id)
  const [own] = await store.get(found.kind, [found.kind === 'programme' ? id : found.id])
  const entry = own ?? (await store.find({ kind: found.kind, filter: { programmes: [found.id] }, size: 1 })).entries[0]
  if (entry === undefined)
    throw new ChanceryError('NO_SUCH_ID', `nothing in the record has the id ${id}`, { hint: 'take an id from chancery find' })
  return targetOf(store, entry)
}

/** An entry with its accounts. */
export async function targetOf(store: RecordReader, entry: Entry): Promise<Target> {
  const rules = GRAPHS.find(({ graph }) => graph === entry.kind)
  if (rules === undefined) return { entry, accounts: [] }
  const { accounts } = entry.doc as { readonly accounts: readonly string[] }
  return { entry, accounts: targetAccounts(accounts, await store.accounts(entry.kind as Graph, accounts), rules.spanOf) }
}

/** What a person names to set apart: a key or account as it is, of a story the id that its source gave too. */
export async function splitKey(store: RecordReader, { accounts }: Target, id: string): Promise<string> {
  if (accounts.some((account) => account.id === id || account.story === id || account.reports.includes(id))) return id
  const keys = (await store.storiesOfId(id)).map(({ key }) => key)
  return keys.find((key) => accounts.some(({ story }) => story === key)) ?? id
}
