import { decisionsOn } from '../../desk/look/decisions-on.ts'
import { undoing } from '../../record/decide/acts.ts'
import type { Decision } from '../../record/decision.ts'
import type { RecordReader } from '../../store/port.ts'
import { findTarget } from './decide-find.ts'
import { waitingAmong } from './recode-waiting.ts'

/** A decision with what became of it. */
export interface ListedDecision extends Decision {
  /** The decision that took it back; null while it stands. */
  readonly undoneBy: string | null
  /** Its item is not in the record now. */
  readonly waiting: boolean
}

/** All decisions, or those about an item, newest first. Throws ChanceryError NO_SUCH_ID. */
export async function decisionsListed(store: RecordReader, about: string | undefined): Promise<ListedDecision[]> {
  const all = await store.decisions()
  const wanted = about === undefined ? all : await decisionsAbout(store, about)
  const back = undoing(all)
  const waiting = new Set((await waitingAmong(store, all)).map((one) => one.id))
  return wanted.map((one): ListedDecision => ({ ...one, undoneBy: back.get(one.id)?.id ?? null, waiting: waiting.has(one.id) })).reverse()
}

async function decisionsAbout(store: RecordReader, id: string): Promise<Decision[]> {
  const { entry, accounts } = await findTarget(store, id)
  const named = (entry.doc as { readonly decisions?: readonly string[] }).decisions ?? []
  return decisionsOn(store, [id, entry.id, ...accounts.map((account) => account.id)], named)
}
