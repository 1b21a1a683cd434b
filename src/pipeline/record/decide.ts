import type { Graph, PlacedAccount } from '../../record/account.ts'
import type { Act, Anchor, Decision } from '../../record/decision.ts'
import type { Entry, EntryKind } from '../../record/entry.ts'
import { GRAPHS } from '../../record/graph-rules.ts'
import type { RecordStore, RecordWriter } from '../../store/port.ts'
import { accountsMeant } from './decide-links.ts'
import { rederive, storedStories, type Touched } from './keep-stories.ts'

/** An item that a decision made, changed or ended; null where there was none, or is none. */
export interface ItemChange {
  readonly kind: EntryKind
  readonly id: string
  readonly before: Entry | null
  readonly after: Entry | null
}

export interface Decided {
  readonly decision: Decision
  readonly changes: readonly ItemChange[]
}

/**
 * Puts a decision into the record and makes anew all that follows from it, in one transaction. `make`: the decision, from the record as it is
 * within the transaction; what it throws leaves the record as it was.
 */
export const decide = (store: RecordStore, make: (writer: RecordWriter) => Promise<Decision>): Promise<Decided> =>
  store.write(async (writer) => {
    const decision = await make(writer)
    const { watched, changes } = watching(writer)
    await watched.apply([{ op: 'put-decision', decision }])
    await settleAnew(watched, await meantBy(watched, decision.act))
    return { decision, changes: await changes() }
  })

/** Keeps a decision that is made already, as an import of decisions does. */
export const putDecision = (store: RecordStore, decision: Decision): Promise<Decided> => decide(store, async () => decision)

/** The act that a decision is about in the end: an undo is about what it takes back. */
async function meantBy(writer: RecordWriter, act: Act): Promise<Act | null> {
  if (act.kind !== 'undo') return act
  const undone = (await writer.decisions()).find(({ id }) => id === act.decision)
  return undone === undefined ? null : meantBy(writer, undone.act)
}

async function settleAnew(writer: RecordWriter, act: Act | null): Promise<void> {
  if (act === null || act.kind === 'review') return
  if (act.kind === 'correct' && act.target.kind === 'report') {
    const stories = await storedStories(writer, act.target.story === null ? [] : [act.target.story])
    await rederive(writer, [], stories, { loosen: true })
    return
  }
  const accounts: Partial<Record<Graph, readonly PlacedAccount<unknown>[]>> = {}
  for (const rules of GRAPHS) accounts[rules.graph] = await accountsMeant(writer, rules, anchorsOf(act))
  const touched: Touched = { accounts }
  await rederive(writer, [], [], touched)
}

function anchorsOf(act: Act): readonly Anchor[] {
  if (act.kind === 'join') return act.accounts
  if (act.kind === 'split') return [...act.one, ...act.other]
  if (act.kind === 'undo') return []
  return act.target.kind === 'incident' || act.target.kind === 'commitment' || act.target.kind === 'account' ? [act.target] : []
}

/** A writer that remembers what entries were before they were changed. */
function watching(writer: RecordWriter): { watched: RecordWriter; changes: () => Promise<ItemChange[]> } {
  const before = new Map<string, { kind: EntryKind; id: string; entry: Entry | null }>()
  const watched: RecordWriter = {
    ...writer,
    apply: async (changes) => {
      for (const change of changes) {
        if (change.op !== 'put-entry' && change.op !== 'drop-entry') continue
        const { kind, id } = change.op === 'put-entry' ? change.entry : change
        if (before.has(`${kind} ${id}`)) continue
        const [entry] = await writer.get(kind, [id])
        before.set(`${kind} ${id}`, { kind, id, entry: entry ?? null })
      }
      await writer.apply(changes)
    },
  }
  const changes = async (): Promise<ItemChange[]> => {
    const found: ItemChange[] = []
    for (const { kind, id, entry } of before.values()) {
      const [after = null] = await writer.get(kind, [id])
      if (JSON.stringify(after?.doc) !== JSON.stringify(entry?.doc)) found.push({ kind, id, before: entry, after })
    }
    return found
  }
  return { watched, changes }
}
